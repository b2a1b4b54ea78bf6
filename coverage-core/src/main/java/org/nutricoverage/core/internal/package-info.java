/** Shared by the modules of this project; not for callers. */
@NullMarked
package org.nutricoverage.core.internal;

import org.jspecify.annotations.NullMarked;
