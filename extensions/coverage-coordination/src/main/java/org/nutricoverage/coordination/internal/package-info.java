/**
 * Checks shared by the packages of this module; not for callers.
 *
 * @serial exclude
 */
@NullMarked
package org.nutricoverage.coordination.internal;

import org.jspecify.annotations.NullMarked;
