package org.dialogueplatform.testing.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import org.awaitility.Awaitility;
import org.dialogueplatform.testing.Contracts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** What docs/partners.md shows to partners does what it says: every file of examples/partners is run. */
class PartnerExamplesTest {

    private static final Path EXAMPLES = Contracts.root().resolve("examples/partners");

    /** Published with Standard Webhooks 1.0. */
    private static final String ID = "msg_p5jXN8AQM9LWM0D4loKWxJek";
    private static final String TIMESTAMP = "1614265330";
    private static final String BODY = "{\"test\": 2432232314}";
    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private static final String V1 = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=";
    private static final String PUBLIC_KEY = "whpk_1SiA4o9hyqTCpIqC5V9HUakiiaeACeqfZTInDBbOir4=";
    private static final String V1A = "v1a,hnO3f9T8Ytu9HwrXslvumlUpqtNVqkhqw/enGzPCXe5BdqzCInXqYXFymVJaA7AZdpXwVLPo3mNl8EM+m7TBAg==";

    private static final String EVENT = """
            {"specversion":"1.0","id":"0198d2e7-0000-7000-8000-000000000001","source":"/recommendations-service",\
            "type":"org.dialogueplatform.public.recommendation.adopted.v1","subject":"r-1",\
            "data":{"publicNo":3,"title":"Бәріне қолжетімді сот 👩‍⚖️ \u2028"}}""";

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final List<Process> started = new ArrayList<>();

    @TempDir
    Path folder;

    /** The languages in which there is a receiver, and how it is run. */
    enum Language {
        JAVA("java", List.of(Path.of(System.getProperty("java.home"), "bin/java").toString(), "Receiver.java")),
        PYTHON("python", List.of("python3", "receiver.py")),
        JAVASCRIPT("javascript", List.of("node", "receiver.mjs"));

        private final String folder;
        private final List<String> command;

        Language(String folder, List<String> command) {
            this.folder = folder;
            this.command = command;
        }
    }

    @AfterEach
    void endWhatWasStarted() {
        started.forEach(Process::destroyForcibly);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void eachLanguageVerifiesThePublishedVectorsAndNothingThatIsForgedOrOld(Language language) throws Exception {
        requires(language.command.getFirst());
        List<String> keys = language == Language.PYTHON ? List.of(SECRET) : List.of(SECRET, PUBLIC_KEY);
        for (String key : keys) {
            String signature = key.equals(SECRET) ? V1 : V1A;
            assertEquals("true", verdict(language, key, ID, TIMESTAMP, signature, BODY, 1614265330), key);
            assertEquals("true", verdict(language, key, ID, TIMESTAMP, "v1,AAAA " + signature, BODY, 1614265330 + 300), key);
            assertEquals("false", verdict(language, key, ID, TIMESTAMP, signature, BODY, 1614265330 + 301), "old");
            assertEquals("false", verdict(language, key, ID, TIMESTAMP, signature, BODY, 1614265330 - 301), "from the future");
            assertEquals("false", verdict(language, key, ID, TIMESTAMP, signature, BODY.replace("4}", "5}"), 1614265330),
                    "body");
            assertEquals("false", verdict(language, key, ID + "x", TIMESTAMP, signature, BODY, 1614265330), "id");
            assertEquals("false", verdict(language, key, ID, "1614265331", signature, BODY, 1614265330), "timestamp");
            assertEquals("false",
                    verdict(language, key, ID, TIMESTAMP, signature.replace('T', 'U'), BODY, 1614265330), "signature");
            assertEquals("false", verdict(language, key, ID, TIMESTAMP, "v1", BODY, 1614265330), "malformed");
        }
    }

    @Test
    void aShellVerifiesThePublishedVector() throws Exception {
        requires("openssl");
        Path script = EXAMPLES.resolve("curl/verify.sh");

        assertEquals("genuine\n", run(0, BODY, Map.of(), "sh", script.toString(), SECRET, ID, TIMESTAMP, "v1,AAAA " + V1));
        assertEquals("forged\n", run(1, BODY + " ", Map.of(), "sh", script.toString(), SECRET, ID, TIMESTAMP, V1));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void eachReceiverConsentsVerifiesTakesAnEventOnceAndRefusesWhatIsForged(Language language) throws Exception {
        requires(language.command.getFirst());
        Path said = folder.resolve("said");
        List<String> command = new ArrayList<>(language.command);
        command.add("0");
        start(said, EXAMPLES.resolve(language.folder), Map.of("SECRET", SECRET), command);
        Awaitility.await().atMost(PATIENCE).until(() -> Files.readString(said).contains("listening on "));
        URI address = URI.create("http://127.0.0.1:" + Files.readString(said).strip().replace("listening on ", "") + "/hook");

        HttpResponse<String> consent = send(HttpRequest.newBuilder(address).method("OPTIONS", BodyPublishers.noBody())
                .header("WebHook-Request-Origin", "dialogue.example.org"));
        assertEquals(200, consent.statusCode());
        assertEquals("dialogue.example.org", consent.headers().firstValue("WebHook-Allowed-Origin").orElseThrow());

        assertEquals(204, send(delivery(address, EVENT)).statusCode());
        assertEquals(204, send(delivery(address, EVENT)).statusCode());
        assertEquals(401, send(delivery(address, EVENT).setHeader("webhook-id", "another")).statusCode());
        assertEquals(401, send(HttpRequest.newBuilder(address).POST(BodyPublishers.ofString(EVENT))).statusCode());

        Awaitility.await().atMost(PATIENCE).until(() -> Files.readString(said).contains("verified"));
        assertEquals(List.of("verified org.dialogueplatform.public.recommendation.adopted.v1 r-1 3"),
                Files.readAllLines(said).stream().filter(line -> line.startsWith("verified")).toList());
    }

    @Test
    void theLibraryForJavaAgrees() throws Exception {
        String classPath = Stream.of(System.getProperty("java.class.path").split(":"))
                .filter(entry -> entry.contains("standardwebhooks")).findFirst().orElse("");
        assertFalse(classPath.isEmpty());
        String timestamp = Long.toString(Instant.now().getEpochSecond());
        List<String> command = List.of(Path.of(System.getProperty("java.home"), "bin/java").toString(), "-cp", classPath,
                EXAMPLES.resolve("java/WithLibrary.java").toString(), ID, timestamp);

        assertEquals("genuine\n", run(0, EVENT, Map.of("SECRET", SECRET), with(command, signature(ID, timestamp, EVENT))));
        assertEquals("forged\n", run(1, EVENT, Map.of("SECRET", SECRET), with(command, signature(ID, timestamp, BODY))));
    }

    @Test
    void theLibraryForPythonAgrees() throws Exception {
        requires("python3");
        assumeTrue(succeeds("python3", "-c", "import standardwebhooks"),
                "the library is not installed: pip install standardwebhooks");
        library("python3", EXAMPLES.resolve("python/with_library.py"));
    }

    @Test
    void theLibraryForJavaScriptAgrees() throws Exception {
        requires("npm");
        Path program = Files.copy(EXAMPLES.resolve("javascript/with-library.mjs"), folder.resolve("with-library.mjs"));
        assumeTrue(succeeds("npm", "install", "--silent", "--no-audit", "--no-fund", "--prefix", folder.toString(),
                "standardwebhooks@1.1.1"), "the library cannot be installed here: npm install standardwebhooks");
        library("node", program);
    }

    private void library(String tool, Path program) throws Exception {
        String timestamp = Long.toString(Instant.now().getEpochSecond());
        String headers = new ObjectMapper().writeValueAsString(Map.of("webhook-id", ID, "webhook-timestamp", timestamp,
                "webhook-signature", signature(ID, timestamp, EVENT)));

        assertEquals("genuine\n", run(0, EVENT, Map.of("SECRET", SECRET), tool, program.toString(), headers));
        assertEquals("forged\n", run(1, BODY, Map.of("SECRET", SECRET), tool, program.toString(), headers));
    }

    @Test
    void curlGetsATokenAndReadsTheFeedAndTheStream() throws Exception {
        requires("curl");
        try (var register = new ScriptedRegister(1000)) {
            Map<String, String> environment = new TreeMap<>(credentials(register));
            String token = run(0, "", environment, "sh", EXAMPLES.resolve("curl/token.sh").toString()).strip();
            environment.put("TOKEN", token);
            environment.put("WAIT", "1");
            String feed = EXAMPLES.resolve("curl/feed.sh").toString();

            assertTrue(run(0, "", environment, "sh", feed).contains("\"items\":[]"));
            String id = register.tabled();
            JsonNode page = new ObjectMapper().readTree(run(0, "", environment, "sh", feed, "type=public.recommendation.*"));
            assertEquals(id, page.get("items").get(0).get("subject").asText());
            assertTrue(run(0, "", environment, "sh", feed).contains("\"items\":[]"), "what was printed counts as read");

            register.changed(id);
            String stream = EXAMPLES.resolve("curl/stream.sh").toString();
            assertEquals(2, run(0, "", environment, "sh", stream).split("\ndata: ", -1).length - 1);
            assertEquals(1, run(0, "", environment, "sh", stream, "1.1").split("\ndata: ", -1).length - 1);
        }
    }

    @Test
    void pythonFollowsTheFeedAndGetsANewTokenWhenOneEnds() throws Exception {
        requires("python3");
        try (var register = new ScriptedRegister(2)) {
            Path said = folder.resolve("said");
            start(said, EXAMPLES.resolve("python"), credentials(register), List.of("python3", "-u", "feed.py"));
            // from now on: what was before it looked is for a first load
            Awaitility.await().atMost(PATIENCE).until(() -> {
                register.tabled();
                return Files.readString(said).contains("published.v1");
            });
            String id = register.tabled();
            for (int i = 0; i < 4; i++) {
                int no = i + 2;
                register.changed(id);
                Awaitility.await().atMost(PATIENCE).until(() -> Files.readString(said).contains(id + " " + no));
            }
        }
    }

    @Test
    void javaScriptFollowsTheStream() throws Exception {
        requires("node");
        try (var register = new ScriptedRegister(1000)) {
            String id = register.tabled();
            register.changed(id);
            Map<String, String> environment = new TreeMap<>(credentials(register));
            environment.put("TOKEN",
                    run(0, "", environment, "sh", EXAMPLES.resolve("curl/token.sh").toString()).strip());
            String program = EXAMPLES.resolve("javascript/stream.mjs").toString();

            assertEquals("""
                    1.1 org.dialogueplatform.public.recommendation.published.v1 %s 1
                    1.2 org.dialogueplatform.public.recommendation.corrected.v1 %s 2
                    """.formatted(id, id), run(0, "", environment, "node", program));
            assertEquals("1.2 org.dialogueplatform.public.recommendation.corrected.v1 " + id + " 2\n",
                    run(0, "", environment, "node", program, "1.1"));
        }
    }

    @Test
    void theMirrorMissesNothingAndIsNotStaleThoughTheRegisterIsWrittenToMeanwhile() throws Exception {
        requires("python3");
        try (var register = new ScriptedRegister(20)) {
            List<String> ids = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                ids.add(register.tabled());
            }
            // what happens while the list is read: to what was written already, to what was not, and to what is new
            register.inTheMiddleOfAList(() -> {
                register.changed(ids.getFirst());
                register.unpublished(ids.get(1));
                register.changed(ids.getLast());
                register.unpublished(ids.get(38));
                ids.add(register.tabled());
            });
            Path database = folder.resolve("mirror.db");
            Path said = folder.resolve("said");
            Process mirror = mirror(register, database, said);

            awaitEqual(register, database);
            for (int i = 0; i < 300; i++) {
                switch (i % 5) {
                    case 0 -> ids.add(register.tabled());
                    case 4 -> register.unpublished(ids.get((i * 7) % ids.size()));
                    default -> register.changed(ids.get((i * 13) % ids.size()));
                }
            }
            awaitEqual(register, database);

            // stopped and started again, it goes on where it was
            mirror.destroyForcibly().waitFor();
            register.changed(ids.getFirst());
            ids.add(register.tabled());
            mirror(register, database, said);
            awaitEqual(register, database);
            assertEquals(1, register.lists(), "nothing is loaded twice");

            // and when nobody knows any more what lies between, it says so and loads everything
            register.beginAnotherLog();
            register.unpublished(ids.get(5));
            awaitEqual(register, database);
            Awaitility.await().atMost(PATIENCE).until(() -> register.lists() == 2);
            awaitEqual(register, database);
        }
    }

    @Test
    void theMirrorSaysWhenItIsNotLetIn() throws Exception {
        requires("python3");
        try (var register = new ScriptedRegister(1000)) {
            Map<String, String> wrong = new TreeMap<>(credentials(register));
            wrong.put("CLIENT_SECRET", "forgotten");

            run(1, "", wrong, "python3", EXAMPLES.resolve("mirror/mirror.py").toString(), "run",
                    folder.resolve("mirror.db").toString());
        }
    }

    private Process mirror(ScriptedRegister register, Path database, Path said) throws IOException {
        return start(said, EXAMPLES.resolve("mirror"), credentials(register),
                List.of("python3", "mirror.py", "run", database.toString()));
    }

    private void awaitEqual(ScriptedRegister register, Path database) {
        Awaitility.await().atMost(PATIENCE)
                .untilAsserted(() -> assertEquals(register.published(), mirrored(database)));
    }

    private Map<String, Integer> mirrored(Path database) throws Exception {
        Map<String, Integer> mirrored = new TreeMap<>();
        for (String line : run(0, "", Map.of(), "python3", EXAMPLES.resolve("mirror/mirror.py").toString(), "show",
                database.toString()).lines().toList()) {
            JsonNode one = new ObjectMapper().readTree(line);
            mirrored.put(one.get("id").asText(), one.get("publicNo").asInt());
        }
        return mirrored;
    }

    private static Map<String, String> credentials(ScriptedRegister register) {
        return Map.of("DIALOGUE_URL", register.address().toString(), "CLIENT_ID", "partner-of-this-test", "CLIENT_SECRET",
                "s3cret");
    }

    /** What a language's own check says, at a moment of our choice. */
    private String verdict(Language language, String key, String id, String timestamp, String signature, String body, long now)
            throws Exception {
        String headers = "{\"webhook-id\": \"%s\", \"webhook-timestamp\": \"%s\", \"webhook-signature\": \"%s\"}".formatted(id,
                timestamp, signature);
        Path place = EXAMPLES.resolve(language.folder);
        return switch (language) {
            case PYTHON -> run(0, body, Map.of("PYTHONPATH", place.toString(), "PYTHONDONTWRITEBYTECODE", "1"), "python3", "-c",
                    """
                            import sys
                            from signature import is_genuine
                            print(str(is_genuine("%s", %s, sys.stdin.buffer.read(), %d)).lower())
                            """.formatted(key, headers, now))
                    .strip();
            case JAVASCRIPT -> run(0, body, Map.of(), "node", "--input-type=module", "-e", """
                    import { readFileSync } from "node:fs";
                    import { isGenuine } from "%s";
                    console.log(isGenuine("%s", %s, readFileSync(0), %d));
                    """.formatted(place.resolve("signature.mjs").toUri(), key, headers, now)).strip();
            case JAVA -> run(0, body, Map.of(), Path.of(System.getProperty("java.home"), "bin/java").toString(), "-cp",
                    compiled(place).toString(), "Verdict", key, id, timestamp, signature, Long.toString(now)).strip();
        };
    }

    private Path compiled(Path java) throws Exception {
        Path classes = folder.resolve("classes");
        if (!Files.exists(classes.resolve("Verdict.class"))) {
            Path main = folder.resolve("Verdict.java");
            Files.writeString(main, """
                    class Verdict {
                        public static void main(String... given) throws Exception {
                            var headers = java.util.Map.of("webhook-id", given[1], "webhook-timestamp", given[2],
                                    "webhook-signature", given[3]);
                            System.out.println(Signature.isGenuine(given[0], headers::get, System.in.readAllBytes(),
                                    Long.parseLong(given[4])));
                        }
                    }""");
            run(0, "", Map.of(), Path.of(System.getProperty("java.home"), "bin/javac").toString(), "-d", classes.toString(),
                    main.toString(), java.resolve("Signature.java").toString());
        }
        return classes;
    }

    private static HttpRequest.Builder delivery(URI address, String body) throws GeneralSecurityException {
        String timestamp = Long.toString(Instant.now().getEpochSecond());
        return HttpRequest.newBuilder(address).header("Content-Type", "application/cloudevents+json").header("webhook-id", ID)
                .header("webhook-timestamp", timestamp).header("webhook-signature", signature(ID, timestamp, body))
                .POST(BodyPublishers.ofString(body));
    }

    private static String signature(String id, String timestamp, String body) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(Base64.getDecoder().decode(SECRET.substring(6)), "HmacSHA256"));
        return "v1," + Base64.getEncoder()
                .encodeToString(mac.doFinal((id + "." + timestamp + "." + body).getBytes(StandardCharsets.UTF_8)));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            return client.send(request.timeout(Duration.ofSeconds(20)).build(), BodyHandlers.ofString());
        }
    }

    private static void requires(String tool) {
        assumeTrue(tool.contains("/") || succeeds("sh", "-c", "command -v " + tool), tool + " is not installed here");
    }

    private static boolean succeeds(String... command) {
        try {
            return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start()
                    .waitFor() == 0;
        } catch (IOException _) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static String[] with(List<String> command, String last) {
        List<String> all = new ArrayList<>(command);
        all.add(last);
        return all.toArray(String[]::new);
    }

    private Process start(Path said, Path where, Map<String, String> environment, List<String> command) throws IOException {
        var builder = new ProcessBuilder(command).directory(where.toFile()).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(said.toFile()));
        builder.environment().putAll(environment);
        builder.environment().put("PYTHONDONTWRITEBYTECODE", "1");
        Process process = builder.start();
        started.add(process);
        return process;
    }

    /** What a program prints; fails when it ends otherwise than expected. */
    private String run(int code, String input, Map<String, String> environment, String... command) throws Exception {
        Path output = Files.createTempFile(folder, "run", ".out");
        Path problems = Files.createTempFile(folder, "run", ".err");
        Path given = Files.writeString(Files.createTempFile(folder, "run", ".in"), input);
        var builder = new ProcessBuilder(command).directory(folder.toFile()).redirectInput(given.toFile())
                .redirectOutput(output.toFile()).redirectError(problems.toFile());
        builder.environment().putAll(environment);
        Process process = builder.start();
        started.add(process);
        assertTrue(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS), () -> "did not end: " + List.of(command));
        assertEquals(code, process.exitValue(), Files.readString(output) + Files.readString(problems));
        return Files.readString(output);
    }
}
