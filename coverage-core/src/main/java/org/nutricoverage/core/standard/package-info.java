/**
 * What a figure is judged by: thresholds that keep their comparison sign, published standards, and
 * the verdict.
 *
 * <p>Sphere's coverage standards are strictly greater ({@code > 50 %}), WFP's minima are at least
 * ({@code >= 70 %}): at exactly 50 % and 70 % the two differ, so no threshold exists without its
 * sign. Proportions are compared exactly, never after rounding.
 *
 * @serial exclude
 */
@NullMarked
package org.nutricoverage.core.standard;

import org.jspecify.annotations.NullMarked;
