package org.dialogueplatform.recommendations.imports;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.dialogueplatform.platform.problem.NotFound;
import org.jspecify.annotations.Nullable;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;

/** The imports there have been. */
@ApplicationScoped
class ImportRuns implements PanacheRepositoryBase<ImportRun, UUID> {

    ImportRun require(UUID id) {
        ImportRun run = findById(id);
        if (run == null) {
            throw new NotFound("import", id);
        }
        return run;
    }

    /** A page, newest first. */
    List<ImportRun> page(@Nullable UUID after, int rows) {
        var found = after == null ? find("order by id desc") : find("id < ?1 order by id desc", after);
        return found.page(Page.ofSize(rows)).list();
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
