package org.dialogueplatform.participants.membership;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.dialogueplatform.platform.list.Listing;
import org.dialogueplatform.platform.list.Orders;
import org.dialogueplatform.platform.mandate.KnownMandates;
import org.dialogueplatform.platform.mandate.KnownMembership;
import org.dialogueplatform.platform.problem.RuleBroken;
import org.dialogueplatform.platform.web.Rows;
import org.dialogueplatform.platform.web.Wanted;
import org.jspecify.annotations.Nullable;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** All memberships. What is kept here counts in this service at once; the others hear of it. */
@ApplicationScoped
public class Memberships implements PanacheRepositoryBase<Membership, UUID> {

    private static final Orders<Membership> ORDERS = Orders.of(Membership::id, "id");

    private final KnownMandates known;

    Memberships(KnownMandates known) {
        this.known = known;
    }

    /** Keeps a new one, unless the organisation belongs to the body in these days already. The organisation must be locked. */
    void add(Membership membership) {
        list("organisationId", membership.organisationId()).stream()
                .filter(other -> other.overlaps(membership.validFrom(), membership.validTo())).findFirst().ifPresent(other -> {
                    throw new RuleBroken("membership-overlaps",
                            "The organisation is " + other.status() + " from " + other.validFrom()
                                    + (other.validTo() == null ? " on" : " to " + other.validTo())
                                    + ". End that membership before this one begins, or choose other days.");
                });
        persist(membership);
        keep(membership);
    }

    /** Writes what changed, and has this service go by it from this transaction on. */
    void keep(Membership membership) {
        flush();
        known.put(membership.id(), membership.eventNo(), new KnownMembership(membership.organisationId(),
                membership.status().standing(), membership.validFrom(), membership.validTo()));
    }

    /** Those of an organisation that are not over on this day. */
    List<Membership> lastingOn(UUID organisationId, LocalDate day) {
        return list("organisationId = ?1 and (validTo is null or validTo >= ?2)", organisationId, day);
    }

    /** Whether the organisation does not belong to the body on any of these days. */
    boolean isFree(UUID organisationId, LocalDate from, @Nullable LocalDate to) {
        return list("organisationId", organisationId).stream().noneMatch(other -> other.overlaps(from, to));
    }

    /** The active organisations that take part as member or observer on this day. */
    public List<UUID> takingPartOn(LocalDate day) {
        return getEntityManager().createQuery("""
                select m.organisationId from Membership m join Organisation o on o.id = m.organisationId
                where m.status in (MEMBER, OBSERVER) and o.active
                    and m.validFrom <= :day and (m.validTo is null or m.validTo >= :day)
                order by m.organisationId
                """, UUID.class).setParameter("day", day).getResultList();
    }

    /** A page in the order in which they were recorded. */
    Rows<Membership> page(@Nullable UUID organisationId, @Nullable MembershipStatus status, @Nullable LocalDate day,
            Wanted wanted) {
        return new Listing<>(this, "Membership m").and("m.organisationId = :organisation", "organisation", organisationId)
                .and("m.status = :status", "status", status)
                .and("m.validFrom <= :day and (m.validTo is null or m.validTo >= :day)", "day", day).rows(wanted, ORDERS);
    }
}
