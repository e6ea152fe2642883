package org.dialogueplatform.participants.organisation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import org.dialogueplatform.participants.query.Lookup;
import org.dialogueplatform.participants.spelling.Spelling;
import org.dialogueplatform.platform.list.Listing;
import org.dialogueplatform.platform.list.Orders;
import org.dialogueplatform.platform.problem.Invalid;
import org.dialogueplatform.platform.problem.NotFound;
import org.dialogueplatform.platform.problem.RuleBroken;
import org.dialogueplatform.platform.web.Rows;
import org.dialogueplatform.platform.web.Wanted;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** All organisations. */
@ApplicationScoped
public class Organisations implements PanacheRepositoryBase<Organisation, UUID> {

    private static final Orders<Organisation> ORDERS = Orders.of(Organisation::id, "name").by("name", "o.nameKey",
            Organisation::nameKey, Function.identity());
    private static final UUID NOBODY = new UUID(0, 0);
    private static final int MOST_DOUBLES = 5;

    /** Refuses a name or a number that another organisation has. */
    void requireFree(OrganisationDetails details, @Nullable UUID ownId) {
        if (isTaken("nameKey", OrganisationName.key(details.names()), ownId)) {
            throw new RuleBroken("organisation-exists",
                    "There is an organisation of this name already. Revise that one, or give the full name that tells them apart.");
        }
        if (details.bin() != null && isTaken("bin", details.bin(), ownId)) {
            throw new RuleBroken("bin-exists",
                    "There is an organisation of this BIN already: " + details.bin() + ". Revise that one.");
        }
    }

    private boolean isTaken(String field, String value, @Nullable UUID ownId) {
        Organisation other = find(field, value).firstResult();
        return other != null && !other.id().equals(ownId);
    }

    /**
     * Refuses what may have been entered already: a name, in whatever letters and order, that another organisation has or had.
     *
     * @param own the organisation that is revised; what it was called before is not asked for again
     */
    void requireNoDouble(OrganisationDetails details, @Nullable Organisation own) {
        List<String> spellings = new ArrayList<>(OrganisationName.spellings(details));
        if (own != null) {
            spellings.removeAll(own.spellings());
        }
        if (spellings.isEmpty()) {
            return;
        }
        // HQL knows no operator that the index answers
        List<Organisation> alike = getEntityManager().unwrap(Session.class).createNativeQuery("""
                select * from organisation where spellings && string_to_array(?1, '|') and id <> ?2
                order by name_key limit ?3""", Organisation.class).setParameter(1, String.join("|", spellings))
                .setParameter(2, own == null ? NOBODY : own.id()).setParameter(3, MOST_DOUBLES).getResultList();
        if (!alike.isEmpty()) {
            String known = alike.stream().map(one -> one.names().originalText())
                    .collect(Collectors.joining("; "));
            throw new RuleBroken("organisation-double", "This may be an organisation that was entered already: " + known
                    + ". Revise that one, or say that another one is meant (acceptDouble).")
                    .with("doubles", alike.stream().map(Organisation::id).toList());
        }
    }

    /**
     * Those with these ids as far as they are there, locked until the end of the transaction, in an order nobody gets stuck by.
     */
    Map<UUID, Organisation> lock(Collection<UUID> ids) {
        return find("id in ?1 order by id", ids).withLock(LockModeType.PESSIMISTIC_WRITE).stream()
                .collect(Collectors.toMap(Organisation::id, Function.identity()));
    }

    /** One that an address names. */
    public Organisation get(UUID id) {
        Organisation organisation = findById(id);
        if (organisation == null) {
            throw new NotFound("organisation", id);
        }
        return organisation;
    }

    /** One that a document names in its field {@code organisationId}. */
    public Organisation named(UUID id) {
        return named(id, LockModeType.NONE);
    }

    /** The same, locked until the end of the transaction: for rules that compare everything of one organisation. */
    public Organisation namedForUpdate(UUID id) {
        return named(id, LockModeType.PESSIMISTIC_WRITE);
    }

    private Organisation named(UUID id, LockModeType lock) {
        Organisation organisation = findById(id, lock);
        if (organisation == null) {
            throw new Invalid("/organisationId", "unknown", "There is no organisation " + id + ".");
        }
        return organisation;
    }

    /** Those with these ids, in one query. */
    public Lookup<Organisation> lookUp(Collection<UUID> ids) {
        return Lookup.of(ids, set -> list("id in ?1", set), Organisation::id);
    }

    /** A page, in the order of names unless another is wanted. */
    Rows<Organisation> page(@Nullable OrganisationCategory category, @Nullable String country, @Nullable Boolean active,
            @Nullable String name, Wanted wanted) {
        var listing = new Listing<>(this, "Organisation o").and("o.category = :category", "category", category)
                .and("o.country = :country", "country", country).and("o.active = :active", "active", active);
        List<String> words = name == null ? List.of() : Spelling.words(name);
        for (int no = 0; no < words.size(); no++) {
            listing.and("array_to_string(o.spellings, ' ') like :word" + no, "word" + no, "%" + words.get(no) + "%");
        }
        return listing.rows(wanted, ORDERS);
    }
}
