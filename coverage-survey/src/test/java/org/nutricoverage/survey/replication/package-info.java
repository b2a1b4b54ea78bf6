/** Tests of replication. */
@NullMarked
package org.nutricoverage.survey.replication;

import org.jspecify.annotations.NullMarked;
