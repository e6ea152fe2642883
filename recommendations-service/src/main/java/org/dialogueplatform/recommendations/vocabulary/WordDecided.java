package org.dialogueplatform.recommendations.vocabulary;

import java.util.UUID;

/** A word has become a term, or another word for one; within this process, once that is committed. */
public record WordDecided(UUID proposalId) {
}
