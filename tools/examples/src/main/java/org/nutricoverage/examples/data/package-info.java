/**
 * The data of the examples: a set of districts with its routine reports, population, targets and
 * answers on adherence, read from the resources, a folder or a foreign file.
 */
@NullMarked
package org.nutricoverage.examples.data;

import org.jspecify.annotations.NullMarked;
