package org.dialogueplatform.recommendations.bulk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.dialogueplatform.platform.identity.Actor;
import org.dialogueplatform.platform.problem.ProblemException;
import org.dialogueplatform.platform.problem.ProblemType;
import org.dialogueplatform.recommendations.register.Recommendation;
import org.dialogueplatform.recommendations.register.Recommendations;
import org.hibernate.FlushMode;
import org.hibernate.Session;

import io.quarkus.narayana.jta.QuarkusTransaction;

/**
 * Tells to which recommendations something can be done, by doing it to them as objects in sessions that never write: no rule is
 * said twice, no row is locked and nothing is changed.
 */
@ApplicationScoped
class BulkJudging {

    /** Read at once: enough to make round trips cheap, few enough to hold. */
    private static final int CHUNK = 200;

    /**
     * Each judges on a second connection beside its request's: without a bound, as many as there are would wait for each other.
     */
    private static final int AT_ONCE = 2;

    private final BulkActs acts;
    private final Recommendations recommendations;
    private final Semaphore places = new Semaphore(AT_ONCE);

    @Inject
    BulkJudging(BulkActs acts, Recommendations recommendations) {
        this.acts = acts;
        this.recommendations = recommendations;
    }

    /** In the order of the ids; refused while enough others are being previewed. */
    List<BulkVerdict> judge(BulkOrder order, List<UUID> ids, Actor actor) {
        if (!places.tryAcquire()) {
            throw new ProblemException(ProblemType.UNAVAILABLE,
                    AT_ONCE + " bulk works are being previewed already. Try again in a few seconds.");
        }
        try {
            return inChunks(order, ids, actor);
        } finally {
            places.release();
        }
    }

    private List<BulkVerdict> inChunks(BulkOrder order, List<UUID> ids, Actor actor) {
        List<BulkVerdict> verdicts = new ArrayList<>(ids.size());
        for (int from = 0; from < ids.size(); from += CHUNK) {
            List<UUID> chunk = ids.subList(from, Math.min(from + CHUNK, ids.size()));
            verdicts.addAll(QuarkusTransaction.requiringNew().call(() -> judgeUnwritten(order, chunk, actor)));
        }
        return verdicts;
    }

    private List<BulkVerdict> judgeUnwritten(BulkOrder order, List<UUID> ids, Actor actor) {
        Session session = recommendations.getEntityManager().unwrap(Session.class);
        session.setHibernateFlushMode(FlushMode.MANUAL);
        Consumer<Recommendation> act = acts.of(order, actor);
        Map<UUID, Recommendation> found = recommendations.byId(ids);
        return ids.stream().map(id -> judge(act, Objects.requireNonNull(found.get(id)))).toList();
    }

    private static BulkVerdict judge(Consumer<Recommendation> act, Recommendation recommendation) {
        try {
            act.accept(recommendation);
            return BulkVerdict.of(recommendation, null);
        } catch (ProblemException e) {
            return BulkVerdict.of(recommendation, BulkRefusal.of(e));
        }
    }
}
