/**
 * People in need, targeted and expected to be reached, as OCHA publishes them: the files of the
 * Humanitarian Data Exchange (HDX), rows of its API (HAPI), and the response monitoring of the HPC
 * API.
 *
 * <p>{@link org.nutricoverage.io.need.NeedReading} reads them into a {@link
 * org.nutricoverage.io.need.NeedTable}. Categories overlap and are never added up: only totals
 * ({@link org.nutricoverage.io.need.NeedTotal}) are offered as denominators. Parts that should make
 * up a total ({@link org.nutricoverage.io.need.NeedPartition}) are compared with it.
 *
 * <p>What these files call reached is what a plan <em>expects</em> to reach; it is named so here
 * and is never a count of people who were.
 *
 * <p>A file of needs is no survey and no register. The nutrition cluster's people in need are
 * children and women with acute malnutrition or at risk of it, in proportions that the file does
 * not say: the caller states the target group.
 *
 * @serial exclude
 */
@NullMarked
package org.nutricoverage.io.need;

import org.jspecify.annotations.NullMarked;
