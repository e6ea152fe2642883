package org.dialogueplatform.meetings.calendar;

import static org.dialogueplatform.meetings.meeting.MeetingFixture.STARTS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.dialogueplatform.meetings.audience.Audience;
import org.dialogueplatform.meetings.calendar.CalendarEntry.Status;
import org.dialogueplatform.meetings.calendar.MeetingEntries.Revision;
import org.dialogueplatform.meetings.meeting.Meeting;
import org.dialogueplatform.meetings.meeting.MeetingFixture;
import org.dialogueplatform.meetings.meeting.OnlineAccess;
import org.dialogueplatform.meetings.meeting.OnlineVisibility;
import org.dialogueplatform.meetings.reference.InvitationState;
import org.dialogueplatform.platform.text.Language;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a meeting is in whose calendar. */
class MeetingEntriesTest {

    private static final Instant LONG_BEFORE = STARTS.minus(Duration.ofDays(10));
    private static final Instant AMENDMENTS = STARTS.plus(Duration.ofDays(7));
    private static final CalendarReader EVERYBODY = CalendarReader.everybody(List.of(Language.EN));

    private final Meeting meeting = MeetingFixture.announcedOnline(new OnlineAccess("https://meet.example.org/room",
            OnlineVisibility.REGISTERED, 60));

    @Test
    void aMeetingHasAnEntryAndOneForEachDeadline() {
        List<CalendarEntry> entries = entries(EVERYBODY, LONG_BEFORE);
        assertEquals(List.of("Courts and human rights", "Registration opens: Courts and human rights",
                "Registration closes: Courts and human rights"),
                entries.stream().map(CalendarEntry::summary).limit(3).toList());
        CalendarEntry itself = entries.getFirst();
        assertEquals(7, itself.sequence());
        assertEquals(STARTS, itself.startsAt());
        assertEquals("Astana", itself.location());
        assertEquals(URI.create("https://portal.example/meetings/" + meeting.id()), itself.page());
        assertTrue(itself.description().contains("1. Proposals of civil society"), itself.description());
        assertTrue(itself.blocksTime());
        assertFalse(entries.get(1).blocksTime());
        assertEquals(entries.get(1).startsAt(), entries.get(1).endsAt());
        assertEquals(entries.size(), entries.stream().map(CalendarEntry::uid).distinct().count());
        assertEquals(entries.stream().map(CalendarEntry::uid).toList(),
                entries(EVERYBODY, STARTS).stream().map(CalendarEntry::uid).toList());
    }

    @Test
    void whoBelongsToTheBodyFindsTheTermForAmendmentsToTheMinutesInTheirOwnCalendar() {
        CalendarEntry term = entries(mine(Audience.MEMBERS, Set.of()), STARTS).getLast();
        assertEquals("Amendments to the minutes are due: Courts and human rights", term.summary());
        assertEquals(AMENDMENTS, term.startsAt());
        for (CalendarReader other : List.of(EVERYBODY, mine(Audience.PUBLIC, Set.of(meeting.id())))) {
            assertFalse(entries(other, STARTS).toString().contains("Amendments"));
        }
    }

    @Test
    void theAddressToJoinAtIsInTheCalendarOfWhoMayHaveItAndOnlyOnceTheyMay() {
        CalendarReader registered = new CalendarReader(Audience.MEMBERS, Set.of(meeting.id()), Map.of(), List.of(Language.EN),
                true);
        CalendarReader member = new CalendarReader(Audience.MEMBERS, Set.of(), Map.of(), List.of(Language.EN), true);
        Instant open = STARTS.minus(Duration.ofMinutes(59));
        assertEquals(URI.create("https://meet.example.org/room"), join(registered, open));
        assertNull(join(registered, LONG_BEFORE));
        for (CalendarReader other : List.of(EVERYBODY, member)) {
            assertNull(join(other, open));
            assertFalse(entries(other, open).toString().contains("meet.example.org"));
        }
        assertEquals(Status.CONFIRMED, entries(registered, open).getFirst().status());
        assertEquals(Status.TENTATIVE, entries(member, open).getFirst().status());
        assertTrue(entries(member, open).getFirst().description().contains("You are not registered yet."));
        assertEquals(Status.CONFIRMED, entries(mine(Audience.SECRETARIAT, Set.of()), open).getFirst().status());
    }

    @Test
    void whatIsCalledOffIsCancelledWithItsDeadlinesAndRemindsOfNothing() {
        MeetingFixture.cancelled(meeting);
        for (CalendarEntry entry : entries(EVERYBODY, LONG_BEFORE)) {
            assertEquals(Status.CANCELLED, entry.status());
            assertEquals(List.of(), entry.alarms());
            assertTrue(entry.summary().startsWith("Cancelled: "), entry.summary());
        }
        assertTrue(entries(EVERYBODY, LONG_BEFORE).getFirst().description().startsWith("Recorded from the minutes"));
    }

    @Test
    void somebodysOwnCalendarHasWhatTheyHaveASeatAtAndWhatTheirOrganisationIsInvitedTo() {
        assertTrue(EVERYBODY.concerns(meeting));
        assertTrue(mine(Audience.MEMBERS, Set.of()).concerns(meeting));
        assertTrue(mine(Audience.PUBLIC, Set.of(meeting.id())).concerns(meeting));
        assertFalse(mine(Audience.PUBLIC, Set.of()).concerns(meeting));
        Meeting draft = MeetingFixture.drafted();
        assertFalse(EVERYBODY.concerns(draft));
        assertFalse(mine(Audience.MEMBERS, Set.of(draft.id())).concerns(draft));
        assertTrue(mine(Audience.SECRETARIAT, Set.of()).concerns(draft));
    }

    @Test
    void whatTheirOrganisationAnsweredDecidesBeforeItsMembershipDoes() {
        assertTrue(invited(Audience.PUBLIC, InvitationState.PENDING).concerns(meeting));
        assertTrue(invited(Audience.PUBLIC, InvitationState.ACCEPTED).concerns(meeting));
        assertTrue(invited(Audience.PUBLIC, InvitationState.EXPIRED).concerns(meeting));
        assertFalse(invited(Audience.MEMBERS, InvitationState.DECLINED).concerns(meeting));
        assertFalse(invited(Audience.MEMBERS, InvitationState.REVOKED).concerns(meeting));
        MeetingFixture.cancelled(meeting);
        assertTrue(invited(Audience.PUBLIC, InvitationState.REVOKED).concerns(meeting), "they see that it was called off");
    }

    private CalendarReader invited(Audience audience, InvitationState state) {
        return new CalendarReader(audience, Set.of(), Map.of(meeting.id(), state), List.of(Language.EN), true);
    }

    private static CalendarReader mine(Audience audience, Set<java.util.UUID> seats) {
        return new CalendarReader(audience, seats, Map.of(), List.of(Language.EN), true);
    }

    private @Nullable URI join(CalendarReader reader, Instant now) {
        return entries(reader, now).getFirst().join();
    }

    private List<CalendarEntry> entries(CalendarReader reader, Instant now) {
        return new MeetingEntries(reader, Map.of(meeting.id(), new Revision(7, LONG_BEFORE)), Map.of(meeting.id(), AMENDMENTS),
                SettingsFixture.SETTINGS, now)
                .of(meeting);
    }
}
