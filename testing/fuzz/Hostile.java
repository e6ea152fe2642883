import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What no schema lets a fuzzer think of: text that no database takes, numbers that no type holds, documents without end. */
final class Hostile {

    private static final List<String> TEXTS = List.of("\"\\u0000\"", "\"a\\u0000b\"", "\"\\ud800\"", "\"\\udfff\\ud800\"",
            "\"" + "ж".repeat(25_000) + "\"", "\"'; drop table meeting; --\"", "\"${jndi:ldap://localhost/x}\"", "\"../../etc/passwd\"",
            "\"+999999999-12-31T23:59:59Z\"", "\"-999999999-01-01\"", "\"0000-00-00\"", "\"2023-02-30T25:00:00Z\"", "\"\\uFFFF\\u202E\"");
    private static final List<String> NUMBERS = List.of("1e400", "-1e400", "9223372036854775808", "-2147483649", "1e1000000000", "NaN",
            "0.0000000001", "9".repeat(1_500));
    private static final List<String> BODIES = List.of("", "null", "[]", "\"\"", "0", "{", "\u0000", "\uFEFF{}", "[".repeat(5_000),
            "{\"a\":".repeat(5_000), "[".repeat(400) + "]".repeat(400), "{\"__proto__\":{}}", "{\"@class\":\"java.lang.String\"}");
    private static final List<String> WORDS = List.of("%00", "a%00b", "%ED%A0%80", "%FF%FE", "%27%20or%201=1", "x".repeat(3_000),
            "99999999999999999999", "-1", "%D0%B6", "0000-00-00", "+999999999-12-31", "AA%3D%3D", "null", "%7B%7D", "..%2F..", "%5C");
    /** A value of a member or an item; what is no JSON is left alone. */
    private static final Pattern VALUE = Pattern.compile("(?<=[:\\[,])\\s*(\"(?:[^\"\\\\]++|\\\\.)*+\"(?!\\s*:)|-?\\d[\\d.eE+-]*|true|false|null)");

    private Hostile() {
    }

    static void send(List<Judge.Sample> samples, String address) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            for (Judge.Sample sample : samples) {
                for (String target : targets(sample.address().toString())) {
                    send(client, address + target, sample, new String(sample.body(), StandardCharsets.UTF_8));
                }
                if (sample.body().length > 0) {
                    for (String body : bodies(new String(sample.body(), StandardCharsets.UTF_8))) {
                        send(client, address + sample.address(), sample, body);
                    }
                }
            }
        }
    }

    private static void send(HttpClient client, String address, Judge.Sample sample, String body)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(address));
        if (sample.body().length > 0) {
            request.header("Content-Type", "application/json").method(sample.method(), HttpRequest.BodyPublishers.ofString(body));
        } else {
            request.method(sample.method(), HttpRequest.BodyPublishers.noBody());
        }
        client.send(request.header("If-Match", "*").build(), HttpResponse.BodyHandlers.discarding());
    }

    /** The document with one of its values after the other replaced, then other documents altogether. */
    private static Set<String> bodies(String body) {
        var bodies = new LinkedHashSet<String>();
        var value = VALUE.matcher(body);
        while (value.find()) {
            String before = body.substring(0, value.start(1));
            String after = body.substring(value.end(1));
            // values of another type are the fuzzer's own idea
            (value.group(1).startsWith("\"") ? TEXTS : NUMBERS).forEach(other -> bodies.add(before + other + after));
        }
        bodies.addAll(BODIES);
        return bodies;
    }

    /** The address with one id or parameter after the other replaced. */
    private static Set<String> targets(String address) {
        var targets = new LinkedHashSet<String>();
        var value = Pattern.compile("(?<==)[^&]*|(?<=/)[0-9a-f-]{36}").matcher(address);
        while (value.find()) {
            WORDS.forEach(word -> targets.add(address.substring(0, value.start()) + word + address.substring(value.end())));
        }
        return targets;
    }
}
