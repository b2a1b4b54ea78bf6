/** Tests of sample-size planning. */
@NullMarked
package org.nutricoverage.survey.planning;

import org.jspecify.annotations.NullMarked;
