package org.dialogueplatform.recommendations.register;

import java.util.Map;
import java.util.Set;

import org.dialogueplatform.recommendations.vocabulary.Scheme;
import org.dialogueplatform.recommendations.vocabulary.Term;
import org.jspecify.annotations.Nullable;

/**
 * What is said of what a recommendation is about.
 *
 * @param terms by scheme; of a scheme that is missing nothing is said, and what there is stays
 * @param actionCategory from 1 to 5; null where nothing is said of it
 * @param whole whether a missing action category takes back one that was chosen, so that the source's counts or a suggestion
 */
record Classification(Map<Scheme, Set<Term>> terms, @Nullable Integer actionCategory, boolean whole) {
}
