package org.dialogueplatform.testing.benchmarks.faults;

import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What one subscription has been told: of each recommendation which of its public events, and in which order. */
final class Receipts {

    private final Map<String, BitSet> taken = new HashMap<>();
    private final List<Instant> repeated = new ArrayList<>();
    private long outOfOrder;

    /** Takes a delivery down. */
    synchronized void take(String subject, int publicNo, Instant at) {
        BitSet before = taken.computeIfAbsent(subject, _ -> new BitSet());
        if (before.get(publicNo)) {
            repeated.add(at);
        } else if (before.length() > publicNo) {
            outOfOrder++;
        }
        before.set(publicNo);
    }

    synchronized boolean has(String subject, int publicNo) {
        return taken.getOrDefault(subject, new BitSet()).get(publicNo);
    }

    synchronized long count() {
        return taken.values().stream().mapToLong(BitSet::cardinality).sum();
    }

    /** First arrivals behind a later event of the same recommendation. */
    synchronized long outOfOrder() {
        return outOfOrder;
    }

    /** When something came that had come before. */
    synchronized List<Instant> repeated() {
        return List.copyOf(repeated);
    }
}
