/**
 * Checks and number formats shared by the modules of the library; not for callers.
 *
 * @serial exclude
 */
@NullMarked
package org.nutricoverage.core.internal;

import org.jspecify.annotations.NullMarked;
