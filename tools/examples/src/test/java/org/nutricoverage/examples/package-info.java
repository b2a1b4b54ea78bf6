/** Tests of the command. */
@NullMarked
package org.nutricoverage.examples;

import org.jspecify.annotations.NullMarked;
