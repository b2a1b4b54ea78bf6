/** Tests of the engine of survey estimates. */
@NullMarked
package org.nutricoverage.survey.internal;

import org.jspecify.annotations.NullMarked;
