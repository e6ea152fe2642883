package org.dialogueplatform.participants.person;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import org.dialogueplatform.participants.query.Lookup;
import org.dialogueplatform.platform.list.Listing;
import org.dialogueplatform.platform.list.Orders;
import org.dialogueplatform.platform.outbox.Outbox;
import org.dialogueplatform.platform.web.Rows;
import org.dialogueplatform.platform.web.Wanted;
import org.jspecify.annotations.Nullable;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** All persons. */
@ApplicationScoped
public class Persons implements PanacheRepositoryBase<Person, UUID> {

    private static final Orders<Person> ORDERS = Orders.of(Person::id, "id").by("name", "p.displayName",
            Person::displayName, Function.identity());

    private final Outbox outbox;

    Persons(Outbox outbox) {
        this.outbox = outbox;
    }

    /** Takes name and position out of the cards that are still kept to be sent again, or have not been sent yet. */
    void forgetWhatWasTold(Person person) {
        var pseudonym = new HashMap<String, @Nullable Object>();
        pseudonym.put("displayName", person.displayName());
        pseudonym.put("position", null);
        outbox.redact(person.id(), Person.TOPIC, pseudonym);
    }

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

    /** A page, in the order of registration unless another is wanted. */
    Rows<Person> page(@Nullable UUID organisationId, Wanted wanted) {
        return new Listing<>(this, "Person p").and("p.organisationId = :organisation", "organisation", organisationId)
                .rows(wanted, ORDERS);
    }
}
