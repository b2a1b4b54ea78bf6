/**
 * How people left treatment: recovery, mortality, default and non-response rates, WFP indicators 14
 * to 17.
 *
 * <p>Begin with {@link org.nutricoverage.deskreview.exits.ExitRates}. Counts are pooled over sites
 * and months and divided once; a rate is never the mean of rates.
 *
 * @serial exclude
 */
@NullMarked
package org.nutricoverage.deskreview.exits;

import org.jspecify.annotations.NullMarked;
