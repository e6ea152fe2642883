package org.dialogueplatform.meetings.body;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import org.dialogueplatform.platform.event.AggregateRoot;
import org.dialogueplatform.platform.problem.Invalid;
import org.dialogueplatform.platform.problem.RuleBroken;
import org.dialogueplatform.platform.text.LocalizedText;
import org.dialogueplatform.platform.time.Occurrence;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A body that meets. It is never deleted: its meetings stay on record, and so does whose they were. */
@Entity
public class Body extends AggregateRoot {

    static final String TOPIC = "dialogue.meetings.body.v1";

    @Column(nullable = false, updatable = false)
    private String code;

    @Column(nullable = false, updatable = false)
    @Enumerated(EnumType.STRING)
    private BodyKind kind;

    @Column(updatable = false)
    private @Nullable UUID parentId;

    @Column(nullable = false)
    @JdbcTypeCode(SqlTypes.JSON)
    private LocalizedText names;

    @Column(nullable = false)
    @Enumerated(EnumType.STRING)
    private Counting counting;

    @Column(nullable = false)
    private int firstNumber;

    private @Nullable Instant dissolvedAt;

    private @Nullable String dissolvedReason;

    @SuppressWarnings("NullAway.Init")
    protected Body() {
    }

    /** A new working group or subgroup; the platform itself is there from the start. */
    static Body establish(String code, BodyKind kind, @Nullable Body parent, LocalizedText names, Counting counting,
            int firstNumber, Occurrence occurrence) {
        if (kind.parent() == null) {
            throw new RuleBroken("one-platform", "There is one platform, and everything else stands below it: establish a "
                    + "working group or a subgroup.");
        }
        if (parent == null || parent.kind() != kind.parent()) {
            throw new Invalid("/parentId", "wrong-parent", "must name a body of the kind " + kind.parent());
        }
        parent.requireActive();
        var body = new Body();
        body.code = code;
        body.kind = kind;
        body.parentId = parent.id();
        body.names = names;
        body.counting = counting;
        body.firstNumber = firstNumber;
        body.tell(occurrence.occurredAt());
        return body;
    }

    /** Changes its names and how its meetings are numbered from now on; what is the same as before tells nothing. */
    void revise(LocalizedText newNames, Counting newCounting, int newFirstNumber, Occurrence occurrence) {
        requireActive();
        LocalizedText revised = names.revisedTo(newNames);
        if (revised.equals(names) && newCounting == counting && newFirstNumber == firstNumber) {
            return;
        }
        names = revised;
        counting = newCounting;
        firstNumber = newFirstNumber;
        tell(occurrence.occurredAt());
    }

    void requireDissolvable() {
        requireActive();
        if (kind().parent() == null) {
            throw new RuleBroken("platform-stays", "The platform itself is not dissolved here.");
        }
    }

    /** Ends it: it meets no more. */
    void dissolve(Occurrence occurrence) {
        requireDissolvable();
        String reason = occurrence.reason();
        if (reason == null || reason.isBlank()) {
            throw new Invalid("/reason", "reason-required", "is missing: by which act, or why");
        }
        dissolvedAt = occurrence.occurredAt();
        dissolvedReason = reason;
        tell(occurrence.occurredAt());
    }

    /** The guard of whatever is done in its name. */
    public void requireActive() {
        if (dissolvedAt != null) {
            throw new RuleBroken("body-dissolved", "This body was dissolved at " + dissolvedAt + ".");
        }
    }

    /** Tells what it now is, as a fact. */
    void tell(Instant at) {
        record(TOPIC, at, state());
    }

    /** Tells what it is to those who have heard it already, under the number it had. */
    void tellAgain(Instant at) {
        recordState(TOPIC, at, state());
    }

    private BodyChanged state() {
        return new BodyChanged(id(), code, kind, parentId, names, counting, firstNumber, dissolvedAt == null);
    }

    /** Short and lasting, as mandates and references name it. */
    public String code() {
        return code;
    }

    public BodyKind kind() {
        return kind;
    }

    public @Nullable UUID parentId() {
        return parentId;
    }

    public LocalizedText names() {
        return names;
    }

    public Counting counting() {
        return counting;
    }

    /** The number of its first meeting here: it may have met before there was this suite. */
    public int firstNumber() {
        return firstNumber;
    }

    public @Nullable Instant dissolvedAt() {
        return dissolvedAt;
    }

    public @Nullable String dissolvedReason() {
        return dissolvedReason;
    }
}
