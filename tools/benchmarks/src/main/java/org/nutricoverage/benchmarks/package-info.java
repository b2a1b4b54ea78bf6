/** Benchmarks. */
@NullMarked
package org.nutricoverage.benchmarks;

import org.jspecify.annotations.NullMarked;
