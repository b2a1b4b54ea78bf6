/**
 * Several figures side by side: breakdowns with their pooled totals, protection of small cells, and
 * the comparison of two figures.
 *
 * <p>A total is pooled from counts and is never a mean of percentages. Cells that overlap (children
 * of 6-23 and of 6-59 months, a district and its province, the same people in two quarters) have no
 * total.
 *
 * @serial exclude
 */
@NullMarked
package org.nutricoverage.core.table;

import org.jspecify.annotations.NullMarked;
