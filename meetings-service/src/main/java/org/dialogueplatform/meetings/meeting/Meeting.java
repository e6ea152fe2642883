package org.dialogueplatform.meetings.meeting;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import org.dialogueplatform.meetings.agenda.Agenda;
import org.dialogueplatform.meetings.agenda.AgendaItem;
import org.dialogueplatform.meetings.agenda.AgendaItemDetails;
import org.dialogueplatform.meetings.agenda.AgendaState;
import org.dialogueplatform.meetings.agenda.Outlook;
import org.dialogueplatform.meetings.audience.Audience;
import org.dialogueplatform.meetings.meeting.MeetingEvents.AgendaAdopted;
import org.dialogueplatform.meetings.meeting.MeetingEvents.AgendaCirculated;
import org.dialogueplatform.meetings.meeting.MeetingEvents.AgendaItemConcluded;
import org.dialogueplatform.meetings.meeting.MeetingEvents.AgendaItemTakenUp;
import org.dialogueplatform.meetings.meeting.MeetingEvents.MaterialsAdmitted;
import org.dialogueplatform.meetings.meeting.MeetingEvents.MeetingActCorrected;
import org.dialogueplatform.meetings.meeting.MeetingEvents.MeetingAnnounced;
import org.dialogueplatform.meetings.meeting.MeetingEvents.MeetingCancelled;
import org.dialogueplatform.meetings.meeting.MeetingEvents.MeetingClosed;
import org.dialogueplatform.meetings.meeting.MeetingEvents.MeetingDrafted;
import org.dialogueplatform.meetings.meeting.MeetingEvents.MeetingEnded;
import org.dialogueplatform.meetings.meeting.MeetingEvents.MeetingOpened;
import org.dialogueplatform.meetings.meeting.MeetingEvents.MeetingPostponed;
import org.dialogueplatform.meetings.meeting.MeetingEvents.MeetingResumed;
import org.dialogueplatform.meetings.meeting.MeetingEvents.MeetingRevised;
import org.dialogueplatform.meetings.meeting.MeetingEvents.MeetingSuspended;
import org.dialogueplatform.meetings.meeting.MeetingEvents.RegistrationClosed;
import org.dialogueplatform.meetings.meeting.MeetingEvents.RegistrationOpened;
import org.dialogueplatform.platform.event.AggregateRoot;
import org.dialogueplatform.platform.identity.Actor;
import org.dialogueplatform.platform.identity.Role;
import org.dialogueplatform.platform.problem.Invalid;
import org.dialogueplatform.platform.problem.ProblemException;
import org.dialogueplatform.platform.problem.ProblemType;
import org.dialogueplatform.platform.problem.RuleBroken;
import org.dialogueplatform.platform.time.Occurrence;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.OptimisticLock;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A meeting of the body, with its agenda. Every change tells one fact and then the meeting's card as it now is. */
@Entity
public class Meeting extends AggregateRoot {

    static final String TOPIC = "dialogue.meetings.meeting.v1";
    static final String CARD_TOPIC = "dialogue.meetings.meeting-card.v1";

    /** The code of the body that holds it, with whose meetings it is counted. */
    @Column(nullable = false, updatable = false)
    private String series;

    @Column(nullable = false, updatable = false)
    private int year;

    @Column(nullable = false, updatable = false)
    private int number;

    @Embedded
    private MeetingDetails details;

    @Column(nullable = false)
    @Enumerated(EnumType.STRING)
    private MeetingState state;

    private @Nullable String stateReason;

    @Embedded
    private Agenda agenda;

    @Embedded
    private MeetingLog log;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable List<AttendanceCount> attendance;

    private @Nullable Instant minutesDraftedAt;

    private @Nullable Instant minutesApprovedAt;

    /** Who has the floor, by their request for it. It changes no version: who works on the agenda need not read it again. */
    @OptimisticLock(excluded = true)
    private @Nullable UUID speakerId;

    @SuppressWarnings("NullAway.Init")
    protected Meeting() {
    }

    private Meeting(String bodyCode, int number, MeetingDetails details) {
        this.series = bodyCode;
        this.year = details.year();
        this.number = number;
        this.details = details;
        this.state = MeetingState.DRAFT;
        this.agenda = new Agenda();
        this.log = new MeetingLog();
    }

    /** A new meeting of a body, under a number that no other of its meetings has, or none in the year it starts. */
    static Meeting draft(String bodyCode, int number, MeetingDetails details, Occurrence occurrence) {
        details.requireSensible();
        var meeting = new Meeting(bodyCode, number, details);
        meeting.tell(occurrence.occurredAt(), occurrence, new MeetingDrafted(meeting.id(), number, meeting.year,
                details.kind(), details.mode(), details.title(), details.startsAt(), details.endsAt(),
                details.timeZone().getId()));
        meeting.tellCard(occurrence.occurredAt());
        return meeting;
    }

    /** Changes what is said of the meeting. What is the same as before is no change and tells nothing. */
    void revise(MeetingDetails next, Occurrence occurrence) {
        next.requireSensible();
        MeetingDetails revised = details.revisedTo(next);
        Set<MeetingChange> changes = details.changesTo(revised);
        if (changes.isEmpty()) {
            return;
        }
        requireAhead();
        if (revised.kind().heldBy() != details.kind().heldBy()) {
            throw new RuleBroken("series-fixed", "Meeting " + number + " of " + year + " is numbered among the meetings of "
                    + series + " and cannot become one of another body: draft a new meeting instead.");
        }
        if (state.isPromised()) {
            revised.requireAnnounceable();
        }
        details = revised;
        tellRevised(changes, occurrence);
    }

    void requireAgendaOpen() {
        requireAhead();
        agenda.requireOpenToChange();
    }

    AgendaItem addItem(@Nullable String itemNumber, @Nullable UUID parentId, AgendaItemDetails item, Occurrence occurrence) {
        requireAgendaOpen();
        AgendaItem added = agenda.add(itemNumber, parentId, item);
        tellRevised(EnumSet.of(MeetingChange.AGENDA), occurrence);
        return added;
    }

    void reviseItem(UUID itemId, AgendaItemDetails item, Occurrence occurrence) {
        requireAhead();
        if (agenda.revise(itemId, item)) {
            tellRevised(EnumSet.of(MeetingChange.AGENDA), occurrence);
        }
    }

    void moveItem(UUID itemId, @Nullable UUID parentId, int position, Occurrence occurrence) {
        requireAgendaOpen();
        agenda.move(itemId, parentId, position);
        tellRevised(EnumSet.of(MeetingChange.AGENDA), occurrence);
    }

    /** Materials for an item came: after the term, and without any in time, it is not admitted. */
    public void materialsCame(UUID itemId, Occurrence occurrence) {
        if (agenda.materialsCame(itemId, details.materialsOverAt(occurrence.occurredAt()))) {
            tellRevised(EnumSet.of(MeetingChange.AGENDA), occurrence);
        }
    }

    void requireItemAdmissible(UUID itemId, Instant at) {
        state.requireAdmitsItems();
        agenda.requireAdmissible(itemId, details.materialsOverAt(at));
    }

    void admitItem(UUID itemId, Occurrence occurrence) {
        requireItemAdmissible(itemId, occurrence.occurredAt());
        String reason = requireReason(occurrence);
        AgendaItem item = agenda.admit(itemId, details.materialsOverAt(occurrence.occurredAt()), reason);
        tellAll(log.inOrder(occurrence), occurrence, new MaterialsAdmitted(id(), itemId, item.number(), reason));
    }

    void requireItemRemovable(UUID itemId) {
        requireAhead();
        agenda.requireRemovable(itemId);
    }

    void removeItem(UUID itemId, Occurrence occurrence) {
        requireItemRemovable(itemId);
        agenda.remove(itemId);
        tellRevised(EnumSet.of(MeetingChange.AGENDA), occurrence);
    }

    /** The guard of {@link #announce}; like every guard it changes nothing. */
    void requireAnnounceable() {
        state.requireNext(MeetingState.ANNOUNCED, "announced");
        details.requireAnnounceable();
        agenda.requireItems();
    }

    /** Makes the meeting known and circulates its agenda; a postponed meeting is announced again with its new date. */
    void announce(Occurrence occurrence) {
        requireAnnounceable();
        Instant at = move(MeetingState.ANNOUNCED, occurrence);
        requireBeforeStart(at, "announced");
        boolean circulated = agenda.circulate();
        stateReason = null;
        tell(at, occurrence, new MeetingAnnounced(id(), number, year, details.kind(), details.mode(), details.title(),
                details.startsAt(), details.endsAt(), details.timeZone().getId()));
        if (circulated) {
            tell(at, occurrence, new AgendaCirculated(id()));
        }
        tellCard(at);
    }

    void requireRegistrationCanOpen() {
        state.requireNext(MeetingState.REGISTRATION_OPEN, "opened for registration");
    }

    void openRegistration(Occurrence occurrence) {
        requireRegistrationCanOpen();
        Instant at = move(MeetingState.REGISTRATION_OPEN, occurrence);
        requireBeforeStart(at, "opened for registration");
        tellAll(at, occurrence, new RegistrationOpened(id()));
    }

    void requireRegistrationCanClose() {
        state.requireNext(MeetingState.REGISTRATION_CLOSED, "closed for registration");
    }

    void closeRegistration(Occurrence occurrence) {
        requireRegistrationCanClose();
        Instant at = move(MeetingState.REGISTRATION_CLOSED, occurrence);
        tellAll(at, occurrence, new RegistrationClosed(id()));
    }

    void requireOpenable() {
        state.requireOpenable();
    }

    /** Opens the meeting, which adopts its agenda. */
    void open(Occurrence occurrence) {
        requireOpenable();
        Instant at = move(MeetingState.IN_SESSION, occurrence);
        tell(at, occurrence, new MeetingOpened(id()));
        if (agenda.adopt()) {
            tell(at, occurrence, new AgendaAdopted(id()));
        }
        tellCard(at);
    }

    void requireSuspendable() {
        state.requireNext(MeetingState.SUSPENDED, "suspended");
        requireNobodySpeaks();
    }

    void suspend(Occurrence occurrence) {
        requireSuspendable();
        Instant at = move(MeetingState.SUSPENDED, occurrence);
        tellAll(at, occurrence, new MeetingSuspended(id()));
    }

    void requireResumable() {
        state.requireResumable();
    }

    void resume(Occurrence occurrence) {
        requireResumable();
        Instant at = move(MeetingState.IN_SESSION, occurrence);
        tellAll(at, occurrence, new MeetingResumed(id()));
    }

    void requireEndable() {
        state.requireNext(MeetingState.ENDED, "ended");
        requireNobodySpeaks();
        agenda.takenUp().ifPresent(item -> {
            throw new RuleBroken("item-still-taken-up", "The meeting is still dealing with item " + item.number()
                    + ": conclude it before the meeting ends.");
        });
    }

    void end(Occurrence occurrence) {
        requireEndable();
        Instant at = move(MeetingState.ENDED, occurrence);
        tellAll(at, occurrence, new MeetingEnded(id()));
    }

    void requireClosable() {
        state.requireNext(MeetingState.CLOSED, "closed");
        requireNobodySpeaks();
        if (minutesApprovedAt == null) {
            throw new RuleBroken("minutes-not-approved", minutesDraftedAt == null
                    ? "The meeting has no minutes: draft them, circulate them and have them approved before it is closed."
                    : "The minutes have not been approved: circulate them and record their approval before the meeting is closed.");
        }
    }

    /** The guard of {@link #beginMinutes}. */
    void requireMinutesCanBegin() {
        requireOver("Minutes are drafted");
        if (minutesDraftedAt != null) {
            throw new RuleBroken("minutes-exist",
                    "The meeting has minutes: revise them, or correct them by a new version once they are approved.");
        }
    }

    /** Its minutes are being written from now on. */
    public void beginMinutes(Occurrence occurrence) {
        requireMinutesCanBegin();
        minutesDraftedAt = occurrence.occurredAt();
    }

    /** Enters what happened to its minutes; when that was. */
    public Instant enterMinutes(MeetingFact fact, Occurrence occurrence) {
        requireOver("Minutes are dealt with");
        Instant at = log.inOrder(occurrence);
        tellAll(at, occurrence, fact);
        return at;
    }

    /** Enters that its minutes were approved, after which it can be closed; when that was. */
    public Instant approveMinutes(MeetingFact fact, Occurrence occurrence) {
        Instant at = enterMinutes(fact, occurrence);
        minutesApprovedAt = at;
        return at;
    }

    /** Completes the meeting's record with who was there, in numbers. */
    public void close(List<AttendanceCount> counted, Occurrence occurrence) {
        requireClosable();
        Instant at = move(MeetingState.CLOSED, occurrence);
        attendance = List.copyOf(counted);
        tellAll(at, occurrence, new MeetingClosed(id(), attendance));
    }

    void requirePostponable() {
        state.requireNext(MeetingState.POSTPONED, "postponed");
    }

    void postpone(Occurrence occurrence) {
        requirePostponable();
        Instant at = move(MeetingState.POSTPONED, occurrence);
        stateReason = requireReason(occurrence);
        tellAll(at, occurrence, new MeetingPostponed(id(), stateReason));
    }

    void requireCancellable() {
        state.requireNext(MeetingState.CANCELLED, "cancelled");
    }

    void cancel(Occurrence occurrence) {
        requireCancellable();
        Instant at = move(MeetingState.CANCELLED, occurrence);
        stateReason = requireReason(occurrence);
        tellAll(at, occurrence, new MeetingCancelled(id(), stateReason));
    }

    void requireItemCanBeTakenUp(UUID itemId) {
        state.requireInSession("An item is taken up");
        agenda.requireCanBeTakenUp(itemId);
    }

    void takeUpItem(UUID itemId, Occurrence occurrence) {
        requireItemCanBeTakenUp(itemId);
        Instant at = log.inOrder(occurrence);
        AgendaItem item = agenda.takeUp(itemId, at);
        tellAll(at, occurrence, new AgendaItemTakenUp(id(), itemId, item.number()));
    }

    void requireItemCanBeConcluded(UUID itemId) {
        state.requireInSession("An item is concluded");
        requireNobodySpeaks();
        agenda.item(itemId).requireCanBeConcluded();
    }

    void concludeItem(UUID itemId, Occurrence occurrence) {
        requireItemCanBeConcluded(itemId);
        Instant at = log.inOrder(occurrence);
        AgendaItem item = agenda.conclude(itemId, at);
        tellAll(at, occurrence, new AgendaItemConcluded(id(), itemId, item.number()));
    }

    /** The guard of {@link #enterDecision} as far as the meeting goes; on which item is asked then. */
    void requireDecides() {
        state.requireInSession("A decision is taken");
    }

    /** Enters a decision on the item the meeting is dealing with; when it was taken. */
    public Instant enterDecision(MeetingFact decision, UUID itemId, Occurrence occurrence) {
        requireDecides();
        Instant at = log.inOrder(occurrence);
        AgendaItem item = agenda.item(itemId);
        if (!item.isTakenUp()) {
            throw new RuleBroken("item-not-taken-up", "A decision is taken on the item the meeting is dealing with, and item "
                    + item.number() + " is " + item.state() + ": take it up first.");
        }
        tellAll(at, occurrence, decision);
        return at;
    }

    /**
     * The guard of handing in documents: the secretariat does always, a representative until the meeting is over, and if its
     * organisation reports.
     */
    public void requireTakesDocumentsOf(Actor actor) {
        if (actor.is(Role.SECRETARIAT)) {
            return;
        }
        if (agenda.items().stream().noneMatch(item -> reports(actor, item.id()))) {
            throw new ProblemException(ProblemType.NOT_ALLOWED,
                    "A representative hands documents in for the items on which its organisation reports.");
        }
        if (!state.isUpcoming()) {
            throw new RuleBroken("meeting-over", "The meeting is " + state
                    + ": what still belongs to its record is handed in by the secretariat.");
        }
    }

    /** Whether the actor's organisation reports on this item. */
    public boolean reports(Actor actor, UUID itemId) {
        UUID organisation = actor.is(Role.REPRESENTATIVE) ? actor.organisation() : null;
        return organisation != null && agenda.items().stream().anyMatch(
                item -> item.id().equals(itemId) && organisation.equals(item.details().reportingOrganisation()));
    }

    /** Enters what was done with what belongs to the meeting; its card stays as it is. */
    public void enter(MeetingFact fact, Occurrence occurrence) {
        tell(occurrence.occurredAt(), occurrence, fact);
    }

    /** The guard of what belongs to a sitting: while it lasts, in its breaks, and until its record is complete. */
    public void requireSitting() {
        state.requireSitting();
    }

    /** The guard of giving somebody the floor: not in a break. */
    public void requireHearing() {
        state.requireHearing();
    }

    public void requireFloorFree() {
        if (speakerId != null) {
            throw new RuleBroken("another-speaker", "Somebody else has the floor: pause or stop them first.");
        }
    }

    public void giveFloor(UUID speaker) {
        requireFloorFree();
        speakerId = speaker;
    }

    public void leaveFloor(UUID speaker) {
        if (speaker.equals(speakerId)) {
            speakerId = null;
        }
    }

    private void requireNobodySpeaks() {
        if (speakerId != null) {
            throw new RuleBroken("somebody-speaks", "Somebody has the floor, and their clock runs: pause or stop them first.");
        }
    }

    /** Enters what belongs to a decision that was taken; possible until the meeting's record is complete. */
    public void enterAfterDecision(MeetingFact fact, Occurrence occurrence) {
        requireRecordOpen();
        tellAll(occurrence.occurredAt(), occurrence, fact);
    }

    /** The guard of what is entered after a decision. */
    public void requireRecordOpen() {
        state.requireRecordOpen();
    }

    /**
     * Corrects a line of the meeting's log: what was written stays, and beside it stands what was wrong.
     *
     * @param really when the act really was, between those before and after it; null if that was right
     */
    void correctAct(long correctedEventNo, @Nullable Instant really, Occurrence occurrence) {
        MeetingAct act = log.require(correctedEventNo);
        String reason = requireReason(occurrence);
        if (really != null) {
            log.correct(act, really, occurrence.recordedAt());
            UUID itemId = act.agendaItemId();
            if (itemId != null) {
                agenda.item(itemId).happened(act.act(), really);
            }
        }
        tellAll(occurrence.occurredAt(), occurrence, new MeetingActCorrected(id(), correctedEventNo, really, reason));
    }

    private Instant move(MeetingState to, Occurrence occurrence) {
        Instant at = log.inOrder(occurrence);
        state = to;
        return at;
    }

    /** Ends in a problem unless it took place and is over. */
    public void requireOver(String act) {
        state.requireOver(act);
    }

    void requireBeforeStart(Instant at, String act) {
        if (!at.isBefore(details.startsAt())) {
            throw new RuleBroken("after-start", "The meeting starts at " + details.startsAt() + " and cannot be " + act
                    + " after that. To record a past meeting, say when this happened (occurredAt) and why it is recorded now (reason).");
        }
    }

    void requireAhead() {
        state.requireAhead();
    }

    private static String requireReason(Occurrence occurrence) {
        String reason = occurrence.reason();
        if (reason == null || reason.isBlank()) {
            throw new Invalid("/reason", "reason-required", "is missing: those who take part will ask why");
        }
        return reason;
    }

    private void tellRevised(Set<MeetingChange> changes, Occurrence occurrence) {
        tellAll(occurrence.occurredAt(), occurrence, new MeetingRevised(id(), changes, number, year, details.kind(),
                details.mode(), details.title(), details.startsAt(), details.endsAt(), details.timeZone().getId()));
    }

    private void tellAll(Instant at, Occurrence occurrence, MeetingFact fact) {
        tell(at, occurrence, fact);
        tellCard(at);
    }

    private void tell(Instant at, Occurrence occurrence, MeetingFact fact) {
        record(TOPIC, at, fact);
        log.add(new MeetingAct(this, fact, at, occurrence));
    }

    private void tellCard(Instant at) {
        recordState(CARD_TOPIC, at, MeetingCard.of(this));
    }

    /** Whether this audience may know of the meeting: the secretariat always, others once it has been announced. */
    public boolean isVisibleTo(Audience audience) {
        return audience == Audience.SECRETARIAT || agenda.state() != AgendaState.DRAFT;
    }

    /** The code of the body that holds it. */
    public String bodyCode() {
        return series;
    }

    public int year() {
        return year;
    }

    /** Its number within the year: 1 for the first meeting of 2023. */
    public int number() {
        return number;
    }

    public MeetingDetails details() {
        return details;
    }

    public MeetingState state() {
        return state;
    }

    /** Why it was postponed or cancelled, while it is. */
    public @Nullable String stateReason() {
        return stateReason;
    }

    public Agenda agenda() {
        return agenda;
    }

    /** Who was there, in numbers, once it is closed. */
    public @Nullable List<AttendanceCount> attendance() {
        return attendance;
    }

    /** What stands between it and the state it usually goes to next. */
    public List<Obstacle> obstacles(Instant now) {
        MeetingState next = state.usualNext();
        return next == null ? List.of() : Obstacles.before(this, next, now);
    }

    /** How its agenda looks to this audience at this moment. */
    Outlook outlook(Audience audience, Instant now) {
        return new Outlook(agenda.estimates(audience, details.startsAt()), details.materialsOverAt(now));
    }

    /** Until when materials come in; not said of meetings that were drafted before that was asked. */
    public @Nullable Instant materialsDueAt() {
        return details.materialsDueAt();
    }

    /** All that was done, in order. */
    public List<MeetingAct> acts() {
        return log.acts();
    }
}
