/**
 * Runs reference cases through the public API of the library and says which it reproduces.
 *
 * <p>A case names its topic, its input and what is expected. An adapter a topic turns the input
 * into calls; it looks at nothing but the input.
 */
@NullMarked
package org.nutricoverage.conformance;

import org.jspecify.annotations.NullMarked;
