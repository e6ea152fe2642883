package org.dialogueplatform.recommendations.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

/**
 * Gives out references. A number is taken in the transaction that uses it: what is rolled back leaves no hole, what is
 * committed is never given again. Who takes from the same series waits for the other to commit.
 */
@ApplicationScoped
public class ReferenceNumbers {

    private final EntityManager database;

    @Inject
    public ReferenceNumbers(EntityManager database) {
        this.database = database;
    }

    /** The next reference of a series. */
    @Transactional(TxType.MANDATORY)
    public String next(Reference series) {
        return series.numbered(reserve(series, 1));
    }

    /** Reserves as many consecutive numbers; gives the first of them. */
    @Transactional(TxType.MANDATORY)
    public int reserve(Reference series, int count) {
        Number last = (Number) database.createNativeQuery("""
                insert into reference_counter as counter (series, last) values (:series, :count)
                on conflict (series) do update set last = counter.last + excluded.last
                returning last
                """, Integer.class).setParameter("series", series.series()).setParameter("count", count).getSingleResult();
        return last.intValue() - count + 1;
    }
}
