package org.dialogueplatform.testing.benchmarks;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How long events took from being recorded to their committed effect, as the consumers count them in
 * {@code dialogue.inbox.delay}: a histogram, of which quantiles are read by interpolation within a bucket.
 *
 * @param counts events up to so many seconds, by that bound; the last bound is infinity
 */
record Delays(TreeMap<Double, Double> counts) {

    private static final Pattern BUCKET = Pattern.compile(
            "^dialogue_inbox_delay_seconds_bucket\\{(.*?)} (\\S+)$", Pattern.MULTILINE);
    private static final Pattern LABEL = Pattern.compile("(\\w+)=\"([^\"]*)\"");

    /** What a service's metrics say of one of its consumers; nothing yet, if it has received nothing yet. */
    static Delays read(String metrics, String consumer) {
        var counts = new TreeMap<Double, Double>();
        Matcher line = BUCKET.matcher(metrics);
        while (line.find()) {
            String labels = line.group(1);
            if (consumer.equals(label(labels, "consumer"))) {
                String bound = label(labels, "le");
                counts.put(bound.equals("+Inf") ? Double.POSITIVE_INFINITY : Double.parseDouble(bound),
                        Double.parseDouble(line.group(2)));
            }
        }
        return new Delays(counts);
    }

    private static String label(String labels, String name) {
        Matcher label = LABEL.matcher(labels);
        while (label.find()) {
            if (label.group(1).equals(name)) {
                return label.group(2);
            }
        }
        return "";
    }

    long events() {
        return counts.isEmpty() ? 0 : Math.round(counts.lastEntry().getValue());
    }

    Delays since(Delays earlier) {
        var between = new TreeMap<Double, Double>();
        counts.forEach((bound, count) -> between.put(bound, count - earlier.counts.getOrDefault(bound, 0.0)));
        return new Delays(between);
    }

    Delays and(Delays other) {
        var both = new TreeMap<>(counts);
        other.counts.forEach((bound, count) -> both.merge(bound, count, Double::sum));
        return new Delays(both);
    }

    /**
     * @param share 0.5 for the median
     * @return milliseconds
     */
    double millis(double share) {
        double wanted = events() * share;
        double lower = 0;
        double below = 0;
        for (Map.Entry<Double, Double> bucket : counts.entrySet()) {
            double upper = bucket.getKey();
            double count = bucket.getValue();
            if (count >= wanted && count > below) {
                // longer than the last bound: nothing better is known than that bound
                double seconds = Double.isInfinite(upper) ? lower
                        : lower + (upper - lower) * (wanted - below) / (count - below);
                return seconds * 1_000;
            }
            lower = upper;
            below = count;
        }
        return Double.NaN;
    }
}
