/** Tests of lot quality assurance sampling. */
@NullMarked
package org.nutricoverage.survey.lqas;

import org.jspecify.annotations.NullMarked;
