package org.dialogueplatform.meetings.minutes;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

import org.dialogueplatform.meetings.audience.Audience;
import org.dialogueplatform.meetings.meeting.Meeting;
import org.dialogueplatform.meetings.minutes.MinutesEvents.MinutesApproved;
import org.dialogueplatform.meetings.minutes.MinutesEvents.MinutesCirculated;
import org.dialogueplatform.meetings.minutes.MinutesEvents.MinutesPublished;
import org.dialogueplatform.meetings.minutes.MinutesEvents.MinutesRecalled;
import org.dialogueplatform.platform.persistence.Ids;
import org.dialogueplatform.platform.problem.IllegalTransition;
import org.dialogueplatform.platform.problem.Invalid;
import org.dialogueplatform.platform.problem.RuleBroken;
import org.dialogueplatform.platform.text.LocalizedText;
import org.dialogueplatform.platform.time.Occurrence;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One version of the minutes of a meeting. What was approved never changes: a correction is the next version. */
@Entity
public class MinutesVersion {

    @Id
    private UUID id;

    @Version
    private long version;

    @Column(nullable = false, updatable = false)
    private UUID meetingId;

    @Column(nullable = false, updatable = false)
    private int number;

    @Column(nullable = false)
    @Enumerated(EnumType.STRING)
    private MinutesState state;

    @Column(nullable = false)
    @JdbcTypeCode(SqlTypes.JSON)
    private MinutesFacts facts;

    @Column(nullable = false)
    @JdbcTypeCode(SqlTypes.JSON)
    private List<MinutesSection> sections;

    @Column(updatable = false)
    private @Nullable String correction;

    private @Nullable Integer replacedBy;

    @Column(nullable = false, updatable = false)
    private Instant draftedAt;

    private @Nullable Instant circulatedAt;

    private @Nullable Instant amendmentsUntil;

    private @Nullable Instant recalledAt;

    private @Nullable String recallReason;

    private @Nullable Instant approvedAt;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable Speaker approvedBy;

    private @Nullable Instant publishedAt;

    @SuppressWarnings("NullAway.Init")
    protected MinutesVersion() {
    }

    private MinutesVersion(UUID meetingId, int number, MinutesFacts facts, List<MinutesSection> sections,
            @Nullable String correction, Occurrence occurrence) {
        this.id = Ids.next();
        this.meetingId = meetingId;
        this.number = number;
        this.state = MinutesState.DRAFT;
        this.facts = facts;
        this.sections = List.copyOf(sections);
        this.correction = correction;
        this.draftedAt = occurrence.occurredAt();
    }

    /** The first version, as the facts give it. */
    static MinutesVersion draft(Meeting meeting, MinutesFacts facts, List<MinutesSection> drafted, Occurrence occurrence) {
        meeting.beginMinutes(occurrence);
        return new MinutesVersion(meeting.id(), 1, facts, drafted, null, occurrence);
    }

    /** The guard of {@link #revise}. */
    void requireOpen() {
        if (!state.isOpen()) {
            throw new RuleBroken("minutes-approved", "Version " + number + " of the minutes is " + state
                    + " and no longer changes: correct it by a new version.");
        }
    }

    /** Rewords sections; those that are not named stay as they are. */
    void revise(List<Rewording> rewordings) {
        requireOpen();
        List<MinutesSection> revised = new ArrayList<>(sections);
        for (int i = 0; i < rewordings.size(); i++) {
            Rewording rewording = rewordings.get(i);
            int at = indexOf(revised, rewording.part, rewording.agendaItemId);
            if (at < 0) {
                throw new Invalid("/sections/" + i, "unknown-section", "names a section that these minutes do not have");
            }
            revised.set(at, revised.get(at).reworded(rewording.text));
        }
        sections = List.copyOf(revised);
    }

    /** Ends in a problem unless there is such a section. */
    void requireSection(Rewording rewording) {
        if (indexOf(sections, rewording.part, rewording.agendaItemId) < 0) {
            throw new Invalid("/agendaItemId", "unknown-section", "names a section that these minutes do not have");
        }
    }

    /** Members propose amendments while the minutes are before them and the term runs. */
    void requireAmendable(Instant at) {
        if (state != MinutesState.CIRCULATED) {
            throw new IllegalTransition("Amendments are proposed only while the minutes are circulated", state, state.next());
        }
        Instant until = amendmentsUntil;
        if (until != null && !at.isBefore(until)) {
            throw new RuleBroken("amendment-term-over", "Amendments could be proposed until " + until + ".");
        }
    }

    /** What a section is to say. */
    record Rewording(MinutesPart part, @Nullable UUID agendaItemId, LocalizedText text) {
    }

    /** The guard of {@link #redraft}. */
    void requireRedraftable() {
        if (state != MinutesState.DRAFT) {
            throw new IllegalTransition("The minutes cannot be drafted anew: members have them before them", state,
                    state.next());
        }
    }

    /** Takes over the facts as they are now; what was edited by hand stays, unless it is to go. */
    void redraft(MinutesFacts today, List<MinutesSection> drafted, boolean keepEdited) {
        requireRedraftable();
        facts = today;
        sections = drafted.stream().map(fresh -> {
            int at = indexOf(sections, fresh.part(), fresh.agendaItemId());
            return at < 0 ? fresh : sections.get(at).redrafted(fresh.text(), keepEdited);
        }).toList();
    }

    /** The guard of {@link #circulate}. */
    void requireCirculatable() {
        requireNext(MinutesState.CIRCULATED, "circulated");
    }

    /**
     * Sends it to the members.
     *
     * @param lastDay until the end of which they can propose amendments; null if they cannot
     */
    void circulate(Meeting meeting, @Nullable LocalDate lastDay, Occurrence occurrence) {
        requireCirculatable();
        Instant at = occurrence.occurredAt().truncatedTo(ChronoUnit.MICROS);
        ZoneId zone = zone();
        Instant until = lastDay == null ? at : lastDay.plusDays(1).atStartOfDay(zone).toInstant();
        circulatedAt = meeting.enterMinutes(new MinutesCirculated(meetingId, number, until), occurrence);
        amendmentsUntil = until;
        state = MinutesState.CIRCULATED;
    }

    /** The guard of {@link #recall}. */
    void requireRecallable() {
        requireNext(MinutesState.DRAFT, "taken back");
    }

    /** Takes a circulation back: they are a draft again. What members proposed in the meantime stays on record. */
    void recall(Meeting meeting, Occurrence occurrence) {
        requireRecallable();
        String reason = occurrence.reason();
        if (reason == null || reason.isBlank()) {
            throw new Invalid("/reason", "reason-required", "is missing: members will ask why the minutes were taken back");
        }
        recalledAt = meeting.enterMinutes(new MinutesRecalled(meetingId, number, reason), occurrence);
        recallReason = reason;
        circulatedAt = null;
        amendmentsUntil = null;
        state = MinutesState.DRAFT;
    }

    /** The guard of {@link #approve}, as far as it does not depend on when that was. */
    void requireApprovable() {
        requireNext(MinutesState.APPROVED, "approved");
    }

    /**
     * Records that it was approved.
     *
     * @param by the person who did; null for the office of the chair
     */
    void approve(Meeting meeting, @Nullable Speaker by, Occurrence occurrence) {
        requireApprovable();
        requireAfterTerm(occurrence.occurredAt());
        approvedAt = meeting.approveMinutes(new MinutesApproved(meetingId, number, by == null ? null : by.personId()),
                occurrence);
        approvedBy = by;
        state = MinutesState.APPROVED;
    }

    void requireAfterTerm(Instant at) {
        Instant until = amendmentsUntil;
        if (until != null && at.isBefore(until)) {
            throw new RuleBroken("amendment-term-runs", "Members can propose amendments until " + until
                    + ": the minutes can be approved after that.");
        }
    }

    /** The guard of {@link #publish}. */
    void requirePublishable() {
        requireNext(MinutesState.PUBLISHED, "published");
    }

    /** Shows it to everybody, in the place of those before. */
    void publish(Meeting meeting, List<MinutesVersion> all, Occurrence occurrence) {
        requirePublishable();
        publishedAt = meeting.enterMinutes(new MinutesPublished(meetingId, number, correction), occurrence);
        state = MinutesState.PUBLISHED;
        for (MinutesVersion other : all) {
            if (other.number < number && other.replacedBy == null) {
                other.replacedBy = number;
            } else if (other.number > number && other.state == MinutesState.PUBLISHED) {
                replacedBy = other.number;
            }
        }
    }

    /** The guard of {@link #correct}. */
    void requireCorrectable(boolean latest) {
        if (state.isOpen()) {
            throw new RuleBroken("minutes-open",
                    "Version " + number + " of the minutes has not been approved: revise it instead.");
        }
        if (!latest) {
            throw new RuleBroken("minutes-corrected", "There is a later version of the minutes than " + number
                    + ": correct that one.");
        }
    }

    /** The next version, which begins as this one reads. */
    MinutesVersion correct(boolean latest, Occurrence occurrence) {
        requireCorrectable(latest);
        String reason = occurrence.reason();
        if (reason == null || reason.isBlank()) {
            throw new Invalid("/reason", "reason-required", "is missing: readers will ask why the minutes were corrected");
        }
        return new MinutesVersion(meetingId, number + 1, facts, sections, reason, occurrence);
    }

    private void requireNext(MinutesState to, String act) {
        if (!state.next().contains(to)) {
            throw new IllegalTransition("The minutes cannot be " + act, state, state.next());
        }
    }

    private static int indexOf(List<MinutesSection> sections, MinutesPart part, @Nullable UUID agendaItemId) {
        for (int i = 0; i < sections.size(); i++) {
            if (sections.get(i).isOf(part, agendaItemId)) {
                return i;
            }
        }
        return -1;
    }

    public boolean isVisibleTo(Audience audience) {
        return state.isOpenTo(audience);
    }

    public UUID id() {
        return id;
    }

    /** Counts changes, for ETags. */
    public long version() {
        return version;
    }

    public UUID meetingId() {
        return meetingId;
    }

    /** In which the meeting's clock ran. */
    ZoneId zone() {
        return ZoneId.of(facts.timeZone());
    }

    /** 1 for the first, 2 for its correction. */
    public int number() {
        return number;
    }

    public MinutesState state() {
        return state;
    }

    /** Everybody whom the suite knows and these facts of it, or its approval, speak of. */
    Set<UUID> persons(MinutesFacts read) {
        Set<UUID> persons = new HashSet<>(read.persons());
        if (approvedBy != null && approvedBy.personId() != null) {
            persons.add(approvedBy.personId());
        }
        return persons;
    }

    public MinutesFacts facts() {
        return facts;
    }

    public List<MinutesSection> sections() {
        return sections;
    }

    /** Why it takes the place of the version before. */
    public @Nullable String correction() {
        return correction;
    }

    /** The number of the version that took its place. */
    public @Nullable Integer replacedBy() {
        return replacedBy;
    }

    public Instant draftedAt() {
        return draftedAt;
    }

    public @Nullable Instant circulatedAt() {
        return circulatedAt;
    }

    public @Nullable Instant amendmentsUntil() {
        return amendmentsUntil;
    }

    /** When its circulation was last taken back. */
    public @Nullable Instant recalledAt() {
        return recalledAt;
    }

    public @Nullable String recallReason() {
        return recallReason;
    }

    public @Nullable Instant approvedAt() {
        return approvedAt;
    }

    /** The person who approved it, if one is named; else it was the office of the chair. */
    public @Nullable Speaker approvedBy() {
        return approvedBy;
    }

    public @Nullable Instant publishedAt() {
        return publishedAt;
    }
}
