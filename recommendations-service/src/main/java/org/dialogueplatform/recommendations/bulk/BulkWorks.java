package org.dialogueplatform.recommendations.bulk;

import java.util.List;
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

/** The bulk works there have been. */
@ApplicationScoped
class BulkWorks implements PanacheRepositoryBase<BulkWork, UUID> {

    private static final Orders<BulkWork> ORDERS = Orders.of(BulkWork::id, "-id");

    BulkWork require(UUID id) {
        return found(id, findById(id));
    }

    /** With others kept from changing it until the transaction ends. */
    BulkWork requireLocked(UUID id) {
        return found(id, findById(id, LockModeType.PESSIMISTIC_WRITE));
    }

    private static BulkWork found(UUID id, @Nullable BulkWork work) {
        if (work == null) {
            throw new NotFound("bulk work", id);
        }
        return work;
    }

    /** A page, newest first. */
    Rows<BulkWork> page(Wanted wanted) {
        return new Listing<>(this, "BulkWork w").rows(wanted, ORDERS);
    }

    /** Those to be worked on, the oldest first. */
    List<UUID> running() {
        return find("select w.id from BulkWork w where w.state = RUNNING order by w.id").project(UUID.class).list();
    }
}
