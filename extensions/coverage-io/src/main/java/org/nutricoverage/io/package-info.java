/**
 * What the readers of all formats share: the error that names place and rule.
 *
 * @serial exclude
 */
@NullMarked
package org.nutricoverage.io;

import org.jspecify.annotations.NullMarked;
