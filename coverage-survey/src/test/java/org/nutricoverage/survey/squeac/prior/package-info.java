/** Tests of priors and posteriors. */
@NullMarked
package org.nutricoverage.survey.squeac.prior;

import org.jspecify.annotations.NullMarked;
