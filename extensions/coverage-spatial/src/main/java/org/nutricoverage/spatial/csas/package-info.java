/**
 * Centric systematic area sampling (CSAS): quadrats over the area, the villages nearest to their
 * centres, the coverage of each quadrat on a map and of all together.
 *
 * <p>{@link org.nutricoverage.spatial.csas.CsasDesign} plans, {@link
 * org.nutricoverage.spatial.csas.CsasCoverage} estimates. Sources: M. Myatt and others, Bulletin of
 * the World Health Organization 83(1), 2005, pages 20-26; Coverage Monitoring Network, page on
 * centric systematic area sampling.
 *
 * @serial exclude
 */
@NullMarked
package org.nutricoverage.spatial.csas;

import org.jspecify.annotations.NullMarked;
