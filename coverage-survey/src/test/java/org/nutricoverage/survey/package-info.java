/** Tests of estimates from surveys. */
@NullMarked
package org.nutricoverage.survey;

import org.jspecify.annotations.NullMarked;
