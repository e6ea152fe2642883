package org.dialogueplatform.recommendations.bulk;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import org.dialogueplatform.platform.problem.NotFound;
import org.jspecify.annotations.Nullable;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;

/** The bulk works there have been. */
@ApplicationScoped
class BulkWorks implements PanacheRepositoryBase<BulkWork, UUID> {

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
    List<BulkWork> page(@Nullable UUID after, int rows) {
        var found = after == null ? find("order by id desc") : find("id < ?1 order by id desc", after);
        return found.page(Page.ofSize(rows)).list();
    }

    /** Those to be worked on, the oldest first. */
    List<UUID> running() {
        return find("select w.id from BulkWork w where w.state = RUNNING order by w.id").project(UUID.class).list();
    }
}
