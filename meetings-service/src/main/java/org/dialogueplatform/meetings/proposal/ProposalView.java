package org.dialogueplatform.meetings.proposal;

import java.time.LocalDate;
import java.util.UUID;

import org.dialogueplatform.platform.text.TextView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;

/** Something that earlier meetings left open, or that is overdue. */
@Schema(name = "AgendaProposal", requiredProperties = { "kind", "subjectId", "title",
        "href" }, description = "Something that earlier meetings left open, or that is overdue, proposed for an agenda")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ProposalView(Kind kind,
        @Schema(description = "The instruction, the item or the recommendation; the measure or the indicator, where what is overdue stands for no recommendation") UUID subjectId,
        TextView title,
        @Schema(description = "The meeting that left it open; of what is overdue, the one that last had the recommendation on its table, if any") @Nullable UUID meetingId,
        @Schema(description = "Who is to do it, was to report or owes what is overdue") @Nullable UUID organisationId,
        @Schema(description = "Of an instruction and of what is overdue: the last day on which it is, or was, in time") @Nullable LocalDate dueOn,
        @Schema(description = "Where to read it") String href) {

    /** Why something is proposed. */
    @Schema(name = "AgendaProposalKind", description = "INSTRUCTION: not fulfilled, and due by the meeting; ITEM: an earlier meeting of the body did not deal with it; RECOMMENDATION: sent back for review, or left on the table; OVERDUE: a measure, a report or a value is overdue for which a recommendation waits")
    public enum Kind {
        INSTRUCTION,
        ITEM,
        RECOMMENDATION,
        OVERDUE
    }
}
