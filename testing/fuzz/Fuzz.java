import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import com.fasterxml.jackson.databind.JsonNode;

/** Runs the fuzzer over the running suite once for each actor, and tells what was answered: see README.md. */
final class Fuzz {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    /** They may write nothing, so no document of theirs is read: thousands of wrong ones would all be refused for the same reason. */
    private static final Set<String> READERS = Set.of("auditor", "nobody");

    public static void main(String[] arguments) throws Exception {
        String gateway = arguments[0];
        Path tool = Path.of(arguments[1]);
        Path work = Path.of(arguments[2]);
        String dialogue = arguments[3];
        List<String> actors = List.of(arguments).subList(4, arguments.length);
        Document document;
        try {
            document = new Document(get(gateway + "/openapi?format=json", "").body());
        } catch (ConnectException nothing) {
            System.err.println("Nothing answers at " + gateway + ": start the suite (./dialogue up) or set GATEWAY to its address.");
            System.exit(2);
            return;
        }
        var clerk = new Token(dialogue, "clerk");
        Files.write(work.resolve("suite.json"), document.forFuzzer(path -> seen(gateway, path, clerk)));
        var report = new ArrayList<String>();
        var findings = new ArrayList<String>();
        int requests = 0;
        for (String actor : actors) {
            Instant began = Instant.now();
            try (var judge = new Judge(document, gateway, new Token(dialogue, actor))) {
                fuzz(tool, work, judge.address(), document, actor);
                Hostile.send(List.copyOf(judge.samples.values()), judge.address());
                int sent = tell(actor, judge, document, Duration.between(began, Instant.now()), report, findings);
                requests += sent;
            }
        }
        report.addAll(findings);
        Files.write(work.resolve("report.txt"), report);
        System.out.println(requests + " requests, " + findings.size() + " findings; what was answered, operation by operation: "
                + work.resolve("report.txt"));
        System.exit(findings.isEmpty() ? 0 : 1);
    }

    /** Its exit code says whether all requests succeeded, which they cannot: the judge decides. */
    private static void fuzz(Path tool, Path work, String address, Document document, String actor) throws Exception {
        Files.writeString(work.resolve("specmatic.yaml"), """
                version: 2
                contracts:
                - provides:
                  - suite.json
                test:
                  resiliencyTests:
                    enable: %s
                  maxTestRequestCombinations: 10
                """.formatted(READERS.contains(actor) ? "positiveOnly" : "all"));
        var command = new ProcessBuilder(System.getProperty("java.home") + "/bin/java", "-Xmx1g", "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED", "-jar", tool.toString(), "test", "--lenient", "--testBaseURL=" + address,
                // longer than the judge waits: after one request without an answer the fuzzer gives all others up
                "--timeout=80")
                .directory(work.toFile()).redirectErrorStream(true)
                .redirectOutput(work.resolve("specmatic-" + actor + ".log").toFile());
        command.environment().put("SPECMATIC_DISABLE_TELEMETRY", "true");
        // the judge puts the real one in its place
        document.securitySchemes().forEach(scheme -> command.environment().put(scheme, "token"));
        Process fuzzer = command.start();
        var stop = new Thread(fuzzer::destroy);
        Runtime.getRuntime().addShutdownHook(stop);
        fuzzer.waitFor();
        Runtime.getRuntime().removeShutdownHook(stop);
    }

    private static int tell(String actor, Judge judge, Document document, Duration took, List<String> report,
            List<String> findings) {
        int sent = 0;
        var statuses = new TreeMap<Integer, Integer>();
        for (var answers : judge.answers.entrySet()) {
            report.add(actor + ": " + answers.getKey() + " " + answers.getValue());
            for (var answer : answers.getValue().entrySet()) {
                statuses.merge(answer.getKey(), answer.getValue(), Integer::sum);
                sent += answer.getValue();
            }
        }
        System.out.println(actor + ": " + sent + " requests in " + took.toSeconds() + " s, answers by status " + statuses);
        judge.findings.forEach((what, finding) -> findings.add(actor + ": " + what + " (" + finding.times + " times)\n    "
                + finding.request));
        var missed = new TreeSet<>(document.operations());
        missed.removeAll(judge.answers.keySet());
        missed.forEach(operation -> findings.add(actor + ": " + operation + " was never asked: specmatic-" + actor + ".log says why"));
        findings.stream().filter(finding -> finding.startsWith(actor + ":")).forEach(System.out::println);
        return sent;
    }

    private static JsonNode seen(String gateway, String path, Token token) {
        try {
            HttpResponse<byte[]> answer = get(gateway + path + "?limit=20", "Bearer " + token.current().orElseThrow());
            return Document.JSON.readTree(answer.body());
        } catch (IOException | InterruptedException unseen) {
            throw new IllegalStateException("Nothing to be seen at " + path, unseen);
        }
    }

    private static HttpResponse<byte[]> get(String address, String authorization) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(address));
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }
}
