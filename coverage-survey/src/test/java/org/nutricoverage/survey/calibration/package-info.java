/** Tests of calibration. */
@NullMarked
package org.nutricoverage.survey.calibration;

import org.jspecify.annotations.NullMarked;
