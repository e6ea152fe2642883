package org.dialogueplatform.meetings.reference;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import org.dialogueplatform.platform.problem.ReferenceNotYetKnown;
import org.dialogueplatform.platform.text.LocalizedText;
import org.jspecify.annotations.Nullable;

/** The organisations and delegates this service has heard of. */
@ApplicationScoped
public class Participants {

    private final EntityManager database;

    @Inject
    public Participants(EntityManager database) {
        this.database = database;
    }

    void organisationChanged(UUID id, long sequence, String category, LocalizedText names, boolean active) {
        Organisation organisation = database.find(Organisation.class, id);
        boolean first = organisation == null;
        if (first) {
            organisation = new Organisation(id);
        }
        organisation.learn(sequence, category, names, active);
        if (first) {
            database.persist(organisation);
        }
    }

    void delegateCardChanged(UUID personId, long sequence, String displayName, @Nullable LocalizedText position,
            @Nullable UUID organisationId) {
        DelegateCard card = database.find(DelegateCard.class, personId);
        boolean first = card == null;
        if (first) {
            card = new DelegateCard(personId);
        }
        card.learn(sequence, displayName, position, organisationId);
        if (first) {
            database.persist(card);
        }
    }

    /** Ends in "not yet known" unless the organisation has been heard of. */
    public void requireOrganisation(@Nullable UUID id) {
        if (id != null && database.find(Organisation.class, id) == null) {
            throw new ReferenceNotYetKnown("organisation", id);
        }
    }

    /** Ends in "not yet known" unless the person has been heard of. */
    public void requirePerson(@Nullable UUID id) {
        if (id != null && database.find(DelegateCard.class, id) == null) {
            throw new ReferenceNotYetKnown("person", id);
        }
    }

    /** Those of these organisations that are known, by id. */
    public Map<UUID, Organisation> organisations(Collection<UUID> ids) {
        return ids.isEmpty() ? Map.of()
                : byId(database.createQuery("from Organisation where id in :ids", Organisation.class).setParameter("ids", ids)
                        .getResultList(), Organisation::id);
    }

    /** Those of these persons that are known, by id. */
    public Map<UUID, DelegateCard> delegateCards(Collection<UUID> ids) {
        return ids.isEmpty() ? Map.of()
                : byId(database.createQuery("from DelegateCard where personId in :ids", DelegateCard.class)
                        .setParameter("ids", ids).getResultList(), DelegateCard::personId);
    }

    private static <T> Map<UUID, T> byId(List<T> known, Function<T, UUID> id) {
        return known.stream().collect(Collectors.toMap(id, Function.identity()));
    }
}
