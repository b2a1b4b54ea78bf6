/**
 * Barriers and boosters: a taxonomy, counts of mentions, the few reasons that matter most.
 *
 * @serial exclude
 */
@NullMarked
package org.nutricoverage.coordination.barrier;

import org.jspecify.annotations.NullMarked;
