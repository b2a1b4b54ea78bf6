/**
 * The questionnaire of cluster coordination performance monitoring as data: functions, rows, items
 * with their scales, and the responses to it.
 *
 * @serial exclude
 */
@NullMarked
package org.nutricoverage.coordination.instrument;

import org.jspecify.annotations.NullMarked;
