package org.dialogueplatform.participants.person;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import org.dialogueplatform.participants.query.Conditions;
import org.dialogueplatform.participants.query.Lookup;
import org.jspecify.annotations.Nullable;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** All persons. */
@ApplicationScoped
public class Persons implements PanacheRepositoryBase<Person, UUID> {

    /** Those with these ids, in one query. */
    public Lookup<Person> lookUp(Collection<UUID> ids) {
        return Lookup.of(ids, set -> list("id in ?1", set), Person::id);
    }

    /** One that a document names, locked until the end of the transaction: for rules that compare everything of one person. */
    public Optional<Person> lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    List<Person> of(UUID organisationId) {
        return list("organisationId", organisationId);
    }

    /** A page in the order of registration. */
    List<Person> page(@Nullable UUID organisationId, @Nullable UUID after, int rows) {
        return new Conditions().and("organisationId = :organisation", "organisation", organisationId)
                .and("id > :after", "after", after).list(this, "id", rows);
    }
}
