package org.dialogueplatform.participants.revocation;

import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.dialogueplatform.platform.list.Listing;
import org.dialogueplatform.platform.list.Orders;
import org.dialogueplatform.platform.mandate.KnownMandates;
import org.dialogueplatform.platform.problem.NotFound;
import org.dialogueplatform.platform.web.Rows;
import org.dialogueplatform.platform.web.Wanted;
import org.jspecify.annotations.Nullable;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** All revocations. What is kept here counts in this service at once; the others hear of it. */
@ApplicationScoped
public class AccessRevocations implements PanacheRepositoryBase<AccessRevocation, UUID> {

    private static final Orders<AccessRevocation> ORDERS = Orders.of(AccessRevocation::id, "id");

    private final KnownMandates known;

    AccessRevocations(KnownMandates known) {
        this.known = known;
    }

    Optional<AccessRevocation> of(String subject) {
        return find("subject", subject).firstResultOptional();
    }

    /** One that an address names. */
    AccessRevocation get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new NotFound("access revocation", id));
    }

    /** Writes what changed, and has this service go by it from this transaction on. */
    void keep(AccessRevocation revocation) {
        persistAndFlush(revocation);
        known.putRevocation(revocation.id(), revocation.eventNo(), revocation.subject(), revocation.isRevoked());
    }

    /** A page in the order in which they were first made. */
    Rows<AccessRevocation> page(@Nullable String subject, @Nullable RevocationState state, Wanted wanted) {
        return new Listing<>(this, "AccessRevocation r").and("r.subject = :subject", "subject", subject)
                .and("r.state = :state", "state", state).rows(wanted, ORDERS);
    }
}
