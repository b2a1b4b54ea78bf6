/**
 * The simple spatial surveying method (S3M): a staggered grid, the communities nearest to its
 * points, triangles between them, the coverage of each triangle and of a wide area.
 *
 * <p>{@link org.nutricoverage.spatial.s3m.S3mSpacing} holds the geometry of the grid, {@link
 * org.nutricoverage.spatial.s3m.S3mDesign} plans, {@link org.nutricoverage.spatial.s3m.S3mCoverage}
 * estimates. Sources: M. Myatt and E. Guevarra, S3M manual for the coverage survey in Liberia; S3M
 * surveys in Niger, Sudan and Mozambique.
 *
 * @serial exclude
 */
@NullMarked
package org.nutricoverage.spatial.s3m;

import org.jspecify.annotations.NullMarked;
