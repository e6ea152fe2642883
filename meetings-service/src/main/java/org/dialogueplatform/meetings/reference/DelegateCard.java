package org.dialogueplatform.meetings.reference;

import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

import org.dialogueplatform.platform.audit.Unaudited;
import org.dialogueplatform.platform.text.LocalizedText;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What is on record of a person who acts in an official role, as the participants-service last told of it. */
@Entity
@Unaudited("a copy of what the participants-service audits")
public class DelegateCard {

    @Id
    private UUID personId;

    @Column(nullable = false)
    private long eventNo;

    @Column(nullable = false)
    private String displayName;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable LocalizedText position;

    private @Nullable UUID organisationId;

    @SuppressWarnings("NullAway.Init")
    protected DelegateCard() {
    }

    @SuppressWarnings("NullAway.Init")
    DelegateCard(UUID personId) {
        this.personId = personId;
        this.eventNo = -1;
    }

    /** Takes over the state an event tells, unless a newer one is known. */
    void learn(long sequence, String toldName, @Nullable LocalizedText toldPosition, @Nullable UUID toldOrganisation) {
        if (sequence > eventNo) {
            eventNo = sequence;
            displayName = toldName;
            position = toldPosition;
            organisationId = toldOrganisation;
        }
    }

    public UUID personId() {
        return personId;
    }

    public String displayName() {
        return displayName;
    }

    public @Nullable LocalizedText position() {
        return position;
    }

    public @Nullable UUID organisationId() {
        return organisationId;
    }
}
