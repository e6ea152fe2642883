package org.dialogueplatform.meetings.meeting;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.dialogueplatform.platform.problem.Invalid;
import org.dialogueplatform.platform.problem.RuleBroken;
import org.dialogueplatform.platform.text.LocalizedText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A meeting as the secretariat words it. */
@Schema(name = "MeetingRequest", description = "A meeting as the secretariat words it")
record MeetingRequest(
        @Schema(description = "Its number within the year; the next one if left out. Say it when a past meeting is recorded. It is never changed.") @Min(1) @Max(999) @Nullable Integer number,
        @NotNull MeetingKind kind,
        @NotNull MeetingMode mode,
        @NotNull @Valid LocalizedText title,
        @NotNull Instant startsAt,
        @NotNull Instant endsAt,
        @Schema(description = "IANA time zone of the place", implementation = String.class, examples = "Asia/Almaty") @NotNull ZoneId timeZone,
        @Schema(description = "Where the room is") @Valid @Nullable LocalizedText venue,
        @Valid @Nullable OnlineAccessRequest onlineAccess,
        @Schema(description = "Places in the room; no limit if left out") @Min(1) @Max(100_000) @Nullable Integer roomCapacity,
        @Schema(description = "Places online; no limit if left out") @Min(1) @Max(100_000) @Nullable Integer onlineCapacity,
        @Valid @Nullable RegistrationRequest registration,
        @Schema(description = "When this was decided, if not now (RFC 3339, UTC)") @Nullable Instant occurredAt,
        @Schema(description = "Why; required when it is recorded more than 24 hours after it happened") @Size(max = 2000) @Nullable String reason) {

    /** Where a meeting can be joined from afar. */
    @Schema(name = "OnlineAccessRequest", description = "Where a meeting can be joined from afar")
    record OnlineAccessRequest(
            @Schema(examples = "https://meet.example.org/hd-2023-01") @NotNull @Size(max = 2000) String url,
            @Schema(description = "Who is told the address") @NotNull OnlineVisibility visibility,
            @Schema(description = "How long before the start they are told; at any time if left out") @Min(0) @Max(10_080) @Nullable Integer opensMinutesBefore) {

        OnlineAccess toAccess() {
            try {
                URI address = URI.create(url);
                if (!"https".equals(address.getScheme()) || address.getHost() == null) {
                    throw new IllegalArgumentException(url);
                }
            } catch (IllegalArgumentException e) {
                throw new Invalid("/onlineAccess/url", "not-an-address", "must be an https address");
            }
            return new OnlineAccess(url, visibility, opensMinutesBefore);
        }
    }

    /** When delegates can register. */
    @Schema(name = "RegistrationWindow", description = "When delegates can register, as announced")
    record RegistrationRequest(@Nullable Instant opensAt, @Nullable Instant closesAt) {

        @Nullable
        RegistrationWindow toWindow() {
            return opensAt == null && closesAt == null ? null : new RegistrationWindow(opensAt, closesAt);
        }
    }

    MeetingDetails toDetails() {
        return new MeetingDetails(kind, mode, title, startsAt, endsAt, timeZone, venue,
                onlineAccess == null ? null : onlineAccess.toAccess(), roomCapacity, onlineCapacity,
                registration == null ? null : registration.toWindow());
    }

    /** A replacement may repeat the number, but not change it. */
    void requireSameNumber(Meeting meeting) {
        if (number != null && number != meeting.number()) {
            throw new RuleBroken("number-fixed", "The number of a meeting is never changed: this is meeting " + meeting.number()
                    + " of " + meeting.year() + ".");
        }
    }
}
