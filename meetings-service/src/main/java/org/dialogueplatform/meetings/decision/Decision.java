package org.dialogueplatform.meetings.decision;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

import org.dialogueplatform.meetings.meeting.Meeting;
import org.dialogueplatform.meetings.reference.TabledRecommendation;
import org.dialogueplatform.platform.persistence.Ids;
import org.dialogueplatform.platform.problem.Invalid;
import org.dialogueplatform.platform.text.LocalizedText;
import org.dialogueplatform.platform.time.Occurrence;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * What a meeting decided on an item it was dealing with. What it decides never changes, its wording can be put right with a
 * reason; the meeting tells of both.
 */
@Entity
public class Decision {

    @Id
    private UUID id;

    @Version
    private long version;

    @Column(nullable = false, updatable = false)
    private UUID meetingId;

    @Column(nullable = false, updatable = false)
    private UUID agendaItemId;

    @Column(nullable = false, updatable = false)
    @Enumerated(EnumType.STRING)
    private DecisionKind kind;

    @Column(nullable = false, updatable = false)
    @Enumerated(EnumType.STRING)
    private DecisionMethod method;

    @Column(nullable = false)
    @JdbcTypeCode(SqlTypes.JSON)
    private LocalizedText text;

    @Column(nullable = false)
    @JdbcTypeCode(SqlTypes.JSON)
    private List<Rewording> corrections;

    @Column(nullable = false, updatable = false)
    @JdbcTypeCode(SqlTypes.JSON)
    private List<DecidedRecommendation> recommendations;

    @Column(updatable = false)
    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable Votes votes;

    @Column(nullable = false, updatable = false)
    private Instant takenAt;

    @Column(nullable = false, updatable = false)
    private Instant recordedAt;

    @SuppressWarnings("NullAway.Init")
    protected Decision() {
    }

    private Decision(Meeting meeting, UUID agendaItemId, DecisionContent content,
            List<DecidedRecommendation> recommendations, Occurrence occurrence) {
        this.id = Ids.next();
        this.meetingId = meeting.id();
        this.agendaItemId = agendaItemId;
        this.kind = content.kind();
        this.method = content.method();
        this.text = content.text();
        this.corrections = List.of();
        this.votes = content.votes();
        this.recommendations = List.copyOf(recommendations);
        this.recordedAt = occurrence.recordedAt();
        this.takenAt = meeting.enterDecision(
                new DecisionTaken(meetingId, id, agendaItemId, kind, method, text, this.recommendations, votes,
                        content.instructed()),
                agendaItemId, occurrence);
    }

    /** Takes a decision on the item the meeting is dealing with, and on recommendations that lie on the table there. */
    static Decision take(Meeting meeting, UUID agendaItemId, DecisionContent content, List<OnTheTable> onTheTable,
            Occurrence occurrence) {
        content.requireSensible();
        DecisionKind kind = content.kind();
        if (kind == DecisionKind.TRANSMIT && onTheTable.isEmpty()) {
            throw new Invalid("/recommendations", "nothing-to-transmit",
                    "is empty: name the recommendations that are passed on");
        }
        List<DecidedRecommendation> decided = onTheTable.stream()
                .map(named -> named.requireDecidable(kind, meeting.id(), agendaItemId)).toList();
        var decision = new Decision(meeting, agendaItemId, content, decided, occurrence);
        if (kind.effect() != null) {
            for (OnTheTable named : onTheTable) {
                TabledRecommendation recommendation = named.recommendation();
                recommendation.decided(kind.effect());
            }
        }
        return decision;
    }

    /** Puts its wording right; how it read before stays with it. */
    void correct(Meeting meeting, LocalizedText words, Occurrence occurrence) {
        String reason = occurrence.reason();
        if (reason == null || reason.isBlank()) {
            throw new Invalid("/reason", "reason-required", "is missing: readers will ask why the decision was corrected");
        }
        if (words.equals(text)) {
            throw new Invalid("/text", "same-wording", "is how the decision reads already");
        }
        List<Rewording> all = new ArrayList<>(corrections);
        all.add(new Rewording(text, occurrence.recordedAt(), reason));
        corrections = List.copyOf(all);
        text = text.revisedTo(words);
        meeting.enter(new DecisionCorrected(meetingId, id, agendaItemId, text, reason), occurrence);
    }

    public UUID id() {
        return id;
    }

    public UUID meetingId() {
        return meetingId;
    }

    public UUID agendaItemId() {
        return agendaItemId;
    }

    public DecisionKind kind() {
        return kind;
    }

    public DecisionMethod method() {
        return method;
    }

    /** Counts corrections, for ETags. */
    public long version() {
        return version;
    }

    /** That its wording was put right, the first time first. */
    public List<Rewording> corrections() {
        return corrections;
    }

    public LocalizedText text() {
        return text;
    }

    public List<DecidedRecommendation> recommendations() {
        return recommendations;
    }

    /** How many voted how, if it was voted on and counted. */
    public @Nullable Votes votes() {
        return votes;
    }

    public Instant takenAt() {
        return takenAt;
    }

    public Instant recordedAt() {
        return recordedAt;
    }
}
