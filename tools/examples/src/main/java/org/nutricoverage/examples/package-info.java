/** Runnable examples. */
@NullMarked
package org.nutricoverage.examples;

import org.jspecify.annotations.NullMarked;
