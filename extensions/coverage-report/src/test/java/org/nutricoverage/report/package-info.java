/** Tests of reports. */
@NullMarked
package org.nutricoverage.report;

import org.jspecify.annotations.NullMarked;
