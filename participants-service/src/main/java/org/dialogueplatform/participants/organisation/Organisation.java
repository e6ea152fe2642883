package org.dialogueplatform.participants.organisation;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import org.dialogueplatform.participants.privacy.Seal;
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

    /** Sealed. */
    private @Nullable String focalPoint;

    private @Nullable Integer delegatesPerMeeting;

    private boolean active;

    @SuppressWarnings("NullAway.Init")
    protected Organisation() {
    }

    /** An organisation that was not known before. */
    public static Organisation register(OrganisationDetails details, @Nullable FocalPoint focalPoint, Seal seal, Instant at) {
        var organisation = new Organisation();
        organisation.take(details, details.names());
        organisation.keep(focalPoint, seal);
        organisation.recordChange(at);
        return organisation;
    }

    /** Replaces what is said of it; others hear of it only if that changed, not of the focal point. */
    public void revise(OrganisationDetails details, @Nullable FocalPoint newFocalPoint, Seal seal, Instant at) {
        keep(newFocalPoint, seal);
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
        delegatesPerMeeting = details.delegatesPerMeeting();
        active = details.active();
    }

    private void keep(@Nullable FocalPoint somebody, Seal seal) {
        focalPoint = seal.keep(id(), focalPoint, somebody == null || somebody.equals(FocalPoint.NOBODY) ? null : somebody);
    }

    private void recordChange(Instant at) {
        record(TOPIC, at, new OrganisationChanged(id(), category, names, country, active, eventNo() + 1));
    }

    /** What is said of it. */
    public OrganisationDetails details() {
        return new OrganisationDetails(category, names, shortName, country, delegatesPerMeeting, active);
    }

    /** Whom the secretariat writes to. */
    public @Nullable FocalPoint focalPoint(Seal seal) {
        return focalPoint == null ? null : seal.open(id(), focalPoint, FocalPoint.class).orElse(null);
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
