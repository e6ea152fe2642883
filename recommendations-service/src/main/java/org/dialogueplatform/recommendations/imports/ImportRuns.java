package org.dialogueplatform.recommendations.imports;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.dialogueplatform.platform.list.Listing;
import org.dialogueplatform.platform.list.Orders;
import org.dialogueplatform.platform.problem.NotFound;
import org.dialogueplatform.platform.web.Rows;
import org.dialogueplatform.platform.web.Wanted;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** The imports there have been. */
@ApplicationScoped
class ImportRuns implements PanacheRepositoryBase<ImportRun, UUID> {

    private static final Orders<ImportRun> ORDERS = Orders.of(ImportRun::id, "-id");

    ImportRun require(UUID id) {
        ImportRun run = findById(id);
        if (run == null) {
            throw new NotFound("import", id);
        }
        return run;
    }

    /** A page, newest first. */
    Rows<ImportRun> page(Wanted wanted) {
        return new Listing<>(this, "ImportRun r").rows(wanted, ORDERS);
    }

    /** Those still to be worked on, the oldest first. */
    List<UUID> unfinished() {
        return getEntityManager()
                .createQuery("select r.id from ImportRun r where r.finishedAt is null order by r.id", UUID.class)
                .getResultList();
    }

    /**
     * Makes this transaction the only one that imports, in any replica, so that two runs with the same rows do not meet;
     * false if another one is at it.
     */
    boolean tryToBeTheOnlyOne() {
        return (Boolean) getEntityManager().createNativeQuery(
                "select pg_try_advisory_xact_lock(hashtextextended('dialogue.imports.' || current_schema(), 0))", Boolean.class)
                .getSingleResult();
    }
}
