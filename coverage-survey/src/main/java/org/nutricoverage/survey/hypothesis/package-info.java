/** Tests of hypotheses on survey estimates. */
@NullMarked
package org.nutricoverage.survey.hypothesis;

import org.jspecify.annotations.NullMarked;
