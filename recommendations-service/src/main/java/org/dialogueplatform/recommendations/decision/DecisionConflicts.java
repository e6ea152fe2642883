package org.dialogueplatform.recommendations.decision;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.dialogueplatform.platform.list.Listing;
import org.dialogueplatform.platform.list.Orders;
import org.dialogueplatform.platform.web.Rows;
import org.dialogueplatform.platform.web.Wanted;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** The decisions that could not take effect. */
@ApplicationScoped
class DecisionConflicts implements PanacheRepositoryBase<DecisionConflict, UUID> {

    private static final Orders<DecisionConflict> ORDERS = Orders.of(DecisionConflict::id, "-id");

    /** A page, newest first. */
    Rows<DecisionConflict> page(Wanted wanted) {
        return new Listing<>(this, "DecisionConflict c").rows(wanted, ORDERS);
    }
}
