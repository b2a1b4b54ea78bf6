/** Tests of SLEAC assessments. */
@NullMarked
package org.nutricoverage.survey.sleac;

import org.jspecify.annotations.NullMarked;
