/** Tests of counts of cases. */
@NullMarked
package org.nutricoverage.survey.cases;

import org.jspecify.annotations.NullMarked;
