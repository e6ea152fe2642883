package org.dialogueplatform.testing.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.dialogueplatform.testing.Contracts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * What each packaged program says it is made of (its SBOM) is what it is made of, and all of that is licensed for us.
 * {@code -Dcontracts.update=true} writes the list of third-party licences anew.
 */
class SupplyChainIT {

    private static final List<String> PROGRAMS = List.of("gateway", "meetings-service", "participants-service",
            "recommendations-service", "delivery-service");
    /** What is in an image beside the programs: runs once and ends. */
    private static final List<String> STEPS = List.of("topics", "realm");
    private static final Path LIST = Contracts.root().resolve("docs/third-party-licences.md");

    /**
     * Somebody else's part of a program.
     *
     * @param name group and artifact
     */
    private record Library(String name, String version, List<String> licences) {

        boolean isAllowed(List<String> allowed) {
            return licences.stream().anyMatch(allowed::contains);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "gateway", "meetings-service", "participants-service", "recommendations-service",
            "delivery-service" })
    void theBillOfMaterialsListsEveryFileOfTheProgramByItsHashAndNothingElse(String program) throws Exception {
        Path folder = Contracts.root().resolve(program).resolve("target/quarkus-app");
        Map<String, String> there = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path jar : files.filter(file -> file.toString().endsWith(".jar")).toList()) {
                there.put(folder.relativize(jar).toString(), sha256(jar));
            }
        }
        Map<String, String> listed = new TreeMap<>();
        for (JsonNode component : components(program)) {
            String location = component.at("/evidence/occurrences/0/location").asText();
            if (location.endsWith(".jar")) {
                listed.put(location, hash(component));
            }
        }
        assertFalse(there.isEmpty());
        assertEquals(there, listed);
    }

    @ParameterizedTest
    @ValueSource(strings = { "topics", "realm" })
    void theBillOfMaterialsOfAStepListsEveryFileOfItsImageByItsHashAndNothingElse(String step) throws Exception {
        try (Stream<Path> files = Files.list(Contracts.root().resolve("deploy/images").resolve(step).resolve("target/lib"))) {
            assertEquals(files.map(SupplyChainIT::sha256).sorted().toList(),
                    components(step).stream().map(SupplyChainIT::hash).sorted().toList());
        }
    }

    @Test
    void everyLibraryIsUnderALicenceThatWeAllow() throws IOException {
        List<String> allowed = Files.readAllLines(Contracts.root().resolve("config/licences.txt")).stream()
                .filter(line -> !line.startsWith("#")).toList();
        List<Library> refused = libraries().keySet().stream().map(Key::library).filter(library -> !library.isAllowed(allowed))
                .toList();
        assertEquals(List.of(), refused);
    }

    @Test
    void theListOfThirdPartyLicencesIsThatOfThePrograms() throws IOException {
        var text = new StringBuilder(
                """
                        # Third-party licences

                        The libraries in the programs of the suite, as their bills of materials name them. Where there are several licences, we take any of those that
                        `config/licences.txt` allows. The texts are in the jars themselves. What is used to build and test only, npm's packages among it, is in no program
                        and not listed. Made by `SupplyChainIT` with `-Dcontracts.update=true`.

                        | library | version | licence | in |
                        |---|---|---|---|
                        """);
        libraries().forEach((key, programs) -> text.append("| %s | %s | %s | %s |%n".formatted(key.library().name(),
                key.library().version(), String.join(", ", key.library().licences()),
                programs.containsAll(PROGRAMS) ? "all" : String.join(", ", programs))));
        if (Boolean.getBoolean("contracts.update")) {
            Files.writeString(LIST, text);
        }
        assertEquals(text.toString(), Files.readString(LIST), "run this test with -Dcontracts.update=true");
    }

    /** In the order of their names. */
    private record Key(Library library) implements Comparable<Key> {

        @Override
        public int compareTo(Key other) {
            int byName = library.name().compareTo(other.library.name());
            return byName != 0 ? byName : library.version().compareTo(other.library.version());
        }
    }

    /** With the programs that each is in. */
    private static Map<Key, TreeSet<String>> libraries() throws IOException {
        Map<Key, TreeSet<String>> found = new TreeMap<>();
        for (String program : Stream.concat(PROGRAMS.stream(), STEPS.stream()).toList()) {
            for (JsonNode component : components(program)) {
                String group = component.path("group").asText();
                // without a group: what Quarkus made of our code
                if (!group.isEmpty() && !group.equals("org.dialogueplatform")) {
                    // another one on another machine
                    String artifact = component.path("name").asText().replaceFirst("^native-.*", "native-…");
                    var library = new Library(group + ":" + artifact, component.path("version").asText(), licences(component));
                    found.computeIfAbsent(new Key(library), _ -> new TreeSet<>()).add(program);
                }
            }
        }
        return found;
    }

    private static List<String> licences(JsonNode component) {
        return component.path("licenses").valueStream()
                .map(licence -> licence.has("expression") ? licence.path("expression").asText()
                        : licence.at("/license/id").asText(licence.at("/license/name").asText()))
                .toList();
    }

    /** What is in the program itself; what Quarkus only needed to build it is listed as development. */
    private static List<JsonNode> components(String program) throws IOException {
        if (STEPS.contains(program)) {
            return read("deploy/images/%1$s/target/%1$s.cdx.json".formatted(program)).toList();
        }
        return read(program + "/target/quarkus-run-cyclonedx.json")
                .filter(component -> component.path("properties").valueStream()
                        .anyMatch(property -> property.path("value").asText().equals("runtime")))
                .toList();
    }

    private static Stream<JsonNode> read(String sbom) throws IOException {
        return new ObjectMapper().readTree(Contracts.root().resolve(sbom).toFile()).path("components").valueStream();
    }

    private static String hash(JsonNode component) {
        return component.path("hashes").valueStream().filter(hash -> hash.path("alg").asText().equals("SHA-256"))
                .map(hash -> hash.path("content").asText()).findFirst().orElse("no hash");
    }

    private static String sha256(Path file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
