/** Tests of S3M. */
@NullMarked
package org.nutricoverage.spatial.s3m;

import org.jspecify.annotations.NullMarked;
