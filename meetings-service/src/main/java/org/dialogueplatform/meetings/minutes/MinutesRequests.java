package org.dialogueplatform.meetings.minutes;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.dialogueplatform.platform.text.LocalizedText;
import org.dialogueplatform.platform.time.Occurrence;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is asked of minutes. */
final class MinutesRequests {

    private MinutesRequests() {
    }

    /** Sections in new words. */
    @Schema(name = "MinutesRevision", description = "Sections in new words; those left out stay as they are")
    record Revision(@NotEmpty @Size(max = 200) List<@NotNull @Valid Section> sections) {

        List<MinutesVersion.Rewording> rewordings() {
            return sections.stream()
                    .map(section -> new MinutesVersion.Rewording(section.part, section.agendaItemId, section.text)).toList();
        }
    }

    /** A section in new words. */
    @Schema(name = "MinutesSectionRevision", description = "A section in new words")
    record Section(@NotNull MinutesPart part,
            @Schema(description = "The item, where the part is ITEM") @Nullable UUID agendaItemId,
            @NotNull @Valid LocalizedText text) {
    }

    /** How to draft anew. */
    @Schema(name = "MinutesRedrafting", description = "How to draft anew; an empty body keeps what was edited by hand")
    record Redrafting(
            @Schema(description = "true: what was edited by hand goes, too") @Nullable Boolean replaceEdited) {
    }

    /** Who approved them. */
    @Schema(name = "MinutesApproval", description = "Who approved the minutes, when and why; an empty body means the chair, and now")
    record Approval(
            @Schema(description = "The person who approved them, as known to the participants-service; the office of the chair, if left out") @Nullable UUID approvedBy,
            @Schema(description = "When it happened, if not now (RFC 3339, UTC)") @Nullable Instant occurredAt,
            @Schema(description = "Why; required when it is recorded more than 24 hours after it happened") @Size(max = 2000) @Nullable String reason) {

        static Occurrence occurrence(@Nullable Approval body, Clock clock) {
            return body == null ? Occurrence.now(clock) : Occurrence.of(body.occurredAt, body.reason, clock);
        }
    }

    /** For how long the members have it before them. */
    @Schema(name = "MinutesCirculation", description = "For how long members can propose amendments, when and why; an empty body means now and the usual term")
    record Circulation(
            @Schema(description = "Working days for which members can propose amendments, until the end of the last one; 0 for none") @Min(0) @Max(90) @Nullable Integer amendmentWorkingDays,
            @Schema(description = "When it happened, if not now (RFC 3339, UTC)") @Nullable Instant occurredAt,
            @Schema(description = "Why; required when it is recorded more than 24 hours after it happened") @Size(max = 2000) @Nullable String reason) {

        static Occurrence occurrence(@Nullable Circulation body, Clock clock) {
            return body == null ? Occurrence.now(clock) : Occurrence.of(body.occurredAt, body.reason, clock);
        }
    }
}
