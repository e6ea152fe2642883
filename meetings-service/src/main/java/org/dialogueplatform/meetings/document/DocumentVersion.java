package org.dialogueplatform.meetings.document;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;

import org.dialogueplatform.platform.persistence.Ids;
import org.dialogueplatform.platform.text.Language;
import org.jspecify.annotations.Nullable;

/** A file of a document, as it was handed in. It never changes. */
@Entity
public class DocumentVersion {

    @Id
    private UUID id;

    @Column(nullable = false, updatable = false)
    private int number;

    @Column(nullable = false, updatable = false)
    private UUID fileId;

    @Column(updatable = false)
    @Enumerated(EnumType.STRING)
    private @Nullable Language language;

    @Column(nullable = false, updatable = false)
    private Instant submittedAt;

    @Column(nullable = false, updatable = false)
    private Instant recordedAt;

    @Column(nullable = false, updatable = false)
    private boolean late;

    @SuppressWarnings("NullAway.Init")
    protected DocumentVersion() {
    }

    DocumentVersion(int number, HandedIn handedIn, Instant submittedAt, Instant recordedAt, boolean late) {
        this.id = Ids.next();
        this.number = number;
        this.fileId = handedIn.fileId();
        this.language = handedIn.language();
        this.submittedAt = submittedAt;
        this.recordedAt = recordedAt;
        this.late = late;
    }

    /** 1 for the first of its document. */
    public int number() {
        return number;
    }

    public UUID fileId() {
        return fileId;
    }

    /** In which it is; null for pictures, tables, and what is in several. */
    public @Nullable Language language() {
        return language;
    }

    public Instant submittedAt() {
        return submittedAt;
    }

    /** Whether it came after the time for materials. */
    public boolean isLate() {
        return late;
    }
}
