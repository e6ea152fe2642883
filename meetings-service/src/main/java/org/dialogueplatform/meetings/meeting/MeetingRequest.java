package org.dialogueplatform.meetings.meeting;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

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
        @Schema(description = "Its number within the year; the next one if left out. Say it when a past meeting is recorded. It is never changed.") @Min(1) @Max(9_999) @Nullable Integer number,
        @NotNull MeetingKind kind,
        @Schema(description = "The body that holds it; may be left out where there is one of the kind. It is never changed.") @Nullable UUID bodyId,
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
        @Schema(description = "The person who chairs it") @Nullable UUID chair,
        @Schema(description = "The person who keeps its record") @Nullable UUID secretary,
        @Schema(description = "What is spoken, as BCP 47 tags", examples = "[\"kk\", \"ru\"]") @Size(max = 10) @Nullable List<@NotNull @Size(min = 2, max = 35) String> workingLanguages,
        @Schema(description = "Into which languages it is interpreted") @Size(max = 20) @Nullable List<@NotNull @Valid InterpretationRequest> interpretation,
        @Schema(description = "Until when materials come in; counted in working days before the start if left out") @Nullable Instant materialsDueAt,
        @Schema(description = "true: another meeting of the body at the same venue and time is meant; say why (reason)") @Nullable Boolean acceptOverlap,
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

    /** A channel on which the meeting is heard in another language. */
    @Schema(name = "InterpretationRequest", description = "A channel on which the meeting is heard in another language")
    record InterpretationRequest(
            @Schema(description = "BCP 47 tag", examples = "en") @NotNull @Size(min = 2, max = 35) String language,
            @Schema(description = "The persons who interpret") @Size(max = 20) @Nullable List<@NotNull UUID> interpreters) {

        InterpretationChannel toChannel() {
            return new InterpretationChannel(language, interpreters == null ? List.of() : List.copyOf(interpreters));
        }
    }

    boolean acceptsOverlap() {
        return Boolean.TRUE.equals(acceptOverlap);
    }

    MeetingDetails toDetails() {
        return new MeetingDetails(kind, mode, title, startsAt, endsAt, timeZone, venue,
                onlineAccess == null ? null : onlineAccess.toAccess(), roomCapacity, onlineCapacity,
                registration == null ? null : registration.toWindow(),
                Conduct.orNull(chair, secretary, workingLanguages, interpretation == null ? null
                        : interpretation.stream().map(InterpretationRequest::toChannel).toList()),
                materialsDueAt);
    }

    /** A replacement may repeat the number, but not change it. */
    void requireSameNumber(Meeting meeting) {
        if (number != null && number != meeting.number()) {
            throw new RuleBroken("number-fixed", "The number of a meeting is never changed: this is meeting " + meeting.number()
                    + " of " + meeting.year() + ".");
        }
    }
}
