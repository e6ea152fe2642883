package org.dialogueplatform.testing.benchmarks;

import java.util.StringJoiner;

import io.hyperfoil.api.statistics.StatisticsSnapshot;
import io.hyperfoil.http.statistics.HttpStats;

/**
 * Why requests were not answered with 2xx.
 *
 * @param refused answered with 3xx or 4xx
 * @param broken answered with 5xx
 * @param late not answered in time
 * @param cutOff the connection was closed under way
 * @param other what Hyperfoil gives no other reason for
 */
record Failures(long refused, long broken, long late, long cutOff, long other) {

    static final Failures NONE = new Failures(0, 0, 0, 0, 0);

    static Failures of(StatisticsSnapshot counted) {
        HttpStats answers = HttpStats.get(counted);
        long refused = answers.status_3xx + answers.status_4xx + answers.status_other;
        long known = answers.status_2xx + refused + answers.status_5xx + counted.requestTimeouts + counted.connectionErrors;
        return new Failures(refused, answers.status_5xx, counted.requestTimeouts, counted.connectionErrors,
                counted.requestCount - known);
    }

    Failures and(Failures more) {
        return new Failures(refused + more.refused, broken + more.broken, late + more.late, cutOff + more.cutOff,
                other + more.other);
    }

    long all() {
        return refused + broken + late + cutOff + other;
    }

    /** The number, and its reasons if it is not 0. */
    @Override
    public String toString() {
        var reasons = new StringJoiner(", ", " (", ")").setEmptyValue("");
        add(reasons, refused, "refused with 3xx or 4xx");
        add(reasons, broken, "5xx");
        add(reasons, late, "not in time");
        add(reasons, cutOff, "connection closed");
        add(reasons, other, "for no known reason");
        return all() + reasons.toString();
    }

    private static void add(StringJoiner reasons, long number, String reason) {
        if (number != 0) {
            reasons.add(number + " " + reason);
        }
    }
}
