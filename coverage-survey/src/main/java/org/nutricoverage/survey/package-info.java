/** Coverage from sampled data. */
@NullMarked
package org.nutricoverage.survey;

import org.jspecify.annotations.NullMarked;
