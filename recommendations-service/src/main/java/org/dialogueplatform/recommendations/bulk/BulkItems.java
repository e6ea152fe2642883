package org.dialogueplatform.recommendations.bulk;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.dialogueplatform.platform.web.Rows;
import org.dialogueplatform.platform.web.Wanted;
import org.jspecify.annotations.Nullable;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;

/** What became of what is in the sets of bulk works. */
@ApplicationScoped
class BulkItems implements PanacheRepositoryBase<BulkItem, BulkItem.Key> {

    /** A page, in the set's order. */
    Rows<BulkItem> page(UUID work, @Nullable BulkOutcome outcome, Wanted wanted) {
        long no = Objects.requireNonNullElse(wanted.after(Long::valueOf), 0L);
        var found = outcome == null ? find("key.bulkWorkId = ?1 and key.no > ?2 order by key.no", work, no)
                : find("key.bulkWorkId = ?1 and outcome = ?2 and key.no > ?3 order by key.no", work, outcome, no);
        return new Rows<>(found.page(Page.ofSize(wanted.rows())).list(), item -> Long.toString(item.no()),
                () -> outcome == null ? count("key.bulkWorkId", work)
                        : count("key.bulkWorkId = ?1 and outcome = ?2", work, outcome));
    }

    /** Those that came to this, in the set's order, up to a number. */
    List<BulkItem> first(UUID work, BulkOutcome outcome, int most) {
        return find("key.bulkWorkId = ?1 and outcome = ?2 order by key.no", work, outcome).page(Page.ofSize(most)).list();
    }

    /** How many of each work came to what. */
    Map<UUID, BulkCounts> counts(Collection<UUID> works) {
        Map<UUID, BulkCounts> counts = new HashMap<>();
        getEntityManager().createQuery("""
                select i.key.bulkWorkId, i.outcome, count(*) from BulkItem i where i.key.bulkWorkId in (:works)
                group by i.key.bulkWorkId, i.outcome""", Object[].class).setParameter("works", works).getResultList()
                .forEach(row -> counts.merge((UUID) row[0], BulkCounts.NONE.plus((BulkOutcome) row[1], (Long) row[2]),
                        (before, _) -> before.plus((BulkOutcome) row[1], (Long) row[2])));
        return counts;
    }

    /** Takes the next that is to be done and that no other replica has in hand, until the transaction ends. */
    @Nullable
    BulkItem takeNext(UUID work) {
        @Nullable
        Object no = getEntityManager().createNativeQuery("""
                select no from bulk_work_item where bulk_work_id = :work and outcome = 'PENDING'
                order by no limit 1 for update skip locked""", Long.class).setParameter("work", work).getResultStream()
                .findFirst().orElse(null);
        return no == null ? null : findById(new BulkItem.Key(work, (Long) no));
    }

    /** Takes one, waiting for whoever has it in hand. */
    BulkItem take(UUID work, long no) {
        getEntityManager().createNativeQuery("select no from bulk_work_item where bulk_work_id = :work and no = :no for update",
                Long.class).setParameter("work", work).setParameter("no", no).getSingleResult();
        return findById(new BulkItem.Key(work, no));
    }

    /** Waits for what is in hand, and lets nothing more be taken until the transaction ends. */
    void lockPending(UUID work) {
        getEntityManager().createNativeQuery("""
                select no from bulk_work_item where bulk_work_id = :work and outcome = 'PENDING'
                order by no for update""", Long.class).setParameter("work", work).getResultList();
    }

    boolean hasPending(UUID work) {
        return count("key.bulkWorkId = ?1 and outcome = ?2", work, BulkOutcome.PENDING) > 0;
    }
}
