/**
 * The neutral JSON in which a caller keeps a register.
 *
 * @serial exclude
 */
@NullMarked
package org.nutricoverage.coordination.json;

import org.jspecify.annotations.NullMarked;
