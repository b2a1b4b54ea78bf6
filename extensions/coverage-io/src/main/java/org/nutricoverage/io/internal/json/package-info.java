/**
 * JSON under limits, for all packages and extensions that read or write it. Not for callers.
 *
 * @serial exclude
 */
@NullMarked
package org.nutricoverage.io.internal.json;

import org.jspecify.annotations.NullMarked;
