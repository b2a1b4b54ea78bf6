/** Tests of SQUEAC. */
@NullMarked
package org.nutricoverage.survey.squeac;

import org.jspecify.annotations.NullMarked;
