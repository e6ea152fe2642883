package org.dialogueplatform.meetings.meeting;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;

import org.dialogueplatform.meetings.agenda.AgendaItemDetails;
import org.dialogueplatform.meetings.agenda.AgendaItemKind;
import org.dialogueplatform.meetings.agenda.Visibility;
import org.dialogueplatform.meetings.meeting.MeetingEvents.MeetingEnded;
import org.dialogueplatform.platform.event.RecordedEvent;
import org.dialogueplatform.platform.text.Language;
import org.dialogueplatform.platform.text.LocalizedText;
import org.dialogueplatform.platform.time.Occurrence;

/** Meetings in every state, for tests. */
public final class MeetingFixture {

    public static final Instant STARTS = Instant.parse("2023-01-30T04:00:00Z");
    public static final Instant ENDS = Instant.parse("2023-01-30T08:00:00Z");
    /** When all of this is recorded. */
    static final Instant RECORDED = Instant.parse("2026-03-02T09:00:00Z");
    static final OnlineAccess ONLINE = new OnlineAccess("https://meet.example.org/room", OnlineVisibility.MEMBERS, null);

    private MeetingFixture() {
    }

    static LocalizedText english(String text) {
        return LocalizedText.of(Language.EN, text);
    }

    static MeetingDetails details() {
        return new MeetingDetails(MeetingKind.REGULAR, MeetingMode.HYBRID, english("Courts and human rights"), STARTS, ENDS,
                ZoneId.of("Asia/Almaty"), english("Astana"), ONLINE, 60, 200, null, null, null);
    }

    public static Occurrence at(String instant) {
        return new Occurrence(Instant.parse(instant), RECORDED, "Recorded from the minutes");
    }

    public static Occurrence now() {
        return new Occurrence(RECORDED, RECORDED, null);
    }

    public static AgendaItemDetails item(String title) {
        return new AgendaItemDetails(AgendaItemKind.PROPOSAL, english(title), null, List.of(), null, Visibility.COMMON, false);
    }

    static Meeting draft() {
        return draft(UnaryOperator.identity());
    }

    static Meeting draft(UnaryOperator<MeetingDetails> change) {
        Meeting meeting = Meeting.draft("BODY", 1, change.apply(details()), at("2023-01-10T05:00:00Z"));
        meeting.addItem(null, null, item("Proposals of civil society"), now());
        return meeting;
    }

    static Meeting announced() {
        return after(draft(), Meeting::announce);
    }

    /** An announced meeting with these items after its first one. */
    public static Meeting announcedWith(AgendaItemDetails... items) {
        Meeting meeting = draft();
        for (AgendaItemDetails item : items) {
            meeting.addItem(null, null, item, now());
        }
        return after(meeting, Meeting::announce);
    }

    /** An announced meeting with a registration window, to be joined there. */
    public static Meeting announcedOnline(OnlineAccess access) {
        return after(draft(details -> new MeetingDetails(details.kind(), details.mode(), details.title(), details.startsAt(),
                details.endsAt(), details.timeZone(), details.venue(), access, details.roomCapacity(), details.onlineCapacity(),
                new RegistrationWindow(STARTS.minus(Duration.ofDays(9)), STARTS.minus(Duration.ofDays(2))), null,
                STARTS.minus(Duration.ofDays(5)))), Meeting::announce);
    }

    public static Meeting drafted() {
        return draft();
    }

    static Meeting registrationOpen() {
        return after(announced(), Meeting::openRegistration);
    }

    static Meeting registrationClosed() {
        return after(registrationOpen(), Meeting::closeRegistration);
    }

    /** In session since its start. */
    public static Meeting inSession() {
        Meeting meeting = registrationClosed();
        meeting.open(at("2023-01-30T04:00:00Z"));
        return meeting;
    }

    public static Meeting ended() {
        Meeting meeting = inSession();
        meeting.end(at("2023-01-30T08:00:00Z"));
        return meeting;
    }

    /** A meeting that can be closed. */
    static Meeting withApprovedMinutes() {
        Meeting meeting = ended();
        meeting.beginMinutes(at("2023-01-31T05:00:00Z"));
        meeting.approveMinutes(new MeetingEnded(meeting.id()), at("2023-01-31T06:00:00Z"));
        return meeting;
    }

    /** A meeting in session that deals with its only item. */
    public static Meeting dealingWithItsItem() {
        Meeting meeting = inSession();
        meeting.takeUpItem(onlyItem(meeting), at("2023-01-30T05:00:00Z"));
        return meeting;
    }

    /** A meeting that has dealt with its only item. */
    public static Meeting afterItsItem() {
        Meeting meeting = dealingWithItsItem();
        meeting.concludeItem(onlyItem(meeting), at("2023-01-30T07:00:00Z"));
        return meeting;
    }

    /** A meeting that was interrupted while it dealt with its only item. */
    public static Meeting suspended() {
        Meeting meeting = dealingWithItsItem();
        meeting.suspend(at("2023-01-30T06:00:00Z"));
        return meeting;
    }

    public static void cancelled(Meeting meeting) {
        meeting.cancel(at("2023-01-16T05:00:00Z"));
    }

    public static UUID onlyItem(Meeting meeting) {
        return meeting.agenda().items().getFirst().id();
    }

    /** What the meeting has told since it was last asked. */
    public static List<Object> told(Meeting meeting) {
        return meeting.takeRecorded().stream().map(RecordedEvent::data).toList();
    }

    /** The types of the facts, in order, without their cards. */
    static List<String> factsTold(Meeting meeting) {
        return told(meeting).stream().filter(MeetingFact.class::isInstance).map(fact -> fact.getClass().getSimpleName())
                .toList();
    }

    @SafeVarargs
    static Meeting after(Meeting meeting, BiConsumer<Meeting, Occurrence>... acts) {
        Arrays.stream(acts).forEach(act -> act.accept(meeting, at("2023-01-16T05:00:00Z")));
        return meeting;
    }
}
