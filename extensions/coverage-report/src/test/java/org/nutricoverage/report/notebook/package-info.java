/** Tests of the display in notebooks. */
@NullMarked
package org.nutricoverage.report.notebook;

import org.jspecify.annotations.NullMarked;
