package org.dialogueplatform.meetings.calendar;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.dialogueplatform.meetings.agenda.AgendaState;
import org.dialogueplatform.meetings.audience.Audience;
import org.dialogueplatform.meetings.body.BodyKind;
import org.dialogueplatform.meetings.meeting.Meeting;
import org.dialogueplatform.meetings.meeting.MeetingState;
import org.dialogueplatform.meetings.reference.InvitationState;
import org.dialogueplatform.platform.text.Language;

/**
 * For whom a calendar is made.
 *
 * @param audience to which the reader belongs at this moment
 * @param seats the meetings at which the reader has a seat
 * @param invitations of the organisation the reader acts for, by meeting
 * @param languages the best first
 * @param isPersonal whether it is somebody's own, so that it says whether they are registered
 */
record CalendarReader(Audience audience, Set<UUID> seats, Map<UUID, InvitationState> invitations, List<Language> languages,
        boolean isPersonal) {

    CalendarReader {
        seats = Set.copyOf(seats);
        invitations = Map.copyOf(invitations);
        languages = List.copyOf(languages);
    }

    static CalendarReader everybody(List<Language> languages) {
        return new CalendarReader(Audience.PUBLIC, Set.of(), Map.of(), languages, false);
    }

    boolean hasSeat(Meeting meeting) {
        return seats.contains(meeting.id());
    }

    /**
     * Whether a meeting is in it: to everybody those that were announced; to somebody those at which they have a seat, and
     * those to which their organisation is invited, unless it declined; to the secretariat all.
     */
    boolean concerns(Meeting meeting) {
        if (!isPersonal || audience == Audience.SECRETARIAT) {
            return meeting.isVisibleTo(audience);
        }
        boolean announced = meeting.agenda().state() != AgendaState.DRAFT;
        return announced && (hasSeat(meeting) || isInvitedTo(meeting));
    }

    private boolean isInvitedTo(Meeting meeting) {
        return switch (invitations.get(meeting.id())) {
            case PENDING, ACCEPTED, EXPIRED -> true;
            case DECLINED -> false;
            // who was invited sees that it was called off
            case REVOKED -> meeting.state() == MeetingState.CANCELLED;
            // not heard of, yet or any more: to meetings of the body whoever belongs to it is invited
            case null -> audience.sees(Audience.MEMBERS) && meeting.details().kind().heldBy() == BodyKind.PLENARY;
        };
    }
}
