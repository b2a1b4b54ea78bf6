/**
 * Which assessments may be compared, what changed between them, and where a figure stands among
 * published ones.
 *
 * @serial exclude
 */
@NullMarked
package org.nutricoverage.coordination.comparison;

import org.jspecify.annotations.NullMarked;
