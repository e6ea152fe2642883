package org.dialogueplatform.participants.person;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import jakarta.persistence.Entity;

import org.dialogueplatform.participants.organisation.OrganisationCategory;
import org.dialogueplatform.participants.privacy.Seal;
import org.dialogueplatform.platform.event.AggregateRoot;
import org.dialogueplatform.platform.personal.Personal;
import org.dialogueplatform.platform.problem.RuleBroken;
import org.dialogueplatform.platform.text.LocalizedText;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who acts for an organisation, or for the body itself. Other services get a delegate card of those who act for an
 * organisation, never anything private, which is not even stored but under the person's own seal.
 */
@Entity
public class Person extends AggregateRoot {

    /** Where delegate cards are told. */
    static final String TOPIC = "dialogue.participants.delegate-card.v1";

    @Personal
    private String displayName;

    @Personal
    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable LocalizedText names;

    /** By which doubles are found, see {@link PersonNames#words}. */
    @Personal
    @JdbcTypeCode(SqlTypes.ARRAY)
    private @Nullable List<String> nameWords;

    @Personal
    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable LocalizedText position;

    /** None for the body's own staff. */
    private @Nullable UUID organisationId;

    /** Sealed. */
    private @Nullable String privateDetails;

    private @Nullable Instant erasedAt;

    private @Nullable String erasureReason;

    @SuppressWarnings("NullAway.Init")
    protected Person() {
    }

    /**
     * Somebody who was not known before.
     *
     * @param category of the organisation
     */
    public static Person register(PersonDetails details, PrivateDetails privately, Seal seal, OrganisationCategory category,
            Instant at) {
        var person = new Person();
        person.take(details);
        person.keep(privately, seal);
        person.recordCard(category, at);
        return person;
    }

    /** Somebody who works for the body itself: nobody's delegate, so there is no card to tell. */
    public static Person ofTheBody(String displayName) {
        var person = new Person();
        person.displayName = displayName;
        person.nameWords = PersonNames.words(displayName, null);
        return person;
    }

    /** Replaces what is said of the person; others hear of it only if the card changes, not of what is private. */
    public void revise(PersonDetails details, PrivateDetails privately, Seal seal, OrganisationCategory category, Instant at) {
        requireNotErased();
        boolean sameCard = displayName.equals(details.displayName()) && Objects.equals(position, details.position())
                && details.organisationId().equals(organisationId);
        take(details);
        keep(privately, seal);
        if (!sameCard) {
            recordCard(category, at);
        }
    }

    /** The organisation moved to another category, which the card shows. */
    public void followOrganisation(OrganisationCategory category, Instant at) {
        if (erasedAt == null) {
            recordCard(category, at);
        } else {
            recordErasure(category, at);
        }
    }

    /** The organisation goes on as another one, and the person for that one. */
    void goOnFor(UUID successorId, OrganisationCategory category, Instant at) {
        organisationId = successorId;
        followOrganisation(category, at);
    }

    /**
     * Takes away all that says who it was; what the person did remains, under a pseudonym.
     *
     * @param category of the organisation, if there is one
     */
    public void erase(String reason, Seal seal, @Nullable OrganisationCategory category, Instant at) {
        requireNotErased();
        displayName = pseudonym();
        names = null;
        nameWords = null;
        position = null;
        privateDetails = null;
        seal.breakFor(id());
        erasedAt = at;
        erasureReason = reason;
        recordErasure(category, at);
    }

    /** For what can be done with somebody who is known only. */
    public void requireNotErased() {
        if (erasedAt != null) {
            throw new RuleBroken("person-erased", "This person was erased on " + erasedAt
                    + "; nothing can be said of them or done with them any more. Register somebody anew if need be.");
        }
    }

    /** The end of the id, which is random: enough to tell two of them apart in a list, and for ever the same. */
    private String pseudonym() {
        String id = id().toString();
        return "Erased person " + id.substring(id.length() - 8);
    }

    private void take(PersonDetails details) {
        displayName = details.displayName();
        names = revised(names, details.names());
        nameWords = PersonNames.words(displayName, names);
        position = revised(position, details.position());
        organisationId = details.organisationId();
    }

    private void keep(PrivateDetails privately, Seal seal) {
        privateDetails = seal.keep(id(), privateDetails, privately.isEmpty() ? null : privately);
    }

    private static @Nullable LocalizedText revised(@Nullable LocalizedText before, @Nullable LocalizedText now) {
        return before == null || now == null ? now : before.revisedTo(now);
    }

    private void recordCard(OrganisationCategory category, Instant at) {
        record(TOPIC, at, new DelegateCardChanged(id(), displayName, position, Objects.requireNonNull(organisationId), category,
                eventNo() + 1));
    }

    private void recordErasure(@Nullable OrganisationCategory category, Instant at) {
        record(TOPIC, at, new DelegateErased(id(), displayName, organisationId, category, eventNo() + 1));
    }

    /** What is private; nothing once the person was erased. */
    public PrivateDetails privateDetails(Seal seal) {
        return privateDetails == null ? PrivateDetails.NONE
                : seal.open(id(), privateDetails, PrivateDetails.class).orElse(PrivateDetails.NONE);
    }

    public boolean actsFor(UUID organisation) {
        return organisation.equals(organisationId);
    }

    public @Nullable UUID organisationId() {
        return organisationId;
    }

    public String displayName() {
        return displayName;
    }

    public @Nullable LocalizedText names() {
        return names;
    }

    public @Nullable LocalizedText position() {
        return position;
    }

    public @Nullable Instant erasedAt() {
        return erasedAt;
    }

    public @Nullable String erasureReason() {
        return erasureReason;
    }
}
