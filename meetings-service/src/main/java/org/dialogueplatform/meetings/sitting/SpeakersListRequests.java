package org.dialogueplatform.meetings.sitting;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What speakers' lists are changed with. */
final class SpeakersListRequests {

    static final int LONGEST_SPEECH = 14_400;

    private SpeakersListRequests() {
    }

    @Schema(name = "SpeakersListRequest", description = "A speakers' list for an item")
    record Opening(@NotNull UUID agendaItemId,
            @Schema(description = "How long everybody may speak, in seconds; as long as they want, if left out") @Min(10) @Max(LONGEST_SPEECH) @Nullable Integer limitSeconds,
            @Schema(description = "Whether organisations of civil society go before the others; no, if left out") @Nullable Boolean civilSocietyFirst,
            @Schema(description = "When it was opened, if not now (RFC 3339, UTC)") @Nullable Instant occurredAt,
            @Schema(description = "Why; required when it is recorded more than 24 hours after it happened, or the item is concluded") @Size(max = 2000) @Nullable String reason) {
    }

    @Schema(name = "SpeakersListRevision", description = "What is to hold for everybody on the list")
    record Revision(
            @Schema(description = "How long everybody may speak, in seconds; as long as they want, if left out") @Min(10) @Max(LONGEST_SPEECH) @Nullable Integer limitSeconds,
            @Schema(description = "Whether organisations of civil society go before the others; no, if left out") @Nullable Boolean civilSocietyFirst) {
    }

    @Schema(name = "SpeakersOrder", description = "Those who are to speak next, in order")
    record Order(
            @Schema(description = "Some or all of those who wait; the others follow by the rule. None leaves all to the rule again") @NotNull @Size(max = 500) List<@NotNull UUID> speakers) {
    }

    @Schema(name = "FloorRequest", description = "A request for the floor")
    record FloorRequest(@NotNull SpeakerKind kind,
            @Schema(description = "Who wants to speak: for the secretariat, which asks for others; everybody else asks for themselves") @Nullable UUID personId,
            @Schema(description = "How long they may speak, in seconds, if not as long as everybody; for the secretariat") @Min(10) @Max(LONGEST_SPEECH) @Nullable Integer limitSeconds,
            @Schema(description = "When they asked, if not now (RFC 3339, UTC); for the secretariat") @Nullable Instant occurredAt,
            @Schema(description = "Why; required when it is recorded more than 24 hours after it happened, or the item is concluded") @Size(max = 2000) @Nullable String reason) {
    }

    @Schema(name = "SpeakerCorrection", description = "What was wrong with a speech, as it should be; what is left out was right")
    record SpeakerCorrection(@Schema(description = "Who it was that spoke") @Nullable UUID personId,
            @Nullable Instant startedAt, @Nullable Instant endedAt,
            @Schema(description = "When the clock stood, in order; all of them") @Size(max = 50) @Nullable List<@NotNull @Valid PauseRequest> pauses,
            @Schema(description = "How the mistake came about, for the log") @NotBlank @Size(max = 2000) String reason) {

        @Nullable
        List<Span> spans() {
            return pauses == null ? null : pauses.stream().map(pause -> new Span(pause.from, pause.to)).toList();
        }
    }

    @Schema(name = "SpeakerStriking", description = "Why a speech is struck")
    record Striking(
            @Schema(description = "How the mistake came about, for the log") @NotBlank @Size(max = 2000) String reason) {
    }

    @Schema(name = "Pause", description = "A time in which the clock stood")
    record PauseRequest(@NotNull Instant from, @NotNull Instant to) {
    }
}
