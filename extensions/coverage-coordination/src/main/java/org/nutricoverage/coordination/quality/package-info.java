/**
 * Checks of an assessment: findings with a severity, never a total score.
 *
 * @serial exclude
 */
@NullMarked
package org.nutricoverage.coordination.quality;

import org.jspecify.annotations.NullMarked;
