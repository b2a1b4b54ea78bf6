/** Tests of hypothesis tests. */
@NullMarked
package org.nutricoverage.survey.hypothesis;

import org.jspecify.annotations.NullMarked;
