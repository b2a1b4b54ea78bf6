/**
 * Weights that agree with what is known of the population: post-stratification, raking, linear
 * (generalized regression) and logit calibration.
 *
 * <p>Describe the method with {@link org.nutricoverage.survey.calibration.Calibration}, from known
 * numbers of people ({@link org.nutricoverage.survey.calibration.Margin}, {@link
 * org.nutricoverage.survey.calibration.Auxiliary}); its {@code solve} takes plain arrays and gives
 * the factors g by which weights are multiplied. The package knows no sample and no design.
 *
 * <p>A calibration changes the variance, not only the weights. An estimate from calibrated weights
 * varies only as far as the variable is not explained by the auxiliaries, so that in the variance
 * of the design the influence {@code u} of each row is replaced by its residual:
 *
 * <ul>
 *   <li>{@code B = (X'WX)^-1 X'W u}, the regression of u on the auxiliaries with the original
 *       weights W, over all rows of the design, with u = 0 in rows outside a domain;
 *   <li>{@code e = u - x'B}, the residual of the row;
 *   <li>{@code z = g w e}, with the factor g and the original weight w, which is summed by primary
 *       sampling unit and put into the variance of the design in the place of {@code w u}.
 * </ul>
 *
 * <p>{@code (X'WX)^-1} is what {@link
 * org.nutricoverage.survey.calibration.CalibrationSolution#crossProductInverse()} gives; where it
 * does not exist any symmetric generalized inverse leads to the same residuals. In a
 * post-stratification {@code x'B} is the weighted mean of u in the cell of the row. The same
 * formula holds for all methods, to which all of them lead in large samples. R's {@code rake} takes
 * unweighted means of the cells instead: its weights are these, its standard errors are not, and
 * those of R's {@code calibrate} are.
 *
 * <p>References: Deville and Sarndal, Calibration estimators in survey sampling, Journal of the
 * American Statistical Association 87 (1992), 376-382; Deville, Sarndal and Sautory, Generalized
 * raking procedures in survey sampling, ibid. 88 (1993), 1013-1020; Lumley, Complex Surveys (2010),
 * chapter 7.
 *
 * <p>All types are immutable and thread-safe. They are serializable between processes that run one
 * version of the library; the serialized form is no part of the interface.
 *
 * @serial exclude
 */
@NullMarked
package org.nutricoverage.survey.calibration;

import org.jspecify.annotations.NullMarked;
