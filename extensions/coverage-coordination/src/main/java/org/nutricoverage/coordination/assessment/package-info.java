/**
 * A coverage assessment as a register keeps it: what was assessed where, when and how, and what was
 * found.
 *
 * @serial exclude
 */
@NullMarked
package org.nutricoverage.coordination.assessment;

import org.jspecify.annotations.NullMarked;
