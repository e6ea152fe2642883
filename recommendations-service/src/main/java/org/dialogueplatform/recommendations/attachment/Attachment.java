package org.dialogueplatform.recommendations.attachment;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;

import org.dialogueplatform.platform.event.AggregateRoot;
import org.dialogueplatform.platform.problem.IllegalTransition;
import org.dialogueplatform.recommendations.register.Recommendation;

/** A file that belongs to a recommendation's text. It comes and goes while that is being written, and stays afterwards. */
@Entity
public class Attachment extends AggregateRoot {

    @Column(nullable = false, updatable = false)
    private UUID recommendationId;

    @Column(nullable = false, updatable = false)
    private UUID fileId;

    @Column(nullable = false, updatable = false)
    private String title;

    @Column(nullable = false, updatable = false)
    private Instant addedAt;

    @SuppressWarnings("NullAway.Init")
    protected Attachment() {
    }

    private Attachment(UUID recommendationId, UUID fileId, String title, Instant addedAt) {
        this.recommendationId = recommendationId;
        this.fileId = fileId;
        this.title = title;
        this.addedAt = addedAt;
    }

    /** Attaches a file to what is being written. */
    public static Attachment to(Recommendation recommendation, UUID fileId, String title, Instant now) {
        requireBeingWritten(recommendation);
        return new Attachment(recommendation.id(), fileId, title, now);
    }

    /** Refused once the recommendation was handed in. */
    static void requireBeingWritten(Recommendation recommendation) {
        if (!recommendation.state().isBeingWritten()) {
            throw new IllegalTransition("Its attachments cannot be changed", recommendation.state(),
                    recommendation.state().successors());
        }
    }

    public UUID recommendationId() {
        return recommendationId;
    }

    public UUID fileId() {
        return fileId;
    }

    public String title() {
        return title;
    }

    public Instant addedAt() {
        return addedAt;
    }
}
