package org.dialogueplatform.testing.benchmarks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * What the bench found, as tables for people and for Markdown alike.
 *
 * @param lost creates that were answered with 2xx and are not in the database
 * @param failures of requests that were not answered with 2xx
 */
record Report(Machine machine, Scale scale, double importSeconds, List<RequestFigures> requests, EventDelays.Figures idle,
        EventDelays.Figures busy, List<WebhookDelays.Figures> webhooks,
        Processes processes, EventTally.Result events, long lost, Failures failures, Duration took) {

    private static final int TARGET_MILLIS = 30;
    private static final int WEBHOOK_TARGET_MILLIS = 100;

    /**
     * By part: seconds until ready at the first start and at the next, memory then and after the load.
     */
    record Processes(Map<String, Double> firstStart, Map<String, Double> nextStart, Map<String, Stack.Part> started,
            Map<String, Stack.Part> afterLoad) {
    }

    boolean isGood() {
        return failures.all() == 0 && lost == 0 && events.isGood();
    }

    String text() {
        return String.join("\n", machine.toString(),
                format("%,d recommendations, imported in %.0f s; measured within %d s", scale.recommendations(),
                        importSeconds, took.toSeconds()),
                "", requestTable().toString(), delayTable().toString(), processTable().toString(), checked(), "");
    }

    private Table requestTable() {
        var table = new Table("request", "way", "requests/s", "p50 / p95 / p99 ms",
                "at " + Scale.RATE + "/s: p50 / p95 / p99 ms",
                "CPU s per 1,000: gateway", "recommendations", "PostgreSQL", "Kafka", "others");
        for (RequestFigures figures : requests) {
            table.row(figures.what(), figures.way(), format("%,.0f", figures.perSecond()),
                    format("%.1f / %.1f / %.1f", figures.millis(50), figures.millis(95), figures.millis(99)),
                    atRate(figures.atRate()),
                    cpu(figures, Stack.GATEWAY), cpu(figures, Stack.RECOMMENDATIONS), cpu(figures, Stack.POSTGRES),
                    cpu(figures, Stack.KAFKA), cpu(figures, Stack.MEETINGS, Stack.PARTICIPANTS, Stack.DELIVERY));
        }
        return table;
    }

    private static String atRate(Load.Result result) {
        return format("%.1f / %.1f / %.1f", result.millis(50), result.millis(95), result.millis(99))
                + (result.reached(Scale.RATE) ? "" : format(" (only %.0f/s)", result.perSecond()));
    }

    private static String cpu(RequestFigures figures, String... parts) {
        return format("%.2f", figures.cpuPerThousand(parts));
    }

    private Table delayTable() {
        var table = new Table("from the commit", "events", "p50 ms", "p95 ms", "p99 ms");
        delays(table, "to consumers, idle, " + Scale.EVENTS_IDLE_RATE + "/s", Scale.EVENTS_IDLE_RATE, idle);
        delays(table, "to consumers, " + Scale.EVENTS_BUSY_RATE + "/s", Scale.EVENTS_BUSY_RATE, busy);
        for (WebhookDelays.Figures figures : webhooks) {
            table.row(format("to %d webhooks, %d/s", WebhookDelays.SUBSCRIPTIONS, figures.perSecond())
                    + (figures.reached() ? "" : format(" (only %.0f/s)", figures.reachedPerSecond())),
                    format("%,d", figures.edits()), webhookMillis(figures, 50), webhookMillis(figures, 95),
                    webhookMillis(figures, 99));
        }
        return table;
    }

    private static String webhookMillis(WebhookDelays.Figures figures, double percentile) {
        return Long.toString(figures.delay().getValueAtPercentile(percentile));
    }

    private static void delays(Table table, String load, int rate, EventDelays.Figures figures) {
        Delays delays = figures.delays();
        String reached = figures.load().reached(rate) ? "" : format(" (only %.0f/s)", figures.load().perSecond());
        table.row(load + reached, format("%,d", delays.events()), format("%.0f", delays.millis(0.5)),
                format("%.0f", delays.millis(0.95)), format("%.0f", delays.millis(0.99)));
    }

    private Table processTable() {
        var table = new Table("process", "first start s", "next start s", "MiB when started", "MiB after the load");
        int started = 0;
        int afterLoad = 0;
        for (String part : Stack.PARTS) {
            table.row(part, seconds(processes.firstStart, part), seconds(processes.nextStart, part),
                    format("%d", memory(processes.started, part)), format("%d", memory(processes.afterLoad, part)));
            started += memory(processes.started, part);
            afterLoad += memory(processes.afterLoad, part);
        }
        table.row("together", "", "", format("%,d", started), format("%,d", afterLoad));
        return table;
    }

    private static String seconds(Map<String, Double> start, String part) {
        return format("%.1f", Objects.requireNonNull(start.get(part), part));
    }

    private static int memory(Map<String, Stack.Part> parts, String part) {
        return Objects.requireNonNull(parts.get(part), part).memory();
    }

    /** What must hold, line by line. */
    private String checked() {
        List<String> lines = new ArrayList<>();
        lines.add(format("- Events: %,d state changes, %,d told; %d missing, %d phantom (%d came twice).", events.changes(),
                events.told(), events.missing(), events.phantom(), events.repeated()));
        lines.add(format("- Creates answered with 2xx and not in the database: %d.", lost));
        lines.add(format("- Requests not answered with 2xx: %s.", failures));
        lines.add(format("- Commit to consumer when idle: a median of %.0f ms, the aim is under %d ms: %s.",
                idle.delays().millis(0.5),
                TARGET_MILLIS, idle.delays().millis(0.5) < TARGET_MILLIS ? "met" : "missed"));
        for (WebhookDelays.Figures figures : webhooks) {
            lines.add(format("- Commit to webhook at %d/s: 95 of 100 within %s ms, the aim is %d ms: %s.", figures.perSecond(),
                    webhookMillis(figures, 95), WEBHOOK_TARGET_MILLIS,
                    figures.delay().getValueAtPercentile(95) <= WEBHOOK_TARGET_MILLIS ? "met" : "missed"));
        }
        return String.join("\n", lines);
    }

    private static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }
}
