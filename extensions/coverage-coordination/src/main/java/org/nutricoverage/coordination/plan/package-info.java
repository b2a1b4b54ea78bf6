/**
 * Who is trained, what is planned, and what is done about barriers.
 *
 * @serial exclude
 */
@NullMarked
package org.nutricoverage.coordination.plan;

import org.jspecify.annotations.NullMarked;
