/**
 * The computation of design-based estimates on plain arrays: dense ids, the tree of sampling
 * stages, sums by unit, and the variance of linear statistics. Not exported.
 */
@NullMarked
package org.nutricoverage.survey.internal;

import org.jspecify.annotations.NullMarked;
