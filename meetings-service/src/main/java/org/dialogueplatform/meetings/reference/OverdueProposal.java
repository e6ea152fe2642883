package org.dialogueplatform.meetings.reference;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;

import org.dialogueplatform.platform.audit.Unaudited;
import org.dialogueplatform.platform.text.LocalizedText;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** Something overdue that the recommendations-service proposes for an agenda, as it last told of it. */
@Entity
@Unaudited("a copy of what the recommendations-service audits")
public class OverdueProposal {

    @Id
    private UUID id;

    @Column(nullable = false)
    private long eventNo;

    @Enumerated(EnumType.STRING)
    private @Nullable OverdueKind dueKind;

    private @Nullable UUID objectId;

    private @Nullable LocalDate dueOn;

    private @Nullable UUID organisationId;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable LocalizedText title;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable List<UUID> recommendationIds;

    private @Nullable Instant proposedAt;

    private boolean withdrawn;

    @SuppressWarnings("NullAway.Init")
    protected OverdueProposal() {
    }

    OverdueProposal(UUID id) {
        this.id = id;
        this.eventNo = -1;
    }

    /** Is proposed, unless something newer is known. */
    void proposed(long sequence, Overdue what) {
        if (sequence > eventNo) {
            eventNo = sequence;
            dueKind = what.kind();
            objectId = what.objectId();
            dueOn = what.dueOn();
            organisationId = what.organisationId();
            title = what.title();
            recommendationIds = what.recommendationIds();
            proposedAt = what.proposedAt();
            withdrawn = false;
        }
    }

    /** Was done or put off since: nobody has to speak of it any more. */
    void withdrawn(long sequence) {
        if (sequence > eventNo) {
            eventNo = sequence;
            withdrawn = true;
        }
    }

    /** What it is about; null where that has not been heard yet, or it was taken back. */
    public @Nullable Overdue open() {
        return withdrawn || dueKind == null || objectId == null || dueOn == null || organisationId == null || title == null
                || recommendationIds == null || proposedAt == null ? null
                        : new Overdue(dueKind, objectId, dueOn, recommendationIds, organisationId, title, proposedAt);
    }

    /**
     * What is overdue.
     *
     * @param objectId the measure, or the indicator whose value it is
     * @param recommendationIds those that wait for it
     * @param organisationId who owes it
     * @param proposedAt since when it is proposed
     */
    public record Overdue(OverdueKind kind, UUID objectId, LocalDate dueOn, List<UUID> recommendationIds, UUID organisationId,
            LocalizedText title, Instant proposedAt) {

        /** What an agenda would speak of: each recommendation that waits, or the thing itself where none does. */
        public List<UUID> subjects() {
            return recommendationIds.isEmpty() ? List.of(objectId) : recommendationIds;
        }
    }
}
