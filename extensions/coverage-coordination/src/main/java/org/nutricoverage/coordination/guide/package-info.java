/**
 * Which method fits a question, and whether it is feasible.
 *
 * @serial exclude
 */
@NullMarked
package org.nutricoverage.coordination.guide;

import org.jspecify.annotations.NullMarked;
