package org.dialogueplatform.testing.benchmarks.faults;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.dialogueplatform.testing.benchmarks.Table;
import org.dialogueplatform.testing.benchmarks.faults.Nemesis.Kill;
import org.dialogueplatform.testing.benchmarks.faults.Truth.PublicEvent;
import org.dialogueplatform.testing.benchmarks.faults.Truth.Registered;

/**
 * What was found when everything was held against everything.
 *
 * @param lostWrites recommendations that are older than what was answered
 * @param holes public numbers that nobody was told under
 * @param missingInLog events that were told and do not stand in the log
 * @param phantoms in the log that nobody told, or twice
 * @param logOutOfOrder events in the log behind a later one of the same recommendation
 * @param repeated by the part whose kill explains it
 * @param unexplained repeated deliveries without a kill shortly before
 */
record Findings(long events, long deliveries, long lostWrites, long holes, long missingInLog, long phantoms, long logOutOfOrder,
        long missing, long unwanted, long outOfOrder, Map<String, Long> repeated, long unexplained) {

    /** So long after everything was well again a repetition may still be that of an answer that was lost. */
    private static final Duration AFTERMATH = Duration.ofSeconds(20);

    /** What a subscription asks for, by group of persons or everything, and what it got. */
    record Wanted(String group, Receipts receipts) {
    }

    /**
     * @param versions of each recommendation the last one that was answered
     * @param told by the recommendations-service
     * @param log that partners read
     */
    static Findings of(Map<String, Registered> register, Map<String, Long> versions, List<PublicEvent> told,
            List<PublicEvent> log, List<Wanted> subscriptions, List<Kill> kills) {
        long lostWrites = versions.entrySet().stream()
                .filter(one -> !register.containsKey(one.getKey()) || register.get(one.getKey()).version() < one.getValue())
                .count();

        Map<String, Set<Integer>> numbers = new HashMap<>();
        Set<String> toldIds = new HashSet<>();
        for (PublicEvent event : told) {
            numbers.computeIfAbsent(event.subject(), _ -> new HashSet<>()).add(event.publicNo());
            toldIds.add(event.id());
        }
        long holes = 0;
        for (var one : register.entrySet()) {
            Set<Integer> of = numbers.getOrDefault(one.getKey(), Set.of());
            for (int no = 1; no <= one.getValue().publicNo(); no++) {
                holes += of.contains(no) ? 0 : 1;
            }
            holes += Math.max(0, of.size() - one.getValue().publicNo());
        }

        Map<String, Integer> last = new HashMap<>();
        Set<String> inLog = new HashSet<>();
        long phantoms = 0;
        long logOutOfOrder = 0;
        for (PublicEvent event : log) {
            phantoms += inLog.add(event.id()) && toldIds.contains(event.id()) ? 0 : 1;
            logOutOfOrder += event.publicNo() > last.getOrDefault(event.subject(), 0) ? 0 : 1;
            last.put(event.subject(), event.publicNo());
        }
        long missingInLog = toldIds.stream().filter(id -> !inLog.contains(id)).count();

        long missing = 0;
        long unwanted = 0;
        long outOfOrder = 0;
        long deliveries = 0;
        Map<String, Long> repeated = new TreeMap<>();
        for (Wanted one : subscriptions) {
            List<PublicEvent> wanted = log.stream().filter(event -> event.concerns(one.group())).toList();
            long here = wanted.stream().filter(event -> one.receipts().has(event.subject(), event.publicNo())).count();
            missing += wanted.size() - here;
            unwanted += one.receipts().count() - here;
            outOfOrder += one.receipts().outOfOrder();
            deliveries += one.receipts().count();
            one.receipts().repeated().forEach(at -> repeated.merge(why(at, kills), 1L, Long::sum));
        }
        Long unexplained = repeated.remove("");
        return new Findings(log.size(), deliveries, lostWrites, holes, missingInLog, phantoms, logOutOfOrder, missing, unwanted,
                outOfOrder, repeated, unexplained == null ? 0 : unexplained);
    }

    private static String why(Instant at, List<Kill> kills) {
        return kills.stream().filter(kill -> !at.isBefore(kill.at()) && at.isBefore(kill.well().plus(AFTERMATH)))
                .reduce((_, later) -> later).map(Kill::part).orElse("");
    }

    boolean areGood() {
        return lostWrites + holes + missingInLog + phantoms + logOutOfOrder + missing + unwanted + outOfOrder
                + unexplained == 0;
    }

    String text(List<Kill> kills) {
        var table = new Table("killed", "times", "well again after s, p50 / longest", "deliveries repeated");
        Map<String, List<Long>> byPart = new TreeMap<>();
        kills.forEach(kill -> byPart.computeIfAbsent(kill.part(), _ -> new ArrayList<>())
                .add(Duration.between(kill.at(), kill.well()).toSeconds()));
        byPart.forEach((part, seconds) -> {
            List<Long> sorted = seconds.stream().sorted().toList();
            table.row(part, Integer.toString(sorted.size()), sorted.get(sorted.size() / 2) + " / " + sorted.getLast(),
                    Long.toString(repeated.getOrDefault(part, 0L)));
        });
        return table + String.format(Locale.ROOT,
                """

                        - Writes answered with 200 and lost: %d. Public numbers with holes: %d.
                        - Log: %,d events; %d missing, %d phantom or double, %d out of order.
                        - Subscriptions: %,d different deliveries; %d missing, %d that were not asked for, %d out of order per recommendation.
                        - Repeated without a kill in the %d s before: %d.
                        """,
                lostWrites, holes, events, missingInLog, phantoms, logOutOfOrder, deliveries, missing, unwanted, outOfOrder,
                AFTERMATH.toSeconds(), unexplained);
    }
}
