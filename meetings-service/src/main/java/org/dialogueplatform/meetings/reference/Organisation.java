package org.dialogueplatform.meetings.reference;

import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

import org.dialogueplatform.platform.audit.Unaudited;
import org.dialogueplatform.platform.text.LocalizedText;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** An organisation as the participants-service last told of it. */
@Entity
@Unaudited("a copy of what the participants-service audits")
public class Organisation {

    @Id
    private UUID id;

    @Column(nullable = false)
    private long eventNo;

    @Column(nullable = false)
    private String category;

    @Column(nullable = false)
    @JdbcTypeCode(SqlTypes.JSON)
    private LocalizedText names;

    @Column(nullable = false)
    private boolean active;

    @SuppressWarnings("NullAway.Init")
    protected Organisation() {
    }

    @SuppressWarnings("NullAway.Init")
    Organisation(UUID id) {
        this.id = id;
        this.eventNo = -1;
    }

    /** Takes over the state an event tells, unless a newer one is known. */
    void learn(long sequence, String toldCategory, LocalizedText toldNames, boolean toldActive) {
        if (sequence > eventNo) {
            eventNo = sequence;
            category = toldCategory;
            names = toldNames;
            active = toldActive;
        }
    }

    public UUID id() {
        return id;
    }

    public String category() {
        return category;
    }

    public LocalizedText names() {
        return names;
    }

    public boolean isActive() {
        return active;
    }
}
