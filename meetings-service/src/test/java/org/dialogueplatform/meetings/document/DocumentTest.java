package org.dialogueplatform.meetings.document;

import static org.dialogueplatform.meetings.meeting.MeetingFixture.announcedWith;
import static org.dialogueplatform.meetings.meeting.MeetingFixture.now;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.dialogueplatform.meetings.agenda.Admission;
import org.dialogueplatform.meetings.agenda.AgendaItemDetails;
import org.dialogueplatform.meetings.agenda.AgendaItemKind;
import org.dialogueplatform.meetings.agenda.Visibility;
import org.dialogueplatform.meetings.audience.Audience;
import org.dialogueplatform.meetings.document.DocumentEvents.DocumentSubmitted;
import org.dialogueplatform.meetings.document.DocumentEvents.DocumentWithdrawn;
import org.dialogueplatform.meetings.meeting.Meeting;
import org.dialogueplatform.meetings.meeting.MeetingFixture;
import org.dialogueplatform.meetings.meeting.OnlineAccess;
import org.dialogueplatform.meetings.meeting.OnlineVisibility;
import org.dialogueplatform.platform.identity.Actor;
import org.dialogueplatform.platform.identity.Office;
import org.dialogueplatform.platform.identity.Role;
import org.dialogueplatform.platform.identity.Standing;
import org.dialogueplatform.platform.problem.Invalid;
import org.dialogueplatform.platform.problem.ProblemException;
import org.dialogueplatform.platform.problem.ProblemType;
import org.dialogueplatform.platform.problem.RuleBroken;
import org.dialogueplatform.platform.text.Language;
import org.dialogueplatform.platform.text.LocalizedText;
import org.dialogueplatform.platform.time.Occurrence;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who hands in what for a meeting, who reads it, and what becomes of it. */
class DocumentTest {

    private static final UUID MINISTRY = UUID.randomUUID();
    private static final UUID NGO = UUID.randomUUID();
    private static final Actor CLERK = new Actor("clerk", Role.SECRETARIAT, null, null);

    private final Meeting meeting = announcedWith(item(Visibility.COMMON), item(Visibility.INTERNAL), item(Visibility.HIDDEN));

    @Test
    void theSecretariatHandsInForTheMeetingAndForEachOfItsItems() {
        assertEquals(null, submitted(null, Audience.PUBLIC).agendaItemId());
        assertEquals(itemId(1), submitted(itemId(1), Audience.PUBLIC).agendaItemId());
        assertThrows(Invalid.class, () -> submitted(UUID.randomUUID(), Audience.PUBLIC));
    }

    @Test
    void aRepresentativeHandsInForWhatItsOrganisationReportsOn() {
        Actor ministry = representative(MINISTRY);
        assertEquals(MINISTRY, submitted(itemId(1), Audience.PUBLIC, ministry).organisationId());
        refused(ProblemType.NOT_ALLOWED, () -> submitted(itemId(0), Audience.PUBLIC, ministry));
        refused(ProblemType.NOT_ALLOWED, () -> submitted(null, Audience.PUBLIC, ministry));
        refused(ProblemType.NOT_ALLOWED, () -> submitted(itemId(1), Audience.PUBLIC, representative(NGO)));
    }

    @Test
    void whatBelongsToTheRecordOfAMeetingThatIsOverIsHandedInByTheSecretariat() {
        Meeting over = MeetingFixture.ended();
        over.requireTakesDocumentsOf(CLERK);
        refused(ProblemType.NOT_ALLOWED, () -> over.requireTakesDocumentsOf(representative(MINISTRY)));
        Meeting calledOff = announcedWith(item(Visibility.COMMON));
        calledOff.requireTakesDocumentsOf(representative(MINISTRY));
        MeetingFixture.cancelled(calledOff);
        refused(ProblemType.RULE_BROKEN, () -> calledOff.requireTakesDocumentsOf(representative(MINISTRY)));
    }

    @ParameterizedTest
    @CsvSource({ "1, PUBLIC, true, true", "1, MEMBERS, false, true", "1, SECRETARIAT, false, false",
            "2, PUBLIC, false, true", "2, MEMBERS, false, true", "3, PUBLIC, false, false", "3, MEMBERS, false, false" })
    void whoDoesNotSeeAnItemDoesNotSeeItsDocuments(int item, Audience access, boolean everybody, boolean members) {
        Document document = submitted(itemId(item), access);
        assertEquals(everybody, document.isVisibleTo(meeting, Actor.PUBLIC));
        assertEquals(everybody, document.isVisibleTo(meeting, new Actor("x", Role.REPRESENTATIVE, NGO, null)));
        assertEquals(members, document.isVisibleTo(meeting, representative(NGO)));
        assertTrue(document.isVisibleTo(meeting, CLERK));
        assertTrue(document.isVisibleTo(meeting, new Actor("x", Role.AUDITOR, null, null)));
    }

    @Test
    void whoseDocumentItIsSeesItHoweverItIsKept() {
        Document document = submitted(itemId(3), Audience.SECRETARIAT, representative(MINISTRY));
        assertTrue(document.givesFilesTo(meeting, representative(MINISTRY)));
        assertFalse(document.isVisibleTo(meeting, representative(NGO)));
    }

    @Test
    void anotherFileIsAnotherVersionAndTheOnesBeforeStay() {
        Document document = submitted(itemId(1), Audience.PUBLIC);
        document.addVersion(meeting, file(Language.KK), CLERK, now());
        document.addVersion(meeting, file(Language.RU), CLERK, now());
        assertEquals(List.of(1, 2, 3), document.versions().stream().map(DocumentVersion::number).toList());
        assertEquals(List.of(2, 3), document.current().stream().map(DocumentVersion::number).toList());
        assertEquals(2, document.currentFor(List.of(Language.EN, Language.KK)).number());
        assertEquals(3, document.currentFor(List.of(Language.EN)).number());
        refused(ProblemType.NOT_ALLOWED, () -> document.addVersion(meeting, file(null), representative(NGO), now()));
    }

    @Test
    void whatWasWithdrawnIsStillToldOfAndItsFilesAreNotGivenAnyMore() {
        Document document = submitted(itemId(1), Audience.PUBLIC, representative(MINISTRY));
        assertThrows(Invalid.class, () -> document.withdraw(meeting, CLERK, now()));
        refused(ProblemType.NOT_ALLOWED, () -> document.withdraw(meeting, representative(NGO), because("Not ours.")));
        document.withdraw(meeting, representative(MINISTRY), because("The figures are wrong."));
        assertTrue(document.isVisibleTo(meeting, Actor.PUBLIC));
        assertFalse(document.givesFilesTo(meeting, Actor.PUBLIC));
        assertFalse(document.givesFilesTo(meeting, representative(NGO)));
        assertTrue(document.givesFilesTo(meeting, representative(MINISTRY)));
        assertTrue(document.givesFilesTo(meeting, CLERK));
        assertThrows(RuleBroken.class, () -> document.addVersion(meeting, file(null), CLERK, now()));
        assertThrows(RuleBroken.class, () -> document.withdraw(meeting, CLERK, because("Once more.")));

        document.reinstate(meeting, because("They were right."));
        assertTrue(document.givesFilesTo(meeting, Actor.PUBLIC));
        assertThrows(RuleBroken.class, () -> document.reinstate(meeting, because("Once more.")));
    }

    @Test
    void whatComesAfterTheTermForMaterialsIsLateAndItsItemWaitsForTheChair() {
        Meeting withTerm = MeetingFixture.announcedOnline(
                new OnlineAccess("https://meet.example.org/room", OnlineVisibility.PUBLIC, null));
        UUID item = MeetingFixture.onlyItem(withTerm);
        Instant due = Objects.requireNonNull(withTerm.materialsDueAt());
        Document late = Document.submit(withTerm, details(item, Audience.PUBLIC), null, file(null), CLERK,
                MeetingFixture.at(due.plusSeconds(1).toString()));
        assertTrue(late.isLate());
        assertEquals(Admission.NOT_ADMITTED, withTerm.agenda().item(item).admission(false));

        Meeting inTime = MeetingFixture.announcedOnline(
                new OnlineAccess("https://meet.example.org/room", OnlineVisibility.PUBLIC, null));
        Document document = Document.submit(inTime, details(MeetingFixture.onlyItem(inTime), Audience.PUBLIC), null, file(null),
                CLERK, MeetingFixture.at(due.toString()));
        document.addVersion(inTime, file(null), CLERK, now());
        assertFalse(document.isLate());
        assertTrue(document.versions().getLast().isLate());
        assertEquals(Admission.ADMITTED, inTime.agenda().item(MeetingFixture.onlyItem(inTime)).admission(false));
    }

    @Test
    void itIsToldThatThereIsOneAndNotWhatItIsCalled() {
        MeetingFixture.told(meeting);
        Document document = submitted(itemId(1), Audience.MEMBERS, representative(MINISTRY));
        document.withdraw(meeting, CLERK, because("By mistake."));
        assertEquals(List.of(
                new DocumentSubmitted(meeting.id(), document.id(), itemId(1), MINISTRY, DocumentKind.REPORT, Audience.MEMBERS,
                        1, Language.RU, false),
                new DocumentWithdrawn(meeting.id(), document.id(), itemId(1))), MeetingFixture.told(meeting));
    }

    @Test
    void sayingTheSameAgainTellsNothing() {
        Document document = submitted(itemId(1), Audience.MEMBERS);
        MeetingFixture.told(meeting);
        document.revise(meeting, details(itemId(1), Audience.MEMBERS), now());
        assertEquals(List.of(), MeetingFixture.told(meeting));
        document.revise(meeting, details(itemId(2), Audience.PUBLIC), now());
        assertEquals(1, MeetingFixture.told(meeting).size());
        assertFalse(document.isVisibleTo(meeting, Actor.PUBLIC));
    }

    private Document submitted(@Nullable UUID item, Audience access) {
        return submitted(item, access, CLERK);
    }

    private Document submitted(@Nullable UUID item, Audience access, Actor by) {
        return Document.submit(meeting, details(item, access), by.organisation(), file(Language.RU), by, now());
    }

    private static DocumentDetails details(@Nullable UUID item, Audience access) {
        return new DocumentDetails(item, DocumentKind.REPORT, LocalizedText.of(Language.EN, "Report"), access);
    }

    private static HandedIn file(@Nullable Language language) {
        return new HandedIn(UUID.randomUUID(), language);
    }

    private UUID itemId(int no) {
        return meeting.agenda().items().get(no).id();
    }

    private static Actor representative(UUID organisation) {
        return new Actor("somebody", Role.REPRESENTATIVE, organisation, UUID.randomUUID(), Office.FOCAL_POINT,
                Standing.MEMBER);
    }

    private static AgendaItemDetails item(Visibility visibility) {
        return new AgendaItemDetails(AgendaItemKind.REPORT, LocalizedText.of(Language.EN, "Report"), MINISTRY, List.of(), null,
                visibility, false);
    }

    private static Occurrence because(String reason) {
        Instant at = now().recordedAt();
        return new Occurrence(at, at, reason);
    }

    private static void refused(ProblemType type, Runnable act) {
        assertEquals(type, assertThrows(ProblemException.class, act::run).type());
    }
}
