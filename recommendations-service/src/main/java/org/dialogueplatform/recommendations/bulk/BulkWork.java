package org.dialogueplatform.recommendations.bulk;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import org.dialogueplatform.platform.event.AggregateRoot;
import org.dialogueplatform.platform.problem.IllegalTransition;
import org.dialogueplatform.platform.problem.RuleBroken;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One act for a set of recommendations. The set is fixed when it is previewed, so that what is done is what was seen. */
@Entity
public class BulkWork extends AggregateRoot {

    @Column(nullable = false)
    @Enumerated(EnumType.STRING)
    private BulkAction action;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(nullable = false)
    private BulkDetails details;

    @Nullable
    private Instant occurredAt;

    @Column(nullable = false)
    private String reason;

    /** How the set was chosen; none where its members were named. */
    @JdbcTypeCode(SqlTypes.JSON)
    @Nullable
    private Map<String, String> filter;

    @Column(nullable = false)
    @Enumerated(EnumType.STRING)
    private BulkWorkState state = BulkWorkState.PREVIEWED;

    /** How many are in the set. */
    private int size;

    /** To how many of them it could be done when it was previewed. */
    private int possible;

    @Column(nullable = false)
    private Instant previewedAt;

    @Nullable
    private Instant startedAt;

    /** A subject of the identity provider. What is done in the background is its doing. */
    @Nullable
    private String startedBy;

    @Nullable
    private Instant finishedAt;

    @SuppressWarnings("NullAway.Init")
    protected BulkWork() {
    }

    /**
     * @param filter how the set was chosen, if by a filter
     */
    BulkWork(BulkOrder order, @Nullable Map<String, String> filter, Instant now) {
        this.action = order.action();
        this.details = order.details();
        this.occurredAt = order.occurredAt();
        this.reason = order.reason();
        this.filter = filter;
        this.previewedAt = now;
    }

    /** It is known what can be done. */
    void previewed(int inTheSet, int thatCanBeDone) {
        size = inTheSet;
        possible = thatCanBeDone;
    }

    /** The guard of {@link #start}; like every guard it changes nothing. */
    void requireStartable() {
        require(BulkWorkState.RUNNING, "The bulk work cannot be started");
        if (possible == 0) {
            throw new RuleBroken("nothing-to-do", "It can be done to none of the " + size
                    + " in the set: see the reasons at its items, and preview another set.");
        }
    }

    /** Sets it to work, in the name of whoever starts it. */
    void start(String subject, Instant now) {
        requireStartable();
        state = BulkWorkState.RUNNING;
        startedBy = subject;
        startedAt = now;
    }

    /** Everything that could be done is. */
    void complete(Instant now) {
        require(BulkWorkState.COMPLETED, "The bulk work cannot be completed");
        state = BulkWorkState.COMPLETED;
        finishedAt = now;
    }

    void requireCancellable() {
        require(BulkWorkState.CANCELLED, "The bulk work cannot be cancelled");
    }

    /** What has not been done is not done any more; what has been stays. */
    void cancel(Instant now) {
        requireCancellable();
        state = BulkWorkState.CANCELLED;
        finishedAt = now;
    }

    private void require(BulkWorkState next, String what) {
        if (!state.successors().contains(next)) {
            throw new IllegalTransition(what, state, state.successors());
        }
    }

    /** What is to be done to each, with a reason that tells of what it is part. */
    BulkOrder order() {
        return new BulkOrder(action, details, occurredAt, "As part of bulk work " + id() + ": " + reason);
    }

    /** What its own entry in the audit trail says of its start. */
    String said() {
        return action + " on " + possible + " of " + size + " recommendations: " + reason;
    }

    boolean isRunning() {
        return state == BulkWorkState.RUNNING;
    }

    BulkAction action() {
        return action;
    }

    BulkDetails details() {
        return details;
    }

    @Nullable
    Instant occurredAt() {
        return occurredAt;
    }

    String reason() {
        return reason;
    }

    @Nullable
    Map<String, String> filter() {
        return filter;
    }

    BulkWorkState state() {
        return state;
    }

    int size() {
        return size;
    }

    int possible() {
        return possible;
    }

    Instant previewedAt() {
        return previewedAt;
    }

    @Nullable
    Instant startedAt() {
        return startedAt;
    }

    /** Whoever started it; asked of what was started only. */
    String startedBy() {
        return Objects.requireNonNull(startedBy);
    }

    @Nullable
    Instant finishedAt() {
        return finishedAt;
    }

    /** The road map it moves to, if it does. */
    @Nullable
    UUID roadMap() {
        return details.roadMapId();
    }
}
