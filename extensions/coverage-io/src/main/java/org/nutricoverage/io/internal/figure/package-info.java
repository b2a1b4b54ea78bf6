/**
 * Numbers of people and dates as tables of other systems write them. Not for callers: the package
 * is not exported.
 */
@NullMarked
package org.nutricoverage.io.internal.figure;

import org.jspecify.annotations.NullMarked;
