package org.dialogueplatform.recommendations.reference;

import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

import org.dialogueplatform.platform.audit.Unaudited;

/** An organisation as the participants-service last told of it. */
@Entity
@Unaudited("a copy of what the participants-service audits")
public class KnownOrganisation {

    @Id
    private UUID id;

    @Column(nullable = false)
    private String category;

    private boolean active;

    private long eventNo;

    @SuppressWarnings("NullAway.Init")
    protected KnownOrganisation() {
    }

    KnownOrganisation(OrganisationChanged told, long eventNo) {
        this.id = told.id();
        this.category = told.category();
        this.active = told.active();
        this.eventNo = eventNo;
    }

    /** Takes over what was told, unless something newer was told before. */
    void follow(OrganisationChanged told, long newEventNo) {
        if (newEventNo > eventNo) {
            category = told.category();
            active = told.active();
            eventNo = newEventNo;
        }
    }

    public UUID id() {
        return id;
    }

    /** What kind of organisation it is, in the words of the participants-service. */
    public String category() {
        return category;
    }

    public boolean isActive() {
        return active;
    }
}
