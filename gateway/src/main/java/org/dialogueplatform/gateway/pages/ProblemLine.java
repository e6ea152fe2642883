package org.dialogueplatform.gateway.pages;

import org.dialogueplatform.platform.problem.ProblemType;

/**
 * A problem in the list of all.
 *
 * @param heading its title in the reader's language
 */
public record ProblemLine(ProblemType type, String heading) {
}
