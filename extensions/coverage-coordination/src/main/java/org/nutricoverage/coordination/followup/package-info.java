/**
 * What follows from a report of cluster coordination performance monitoring: actions, their
 * quarterly review, the next run.
 *
 * @serial exclude
 */
@NullMarked
package org.nutricoverage.coordination.followup;

import org.jspecify.annotations.NullMarked;
