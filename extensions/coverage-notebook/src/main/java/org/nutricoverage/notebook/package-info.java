/**
 * What a notebook needs, in one jar.
 *
 * <p>The artifact {@code coverage-notebook} holds all modules for analysts (core, desk review,
 * survey, spatial, coordination, files, report) and the libraries they use, the latter under names
 * below {@code org.nutricoverage.notebook.inside}, so that neither the class path of the kernel nor
 * what else the notebook loads can disturb them. It has no dependencies: one line loads it.
 *
 * <pre>
 * %maven org.nutricoverage:coverage-notebook:VERSION
 * </pre>
 *
 * <p>Programs depend on the modules themselves; this jar beside them would hold each class twice.
 */
@NullMarked
package org.nutricoverage.notebook;

import org.jspecify.annotations.NullMarked;
