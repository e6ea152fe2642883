package org.dialogueplatform.meetings.sitting;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.dialogueplatform.platform.action.Action;
import org.dialogueplatform.platform.text.TextView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;

/** A speakers' list as one reader may see it. */
@Schema(name = "SpeakersList", requiredProperties = { "id", "meetingId", "agendaItemId", "state", "civilSocietyFirst",
        "waiting",
        "spoken" }, description = "The speakers' list of an item, in numbers; who is on it has an address of its own")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SpeakersListView(UUID id, UUID meetingId, UUID agendaItemId, SpeakersListState state,
        @Schema(description = "How long everybody may speak, in seconds") @Nullable Integer limitSeconds,
        @Schema(description = "Whether organisations of civil society go before the others") boolean civilSocietyFirst,
        @Schema(description = "How many wait") int waiting, @Schema(description = "How many have spoken") int spoken,
        @Schema(description = "Who has the floor, or was interrupted last") @Nullable UUID speaking,
        @Schema(description = "Who is to speak next") @Nullable UUID next,
        @Schema(description = Action.ALL) @Nullable List<Action> actions) {

    /** Somebody on it. */
    @Schema(name = "Speaker", requiredProperties = { "id", "agendaItemId", "kind", "state", "requestedAt",
            "pausedSeconds" }, description = "Somebody who asked for the floor. The public reads of organisations, not of persons")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record SpeakerView(UUID id, UUID agendaItemId, SpeakerKind kind, SpeakerState state,
            @Schema(description = "The how manieth of those who wait, from 1") @Nullable Integer position,
            @Schema(description = "For the secretariat, and for themselves") @Nullable UUID personId,
            @Schema(description = "For whoever belongs to the body or has a seat") @Nullable String name,
            @Nullable TextView personPosition, @Nullable SpeakersOrganisation organisation, Instant requestedAt,
            @Nullable Instant withdrawnAt, @Nullable Instant startedAt,
            @Schema(description = "Since when the clock stands, while it does") @Nullable Instant pausedAt,
            @Schema(description = "How long it stood before") long pausedSeconds, @Nullable Instant endedAt,
            @Schema(description = "How long they spoke, once they have") @Nullable Integer spokenSeconds,
            @Schema(description = "How long they may speak") @Nullable Integer limitSeconds,
            @Schema(description = "When their time is up, while the clock runs") @Nullable Instant limitReachedAt,
            @Schema(description = Action.ALL) @Nullable List<Action> actions) {
    }

    /** For whom somebody speaks. */
    @Schema(name = "SpeakersOrganisation", requiredProperties = { "id" }, description = "For whom somebody speaks")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record SpeakersOrganisation(UUID id, @Nullable TextView name,
            @Schema(description = "What kind of body it is, as it was then", examples = "NGO") @Nullable String category) {
    }

    /** One line of its log. */
    @Schema(name = "SpeakersListAct", requiredProperties = { "eventNo", "act", "occurredAt",
            "recordedAt" }, description = "One line of a speakers' list's log")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ActView(@Schema(description = "The number of the event that told of it") long eventNo,
            @Schema(examples = "speaker.started") String act, @Nullable UUID speakerId, Instant occurredAt, Instant recordedAt,
            @Nullable String reason, @Schema(description = "Who did it: the subject of their token") @Nullable String subject) {

        static ActView of(SittingAct act) {
            return new ActView(act.eventNo(), act.act(), act.speakerId(), act.occurredAt(), act.recordedAt(), act.reason(),
                    act.subject());
        }
    }
}
