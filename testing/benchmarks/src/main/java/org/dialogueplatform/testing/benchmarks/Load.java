package org.dialogueplatform.testing.benchmarks;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import org.HdrHistogram.Histogram;

import io.hyperfoil.api.config.BenchmarkBuilder;
import io.hyperfoil.api.config.PhaseBuilder;
import io.hyperfoil.api.statistics.StatisticsSnapshot;
import io.hyperfoil.core.impl.LocalSimulationRunner;
import io.hyperfoil.http.config.HttpPluginBuilder;
import io.hyperfoil.http.statistics.HttpStats;
import io.hyperfoil.http.steps.HttpStepCatalog;
import io.netty.buffer.Unpooled;

/** Sends requests with Hyperfoil, from this process, over one thread. */
final class Load {

    private static final Duration TIMEOUT = Duration.ofSeconds(15);

    /** More at once than this is an overload at any of the rates we send at. */
    private static final int MOST_AT_ONCE = 64;

    /**
     * What came of it.
     *
     * @param answered with 2xx
     * @param latency of the answers, in nanoseconds
     */
    record Result(long answered, Failures failures, Duration duration, Histogram latency) {

        double perSecond() {
            return answered / (duration.toMillis() / 1_000.0);
        }

        /** Whether as much was answered as was to be sent, but for what was under way at the end. */
        boolean reached(int rate) {
            return perSecond() >= rate * 0.95;
        }

        double millis(double percentile) {
            return latency.getValueAtPercentile(percentile) / 1_000_000.0;
        }
    }

    private Load() {
    }

    /** So many callers, each of whom sends its next request when it has the answer to the last. */
    static Result callers(int callers, URI server, Call call, Duration duration) {
        return run(server, callers, call, duration, phase -> phase.always(callers));
    }

    /** So many requests a second, evenly, unless more than {@link #MOST_AT_ONCE} are unanswered. */
    static Result rate(int perSecond, URI server, Call call, Duration duration) {
        return run(server, MOST_AT_ONCE, call, duration,
                phase -> phase.constantRate(perSecond).variance(false).maxSessions(MOST_AT_ONCE));
    }

    private interface Shape {

        PhaseBuilder<?> of(PhaseBuilder.Catalog phase);
    }

    private static Result run(URI server, int connections, Call call, Duration duration, Shape shape) {
        BenchmarkBuilder benchmark = BenchmarkBuilder.builder().name("bench").threads(1);
        benchmark.addPlugin(HttpPluginBuilder::new).ergonomics().repeatCookies(false).userAgentFromSession(false)
                .stopOnInvalid(false).endErgonomics().http().host(server.getHost()).port(server.getPort()).allowHttp2(false)
                .sharedConnections(connections).endHttp().endPlugin();
        var request = shape.of(benchmark.addPhase("measured")).duration(duration.toMillis())
                .maxDuration(duration.plus(TIMEOUT).toMillis()).scenario().initialSequence("request")
                .step(HttpStepCatalog.SC).httpRequest(call.method()).path(session -> call.path().get())
                .timeout(TIMEOUT.toMillis(), TimeUnit.MILLISECONDS);
        call.headers().forEach((name, value) -> request.headers().header(name, value));
        if (call.body() != null) {
            request.headers().header("authorization", Secretariat.authorization());
        }
        Supplier<String> body = call.body();
        if (body != null) {
            request.body((session, connection) -> Unpooled.copiedBuffer(body.get(), StandardCharsets.UTF_8));
        }
        request.endStep();
        var counted = new StatisticsSnapshot();
        var runner = new LocalSimulationRunner(benchmark.build(),
                (phase, step, metric, snapshot, countDown) -> counted.add(snapshot), null, null);
        try {
            runner.run();
        } catch (RuntimeException e) {
            throw new BenchFailed("Hyperfoil could not send requests to " + server + ": " + e.getMessage(), e);
        }
        return new Result(HttpStats.get(counted).status_2xx, Failures.of(counted), duration, counted.histogram);
    }
}
