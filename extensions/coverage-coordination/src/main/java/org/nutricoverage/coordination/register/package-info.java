/**
 * The register of assessments, trained people, plans and actions of a country, and its checks.
 *
 * @serial exclude
 */
@NullMarked
package org.nutricoverage.coordination.register;

import org.jspecify.annotations.NullMarked;
