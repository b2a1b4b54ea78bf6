/**
 * Surfaces of coverage between the places that were visited: inverse distance weighting, and the
 * ratio of two smoothed counts.
 *
 * <p>{@link org.nutricoverage.spatial.surface.KernelRatio} smooths covered cases and cases apart
 * and then divides, so that a place with one case does not weigh like one with twenty. {@link
 * org.nutricoverage.spatial.surface.InverseDistanceWeighting} interpolates values as they are,
 * which is what published maps show. Neither gives an interval: a surface is a picture, not an
 * estimate.
 *
 * @serial exclude
 */
@NullMarked
package org.nutricoverage.spatial.surface;

import org.jspecify.annotations.NullMarked;
