package org.dialogueplatform.delivery.partner;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import org.dialogueplatform.platform.list.Listing;
import org.dialogueplatform.platform.list.Orders;
import org.dialogueplatform.platform.problem.NotFound;
import org.dialogueplatform.platform.web.Rows;
import org.dialogueplatform.platform.web.Wanted;
import org.jspecify.annotations.Nullable;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** All partners that are or were registered. */
@ApplicationScoped
class Partners implements PanacheRepositoryBase<Partner, UUID> {

    private static final Orders<Partner> ORDERS = Orders.of(Partner::id, "id");

    /** One that an address names. */
    Partner get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new NotFound("partner", id));
    }

    /** The same, for one caller at a time: the next one waits and sees what the one before did. */
    Partner getLocked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(() -> new NotFound("partner", id));
    }

    Optional<Partner> ofClient(String clientId) {
        return find("clientId", clientId).firstResultOptional();
    }

    /** A page in the order in which they were registered. */
    Rows<Partner> page(@Nullable PartnerState state, Wanted wanted) {
        return new Listing<>(this, "Partner p").and("p.state = :state", "state", state).rows(wanted, ORDERS);
    }

    /** Of whom there is something to be taken back elsewhere. */
    List<UUID> withOutstanding() {
        return find("clientEnabled = true or kafkaGranted = true").stream().filter(partner -> !partner.outstanding().isEmpty())
                .map(Partner::id).toList();
    }
}
