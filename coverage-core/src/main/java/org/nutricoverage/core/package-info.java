/**
 * The one result and what it is made of.
 *
 * <p>Defined here: whom a figure is about ({@link org.nutricoverage.core.TargetGroup}, {@link
 * org.nutricoverage.core.Sex}), where ({@link org.nutricoverage.core.Area}) and when ({@link
 * org.nutricoverage.core.ReportingPeriod}); the {@link org.nutricoverage.core.EligiblePopulation}
 * and the {@link org.nutricoverage.core.ReachedPopulation}; the exact {@link
 * org.nutricoverage.core.Proportion}; the {@link org.nutricoverage.core.CoverageEstimate} that
 * every method of the library hands out.
 *
 * <p>Rules that hold for every type: values are immutable, checked when they are made, equal by
 * value and never null. An impossible argument is an {@link IllegalArgumentException}; data that
 * are merely bad become a {@link org.nutricoverage.core.Finding}; a figure that cannot be computed
 * is an {@link org.nutricoverage.core.Outcome.NotComputable}, never a {@code NaN}.
 *
 * @serial exclude
 */
@NullMarked
package org.nutricoverage.core;

import org.jspecify.annotations.NullMarked;
