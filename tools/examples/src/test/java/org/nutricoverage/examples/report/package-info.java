/** Tests of the report of the examples. */
@NullMarked
package org.nutricoverage.examples.report;

import org.jspecify.annotations.NullMarked;
