/** Stands in for IJava's own package, so that code that asks for IJava's kernel finds one. */
@NullMarked
package io.github.spencerpark.ijava;

import org.jspecify.annotations.NullMarked;
