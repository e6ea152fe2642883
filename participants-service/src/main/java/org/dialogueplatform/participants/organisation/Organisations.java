package org.dialogueplatform.participants.organisation;

import java.util.Collection;
import java.util.UUID;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import org.dialogueplatform.participants.query.Lookup;
import org.dialogueplatform.platform.list.Listing;
import org.dialogueplatform.platform.list.Orders;
import org.dialogueplatform.platform.problem.Invalid;
import org.dialogueplatform.platform.problem.NotFound;
import org.dialogueplatform.platform.problem.RuleBroken;
import org.dialogueplatform.platform.text.LocalizedText;
import org.dialogueplatform.platform.web.Rows;
import org.dialogueplatform.platform.web.Wanted;
import org.jspecify.annotations.Nullable;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** All organisations. */
@ApplicationScoped
public class Organisations implements PanacheRepositoryBase<Organisation, UUID> {

    private static final Orders<Organisation> ORDERS = Orders.of(Organisation::id, "name").by("name", "o.nameKey",
            Organisation::nameKey, Function.identity());

    /** Refuses a name that another organisation has. */
    void requireFree(LocalizedText names, @Nullable UUID ownId) {
        Organisation other = find("nameKey", OrganisationName.key(names)).firstResult();
        if (other != null && !other.id().equals(ownId)) {
            throw new RuleBroken("organisation-exists",
                    "There is an organisation of this name already. Revise that one, or give the full name that tells them apart.");
        }
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
            Wanted wanted) {
        return new Listing<>(this, "Organisation o").and("o.category = :category", "category", category)
                .and("o.country = :country", "country", country).and("o.active = :active", "active", active)
                .rows(wanted, ORDERS);
    }
}
