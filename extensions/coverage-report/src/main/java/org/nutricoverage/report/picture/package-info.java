/**
 * Pictures of coverage as SVG text: one typed builder for each kind, each made from values of the
 * library.
 *
 * <p>Every picture can be read in grey and by colour-blind readers: shape, pattern or a label says
 * what colour says. Same values give the same bytes on every machine. What cannot be drawn is
 * written in the picture in words.
 *
 * @serial exclude
 */
@NullMarked
package org.nutricoverage.report.picture;

import org.jspecify.annotations.NullMarked;
