package org.dialogueplatform.testing.benchmarks;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What was measured of one request.
 *
 * @param way through the gateway or past it
 * @param rounds at full load
 * @param atRate at the fixed rate
 */
record RequestFigures(String what, String way, List<Round> rounds, Load.Result atRate) {

    /**
     * @param cpu that each process used meanwhile
     */
    record Round(Load.Result load, CpuTime cpu) {
    }

    /**
     * @param server where requests that come this way are sent
     */
    record Way(String name, URI server) {
    }

    /** The same request by several ways, in turn, so that what changes with time befalls all of them alike. */
    static List<RequestFigures> measure(String what, Call call, List<Way> ways, Scale scale,
            Map<String, Stack.Part> processes, LoadTally tally) {
        ways.forEach(way -> tally.take(Load.callers(Scale.CALLERS, way.server, call, scale.warmUp())));
        List<RequestFigures> figures = ways.stream()
                .map(way -> new RequestFigures(what, way.name, new ArrayList<>(),
                        tally.take(Load.rate(Scale.RATE, way.server, call, scale.atRate()))))
                .toList();
        for (int round = 0; round < scale.rounds(); round++) {
            for (int way = 0; way < ways.size(); way++) {
                CpuTime before = CpuTime.of(processes);
                Load.Result load = tally.take(Load.callers(Scale.CALLERS, ways.get(way).server, call, scale.round()));
                figures.get(way).rounds.add(new Round(load, CpuTime.of(processes).since(before)));
            }
        }
        return figures;
    }

    double perSecond() {
        return Median.of(rounds, round -> round.load.perSecond());
    }

    double millis(double percentile) {
        return Median.of(rounds, round -> round.load.millis(percentile));
    }

    /** CPU seconds of these parts for 1,000 requests. */
    double cpuPerThousand(String... parts) {
        return Median.of(rounds, round -> {
            double seconds = 0;
            for (String part : parts) {
                seconds += round.cpu.of(part);
            }
            return seconds * 1_000 / round.load.answered();
        });
    }
}
