/**
 * Where coverage is lost: Tanahashi's ladder, determinants, and the local incidence that an
 * assessment yields.
 *
 * @serial exclude
 */
@NullMarked
package org.nutricoverage.coordination.bottleneck;

import org.jspecify.annotations.NullMarked;
