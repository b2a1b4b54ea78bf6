/**
 * Tables with a row of HXL hashtags: the row is found, columns are selected by hashtag and
 * attributes whatever their headers say, and readers that go by headers are fed by tags.
 *
 * <p>{@link org.nutricoverage.io.hxl.HxlReading} reads a file; a file without tags is an answer
 * ({@link org.nutricoverage.io.hxl.NoTagRow}), not a guess. {@link
 * org.nutricoverage.io.hxl.TagColumns} gives columns the headers that another reader asks for.
 *
 * <p>Source: HXL standard 1.1 (hxlstandard.org), tagging conventions and hashtag dictionary;
 * patterns as in libhxl. Recent files of the Humanitarian Data Exchange come with and without tags.
 *
 * @serial exclude
 */
@NullMarked
package org.nutricoverage.io.hxl;

import org.jspecify.annotations.NullMarked;
