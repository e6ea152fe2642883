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
import org.dialogueplatform.participants.spelling.SpeltName;
import org.dialogueplatform.platform.list.Listing;
import org.dialogueplatform.platform.list.Orders;
import org.dialogueplatform.platform.outbox.Outbox;
import org.dialogueplatform.platform.text.LocalizedText;
import org.dialogueplatform.platform.web.Rows;
import org.dialogueplatform.platform.web.Wanted;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** All persons. */
@ApplicationScoped
public class Persons implements PanacheRepositoryBase<Person, UUID> {

    private static final Orders<Person> ORDERS = Orders.of(Person::id, "id").by("name", "p.displayName",
            Person::displayName, Function.identity());

    private static final int MOST_DOUBLES = 20;

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

    /** Who may be the same person as somebody of these names, in the order of their names. */
    List<Person> like(String displayName, @Nullable LocalizedText names) {
        List<SpeltName> wanted = PersonNames.of(displayName, names);
        // HQL knows no operator that the index answers
        List<Person> withAWord = getEntityManager().unwrap(Session.class).createNativeQuery("""
                select * from person where name_words && string_to_array(?1, '|') and erased_at is null
                order by display_name, id""", Person.class)
                .setParameter(1, String.join("|", PersonNames.words(displayName, names))).getResultList();
        return withAWord.stream()
                .filter(person -> PersonNames.alike(wanted, PersonNames.of(person.displayName(), person.names())))
                .limit(MOST_DOUBLES).toList();
    }

    /** A page, in the order of registration unless another is wanted. */
    Rows<Person> page(@Nullable UUID organisationId, Wanted wanted) {
        return new Listing<>(this, "Person p").and("p.organisationId = :organisation", "organisation", organisationId)
                .rows(wanted, ORDERS);
    }
}
