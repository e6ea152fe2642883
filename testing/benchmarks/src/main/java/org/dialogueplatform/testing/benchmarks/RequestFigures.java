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
 * @param cpu of each process during the rounds
 */
record RequestFigures(String what, String way, List<Load.Result> rounds, Load.Result atRate, CpuTime cpu) {

    static RequestFigures measure(String what, String way, URI server, Call call, Scale scale,
            Map<String, Stack.Part> processes, LoadTally tally) {
        tally.take(Load.callers(Scale.CALLERS, server, call, scale.warmUp()));
        CpuTime before = CpuTime.of(processes);
        List<Load.Result> rounds = new ArrayList<>();
        for (int round = 0; round < scale.rounds(); round++) {
            rounds.add(tally.take(Load.callers(Scale.CALLERS, server, call, scale.round())));
        }
        CpuTime cpu = CpuTime.of(processes).since(before);
        Load.Result atRate = tally.take(Load.rate(Scale.RATE, server, call, scale.atRate()));
        return new RequestFigures(what, way, rounds, atRate, cpu);
    }

    double perSecond() {
        return Median.of(rounds, Load.Result::perSecond);
    }

    double millis(double percentile) {
        return Median.of(rounds, round -> round.millis(percentile));
    }

    /** CPU seconds of these parts for 1,000 requests. */
    double cpuPerThousand(String... parts) {
        double seconds = 0;
        for (String part : parts) {
            seconds += cpu.of(part);
        }
        return seconds * 1_000 / rounds.stream().mapToLong(Load.Result::answered).sum();
    }
}
