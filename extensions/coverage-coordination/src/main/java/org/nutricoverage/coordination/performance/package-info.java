/**
 * Scores, response rates and reports of cluster coordination performance monitoring (CCPM).
 *
 * @serial exclude
 */
@NullMarked
package org.nutricoverage.coordination.performance;

import org.jspecify.annotations.NullMarked;
