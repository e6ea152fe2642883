package org.dialogueplatform.recommendations.bulk;

import java.time.Clock;
import java.util.UUID;
import java.util.function.BooleanSupplier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.dialogueplatform.platform.audit.Audit;
import org.dialogueplatform.platform.identity.Actor;
import org.dialogueplatform.platform.identity.Role;
import org.dialogueplatform.platform.problem.ProblemException;
import org.dialogueplatform.recommendations.register.Recommendation;
import org.dialogueplatform.recommendations.register.Recommendations;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import io.quarkus.narayana.jta.QuarkusTransaction;

/**
 * Does a bulk work, one recommendation in a transaction: the change with its events and its entry in the audit trail, and
 * that it is done. So it does not matter where a process dies, and how many replicas take from the same set.
 */
@ApplicationScoped
class BulkWorking {

    private static final Logger LOG = Logger.getLogger(BulkWorking.class);

    private final BulkWorks works;
    private final BulkItems items;
    private final BulkActs acts;
    private final Recommendations recommendations;
    private final Audit audit;
    private final Clock clock;

    @Inject
    BulkWorking(BulkWorks works, BulkItems items, BulkActs acts, Recommendations recommendations, Audit audit, Clock clock) {
        this.works = works;
        this.items = items;
        this.acts = acts;
        this.recommendations = recommendations;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Works until nothing is left to take, the work has been cancelled, or it is told to stop.
     *
     * @param stop asked before each recommendation
     * @return whether the work is over
     * @throws BulkTrouble where one recommendation stood in the way, and not by any rule
     */
    boolean workOn(UUID id, BooleanSupplier stop) {
        while (!stop.getAsBoolean()) {
            if (!next(id)) {
                return end(id);
            }
        }
        return false;
    }

    /** Gives up on one that gets nowhere. */
    void giveUp(UUID id, long no, String errorId) {
        refuse(id, no, BulkRefusal.unexpected(errorId));
    }

    /** Does the next one; false if there is none to be had. */
    private boolean next(UUID id) {
        var hand = new Hand();
        try {
            return QuarkusTransaction.requiringNew().call(() -> {
                BulkItem item = items.takeNext(id);
                if (item == null) {
                    return false;
                }
                hand.no = item.no();
                // read after the item is taken: who cancels waits for what is taken, and what is taken later sees it
                BulkWork work = works.require(id);
                if (!work.isRunning()) {
                    return false;
                }
                Recommendation recommendation = acts.lock(work, item.recommendationId());
                BulkOrder order = work.order();
                audit.because(order.reason());
                acts.of(order, startedIt(work)).accept(recommendation);
                recommendations.flush();
                item.done(recommendation);
                return true;
            });
        } catch (ProblemException e) {
            refuse(id, hand.taken(e), BulkRefusal.of(e));
            return true;
        } catch (RuntimeException e) {
            throw new BulkTrouble(hand.taken(e), e);
        }
    }

    private void refuse(UUID id, long no, BulkRefusal refusal) {
        QuarkusTransaction.requiringNew().run(() -> {
            BulkItem item = items.take(id, no);
            if (item.isPending() && works.require(id).isRunning()) {
                item.refuse(refusal);
            }
        });
    }

    /** Nothing was left to take: it is over unless another replica has something in hand. */
    private boolean end(UUID id) {
        return QuarkusTransaction.requiringNew().call(() -> {
            BulkWork work = works.requireLocked(id);
            if (!work.isRunning()) {
                return true;
            }
            if (items.hasPending(id)) {
                return false;
            }
            work.complete(clock.instant());
            LOG.infof("Bulk work %s is completed", id);
            return true;
        });
    }

    /** The rules are asked as when it was started. */
    private static Actor startedIt(BulkWork work) {
        return new Actor(work.startedBy(), Role.SECRETARIAT, null, null);
    }

    /** Which one is in hand. */
    private static final class Hand {

        private @Nullable Long no;

        /** Nothing in hand: then it is not about an item. */
        long taken(RuntimeException e) {
            if (no == null) {
                throw e;
            }
            return no;
        }
    }
}
