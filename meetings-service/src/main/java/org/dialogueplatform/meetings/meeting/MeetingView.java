package org.dialogueplatform.meetings.meeting;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

import org.dialogueplatform.meetings.agenda.AgendaState;
import org.dialogueplatform.meetings.audience.Audience;
import org.dialogueplatform.platform.action.Action;
import org.dialogueplatform.platform.text.ReaderLanguages;
import org.dialogueplatform.platform.text.TextView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;

/** A meeting as one reader may see it. */
@Schema(name = "Meeting", requiredProperties = { "id", "body", "number", "year", "kind", "mode", "state", "title", "startsAt",
        "endsAt",
        "timeZone", "startsAtLocal", "agendaState" }, description = "A meeting as this reader may see it")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MeetingView(UUID id, HoldingBody body,
        @Schema(description = "Its number within the year", examples = "1") int number, int year,
        MeetingKind kind, MeetingMode mode, MeetingState state,
        @Schema(description = "Why it was postponed or cancelled, while it is") @Nullable String stateReason, TextView title,
        Instant startsAt, Instant endsAt,
        @Schema(description = "IANA zone of the place", examples = "Asia/Almaty") String timeZone,
        @Schema(description = "The start as clocks at the place show it") OffsetDateTime startsAtLocal,
        @Nullable TextView venue, @Nullable OnlineAccessView onlineAccess, @Nullable Integer roomCapacity,
        @Nullable Integer onlineCapacity, @Nullable RegistrationView registration,
        @Schema(description = "Only where the meeting is read alone") @Nullable ConductView conduct,
        @Schema(description = "Until when materials come in") @Nullable Instant materialsDueAt, AgendaState agendaState,
        @Schema(description = Action.ALL) @Nullable List<Action> actions) {

    /** Where it can be joined from afar. */
    @Schema(name = "OnlineAccess", requiredProperties = {
            "visibility" }, description = "Where the meeting can be joined from afar; the address only for whom it is meant, and once it is open")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record OnlineAccessView(OnlineVisibility visibility, @Nullable Integer opensMinutesBefore, @Nullable Instant opensAt,
            @Nullable String url) {
    }

    /** When delegates can register. */
    @Schema(name = "MeetingRegistration", description = "When delegates can register, as announced")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record RegistrationView(@Nullable Instant opensAt, @Nullable Instant closesAt) {
    }

    static MeetingView of(Meeting meeting, HoldingBody body, @Nullable ConductView conduct, Audience audience, boolean hasSeat,
            ReaderLanguages languages, Instant now,
            @Nullable List<Action> actions) {
        var details = meeting.details();
        var registration = details.registration();
        return new MeetingView(meeting.id(), body, meeting.number(), meeting.year(), details.kind(), details.mode(),
                meeting.state(),
                meeting.stateReason(), languages.view(details.title()), details.startsAt(), details.endsAt(),
                details.timeZone().getId(), details.startsAt().atZone(details.timeZone()).toOffsetDateTime(),
                languages.viewOrNull(details.venue()), onlineAccess(details, audience, hasSeat, now), details.roomCapacity(),
                details.onlineCapacity(),
                registration == null ? null : new RegistrationView(registration.opensAt(), registration.closesAt()),
                conduct, details.materialsDueAt(), meeting.agenda().state(), actions);
    }

    private static @Nullable OnlineAccessView onlineAccess(MeetingDetails details, Audience audience, boolean hasSeat,
            Instant now) {
        OnlineAccess access = details.onlineAccess();
        if (access == null) {
            return null;
        }
        return new OnlineAccessView(access.visibility(), access.opensMinutesBefore(), access.opensAt(details.startsAt()),
                access.isOpenTo(audience, hasSeat, details.startsAt(), now) ? access.url() : null);
    }
}
