/** Coverage from routine and secondary data. */
@NullMarked
package org.nutricoverage.deskreview;

import org.jspecify.annotations.NullMarked;
