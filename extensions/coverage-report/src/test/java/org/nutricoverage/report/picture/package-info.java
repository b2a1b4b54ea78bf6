@NullMarked
package org.nutricoverage.report.picture;

import org.jspecify.annotations.NullMarked;
