/**
 * Estimates and tables of estimates as neutral JSON, to be stored, sent to another program and read
 * back as the same values.
 *
 * <p>{@link org.nutricoverage.io.json.CoverageJson} writes and reads. The form is published as a
 * JSON Schema of draft 2020-12, the resource {@code
 * org/nutricoverage/io/json/coverage-1.schema.json}, so that programs in other languages can check
 * what they receive and write.
 *
 * @serial exclude
 */
@NullMarked
package org.nutricoverage.io.json;

import org.jspecify.annotations.NullMarked;
