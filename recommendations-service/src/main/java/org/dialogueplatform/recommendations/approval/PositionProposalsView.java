package org.dialogueplatform.recommendations.approval;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The proposed positions on one recommendation. */
@Schema(name = "PositionProposals", description = "The proposed positions on a recommendation, the newest first")
public record PositionProposalsView(List<PositionProposalView> items) {
}
