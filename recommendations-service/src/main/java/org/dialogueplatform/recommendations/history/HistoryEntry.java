package org.dialogueplatform.recommendations.history;

import java.time.Instant;
import java.util.UUID;

import org.dialogueplatform.recommendations.register.ProcedureStep;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;

/** One thing that happened. */
@Schema(name = "RecommendationHistoryEntry", description = "One thing that happened to a recommendation or because of it")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record HistoryEntry(Instant occurredAt,
        Kind kind,
        @Schema(description = "What happened: the state it led to, the position taken, or how far it was found to be implemented", examples = "TRANSMITTED") String what,
        @Schema(description = "Who did it, where an organisation did") @Nullable UUID organisationId,
        @Schema(description = "A State that did it (ISO 3166-1 alpha-3)") @Nullable String state,
        @Schema(description = "At which meeting") @Nullable UUID meetingId,
        @Schema(description = "By which decision of that meeting") @Nullable UUID decisionId,
        @Schema(description = "The body that took it under review", examples = "WG-2") @Nullable String bodyCode,
        @Schema(description = "True where the secretariat recorded it by hand") @Nullable Boolean byHand,
        @Schema(description = "The measure, report, assessment, road map or other recommendation itself") @Nullable UUID id,
        @Schema(description = "In short, in the language in which it is authoritative") @Nullable String text,
        @Schema(description = "True where a deputy approved it in the place of the institution's head") @Nullable Boolean byDeputy) {

    /** What it is about. */
    @Schema(name = "RecommendationHistoryKind")
    public enum Kind {
        PROCEDURE,
        /** Another recommendation became part of it. */
        MERGER,
        /** It was reworded. */
        WORDING,
        POSITION,
        MEASURE,
        REPORT,
        ASSESSMENT,
        ROAD_MAP
    }

    static HistoryEntry at(Instant occurredAt, Kind kind, String what) {
        return new HistoryEntry(occurredAt, kind, what, null, null, null, null, null, null, null, null, null);
    }

    HistoryEntry by(@Nullable UUID organisation, @Nullable String ofState) {
        return new HistoryEntry(occurredAt, kind, what, organisation, ofState, meetingId, decisionId, bodyCode, byHand, id,
                text, byDeputy);
    }

    HistoryEntry step(ProcedureStep step) {
        return new HistoryEntry(occurredAt, kind, what, organisationId, state, step.meetingId(), step.decisionId(),
                step.bodyCode(), step.byHand() ? true : null, id, text, byDeputy);
    }

    HistoryEntry about(@Nullable UUID thing, @Nullable String inShort) {
        return new HistoryEntry(occurredAt, kind, what, organisationId, state, meetingId, decisionId, bodyCode, byHand, thing,
                inShort, byDeputy);
    }

    HistoryEntry approvedByDeputy(boolean deputy) {
        return new HistoryEntry(occurredAt, kind, what, organisationId, state, meetingId, decisionId, bodyCode, byHand, id,
                text, deputy ? true : null);
    }
}
