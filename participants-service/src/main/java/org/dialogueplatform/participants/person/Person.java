package org.dialogueplatform.participants.person;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;

import org.dialogueplatform.participants.organisation.OrganisationCategory;
import org.dialogueplatform.platform.event.AggregateRoot;
import org.dialogueplatform.platform.text.LocalizedText;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** Somebody who acts for an organisation. Other services get a delegate card of theirs, never the contacts. */
@Entity
public class Person extends AggregateRoot {

    /** Where delegate cards are told. */
    static final String TOPIC = "dialogue.participants.delegate-card.v1";

    private String displayName;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable LocalizedText names;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable LocalizedText position;

    private UUID organisationId;

    @Embedded
    private @Nullable Contacts contacts;

    @SuppressWarnings("NullAway.Init")
    protected Person() {
    }

    /**
     * Somebody who was not known before.
     *
     * @param category of the organisation
     */
    public static Person register(PersonDetails details, OrganisationCategory category, Instant at) {
        var person = new Person();
        person.take(details);
        person.recordCard(category, at);
        return person;
    }

    /** Replaces what is said of the person; others hear of it only if the card changes, not of contacts. */
    public void revise(PersonDetails details, OrganisationCategory category, Instant at) {
        boolean sameCard = displayName.equals(details.displayName()) && Objects.equals(position, details.position())
                && organisationId.equals(details.organisationId());
        take(details);
        if (!sameCard) {
            recordCard(category, at);
        }
    }

    /** The organisation moved to another category, which the card shows. */
    public void followOrganisation(OrganisationCategory category, Instant at) {
        recordCard(category, at);
    }

    private void take(PersonDetails details) {
        displayName = details.displayName();
        names = revised(names, details.names());
        position = revised(position, details.position());
        organisationId = details.organisationId();
        contacts = details.contacts();
    }

    private static @Nullable LocalizedText revised(@Nullable LocalizedText before, @Nullable LocalizedText now) {
        return before == null || now == null ? now : before.revisedTo(now);
    }

    private void recordCard(OrganisationCategory category, Instant at) {
        record(TOPIC, at, new DelegateCardChanged(id(), displayName, position, organisationId, category, eventNo() + 1));
    }

    /** What is said of the person. */
    public PersonDetails details() {
        return new PersonDetails(displayName, names, position, organisationId, contacts);
    }

    public boolean actsFor(UUID organisation) {
        return organisationId.equals(organisation);
    }

    public UUID organisationId() {
        return organisationId;
    }

    public String displayName() {
        return displayName;
    }

    public @Nullable LocalizedText position() {
        return position;
    }
}
