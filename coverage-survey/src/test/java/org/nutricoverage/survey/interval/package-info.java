/** Tests of survey intervals. */
@NullMarked
package org.nutricoverage.survey.interval;

import org.jspecify.annotations.NullMarked;
