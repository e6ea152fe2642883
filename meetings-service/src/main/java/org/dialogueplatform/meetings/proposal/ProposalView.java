package org.dialogueplatform.meetings.proposal;

import java.time.LocalDate;
import java.util.UUID;

import org.dialogueplatform.platform.text.TextView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;

/** Something that earlier meetings left open. */
@Schema(name = "AgendaProposal", requiredProperties = { "kind", "subjectId", "title", "meetingId",
        "href" }, description = "Something that earlier meetings left open, proposed for an agenda")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ProposalView(Kind kind, @Schema(description = "The instruction, the item or the recommendation") UUID subjectId,
        TextView title, @Schema(description = "The meeting that left it open") UUID meetingId,
        @Schema(description = "Who is to do it, or was to report") @Nullable UUID organisationId,
        @Schema(description = "Of an instruction: the last day on which it is done in time") @Nullable LocalDate dueOn,
        @Schema(description = "Where to read it") String href) {

    /** Why something is proposed. */
    @Schema(name = "AgendaProposalKind", description = "INSTRUCTION: not fulfilled, and due by the meeting; ITEM: an earlier meeting of the body did not deal with it; RECOMMENDATION: sent back for review, or left on the table")
    public enum Kind {
        INSTRUCTION,
        ITEM,
        RECOMMENDATION
    }
}
