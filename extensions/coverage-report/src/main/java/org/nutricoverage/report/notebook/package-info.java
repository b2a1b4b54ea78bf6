/**
 * Results in Jupyter notebooks: in the kernels IJava and JJava an estimate, a table, a picture, a
 * survey result or a report shows itself by being the last expression of a cell.
 *
 * <p>{@link org.nutricoverage.report.notebook.NotebookDisplay} needs neither kernel to be compiled
 * or loaded.
 *
 * @serial exclude
 */
@NullMarked
package org.nutricoverage.report.notebook;

import org.jspecify.annotations.NullMarked;
