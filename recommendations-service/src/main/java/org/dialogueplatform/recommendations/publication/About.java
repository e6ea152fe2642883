package org.dialogueplatform.recommendations.publication;

import java.util.UUID;

import org.dialogueplatform.recommendations.register.ProcedureState;

/**
 * What every public event about a recommendation says, as it is after what is told.
 *
 * @param publicNo counts the public events about it, without holes
 * @param href where to read it
 * @param state of its procedure
 */
public record About(UUID recommendationId, String reference, long publicNo, String href, ProcedureState state, Facets facets) {
}
