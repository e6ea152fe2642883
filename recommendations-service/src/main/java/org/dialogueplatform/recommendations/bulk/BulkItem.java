package org.dialogueplatform.recommendations.bulk;

import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

import org.dialogueplatform.platform.audit.Unaudited;
import org.dialogueplatform.recommendations.register.Recommendation;
import org.jspecify.annotations.Nullable;

/** One recommendation of a set, and what became of it. */
@Entity
@Table(name = "bulk_work_item")
@Unaudited("a log itself: what it tells of has entries of its own")
public class BulkItem {

    @EmbeddedId
    private Key key;

    @Column(nullable = false)
    private UUID recommendationId;

    @Nullable
    private String reference;

    /** Which version of the recommendation was judged. */
    private long versionSeen;

    @Column(nullable = false)
    @Enumerated(EnumType.STRING)
    private BulkOutcome outcome;

    @Nullable
    private String problem;

    @Nullable
    private String code;

    @Nullable
    private String detail;

    @SuppressWarnings("NullAway.Init")
    protected BulkItem() {
    }

    /** As it is found in a preview. */
    BulkItem(BulkWork work, long no, BulkVerdict verdict) {
        this.key = new Key(work.id(), no);
        this.recommendationId = verdict.recommendationId();
        this.reference = verdict.reference();
        this.versionSeen = verdict.version();
        this.outcome = BulkOutcome.PENDING;
        if (verdict.refusal() != null) {
            refuse(verdict.refusal());
        }
    }

    /** It is done; the version seen is then the one that came of it. */
    void done(Recommendation recommendation) {
        outcome = BulkOutcome.DONE;
        reference = recommendation.reference();
        versionSeen = recommendation.version();
    }

    /** It cannot be done. */
    final void refuse(BulkRefusal refusal) {
        outcome = BulkOutcome.REFUSED;
        problem = refusal.problem();
        code = refusal.code();
        detail = refusal.detail();
    }

    boolean isPending() {
        return outcome == BulkOutcome.PENDING;
    }

    long no() {
        return key.no();
    }

    UUID recommendationId() {
        return recommendationId;
    }

    BulkItemView view() {
        return new BulkItemView(key.no(), recommendationId, reference, versionSeen, outcome, problem, code, detail);
    }

    /** An item of a work, by its number in the set. */
    @Embeddable
    record Key(@Column(nullable = false) UUID bulkWorkId, @Column(nullable = false) long no) {
    }
}
