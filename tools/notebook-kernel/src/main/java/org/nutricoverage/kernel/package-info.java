/**
 * A Java kernel for Jupyter, just large enough to run the notebooks of this project in its checks.
 *
 * <p>It stands on the library that IJava stands on, so that messages and the choice of what is
 * shown are IJava's own, and knows only the words that IJava and JJava share.
 */
@NullMarked
package org.nutricoverage.kernel;

import org.jspecify.annotations.NullMarked;
