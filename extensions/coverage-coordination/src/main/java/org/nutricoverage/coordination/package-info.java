/**
 * What the packages of this module share: the error that says where data break which rule.
 *
 * @serial exclude
 */
@NullMarked
package org.nutricoverage.coordination;

import org.jspecify.annotations.NullMarked;
