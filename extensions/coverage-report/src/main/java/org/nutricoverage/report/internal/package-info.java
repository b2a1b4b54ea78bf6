/** HTML as text: escaping, and the fragments that reports and notebooks share; not exported. */
@NullMarked
package org.nutricoverage.report.internal;

import org.jspecify.annotations.NullMarked;
