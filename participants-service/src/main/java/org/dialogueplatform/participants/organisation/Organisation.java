package org.dialogueplatform.participants.organisation;

import java.time.Instant;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import org.dialogueplatform.platform.event.AggregateRoot;
import org.dialogueplatform.platform.text.LocalizedText;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** An organisation that takes part, or took part, in the dialogue. It is never deleted: what it said and was told remains. */
@Entity
public class Organisation extends AggregateRoot {

    /** Where its state is told. */
    static final String TOPIC = "dialogue.participants.organisation.v1";

    @Enumerated(EnumType.STRING)
    private OrganisationCategory category;

    @JdbcTypeCode(SqlTypes.JSON)
    private LocalizedText names;

    /** Unique, see {@link OrganisationName#key}. */
    private String nameKey;

    private @Nullable String shortName;

    private String country;

    @Embedded
    private @Nullable FocalPoint focalPoint;

    private @Nullable Integer delegatesPerMeeting;

    private boolean active;

    @SuppressWarnings("NullAway.Init")
    protected Organisation() {
    }

    /** An organisation that was not known before. */
    public static Organisation register(OrganisationDetails details, Instant at) {
        var organisation = new Organisation();
        organisation.take(details, details.names());
        organisation.recordChange(at);
        return organisation;
    }

    /** Replaces what is said of it; says nothing to others if nothing changed. */
    public void revise(OrganisationDetails details, Instant at) {
        if (!details.equals(details())) {
            take(details, names.revisedTo(details.names()));
            recordChange(at);
        }
    }

    private void take(OrganisationDetails details, LocalizedText newNames) {
        category = details.category();
        names = OrganisationName.check(newNames);
        nameKey = OrganisationName.key(newNames);
        shortName = details.shortName();
        country = CountryCode.check(details.country());
        focalPoint = details.focalPoint();
        delegatesPerMeeting = details.delegatesPerMeeting();
        active = details.active();
    }

    private void recordChange(Instant at) {
        record(TOPIC, at, new OrganisationChanged(id(), category, names, country, active, eventNo() + 1));
    }

    /** What is said of it. */
    public OrganisationDetails details() {
        return new OrganisationDetails(category, names, shortName, country, focalPoint, delegatesPerMeeting, active);
    }

    /** Whether one more delegate is within what it may send; beyond, the secretariat decides. */
    public boolean maySendOneMoreThan(long delegates) {
        return delegatesPerMeeting == null || delegates < delegatesPerMeeting;
    }

    public boolean isIn(OrganisationCategory other) {
        return category == other;
    }

    public OrganisationCategory category() {
        return category;
    }

    public LocalizedText names() {
        return names;
    }

    public boolean isActive() {
        return active;
    }

    String nameKey() {
        return nameKey;
    }
}
