package org.dialogueplatform.images;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import java.util.zip.GZIPInputStream;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.cloud.tools.jib.api.Containerizer;
import com.google.cloud.tools.jib.api.Jib;
import com.google.cloud.tools.jib.api.JibContainerBuilder;
import com.google.cloud.tools.jib.api.TarImage;

/**
 * An image that Jib builds is the one that the Dockerfile describes. Built upon nothing: no registry and no engine is needed.
 */
class ImagesTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path checkout;
    private String dockerfile = "";

    @BeforeEach
    void givenACheckoutThatWasBuilt() throws IOException {
        dockerfile = Files.readString(Path.of(System.getProperty("root.directory")).resolve("Dockerfile"));
        for (String file : List.of("LICENSE", "docs/third-party-licences.md",
                "gateway/target/quarkus-app/lib/main/a.jar", "gateway/target/quarkus-app/quarkus-run.jar",
                "gateway/target/quarkus-app/quarkus/generated.jar", "gateway/target/quarkus-app/app/gateway.jar",
                "gateway/target/quarkus-run-cyclonedx.json", "deploy/images/topics/target/lib/kafka.jar",
                "deploy/images/topics/target/topics.cdx.json", "deploy/images/realm/target/lib/jackson.jar",
                "deploy/images/realm/target/realm.cdx.json")) {
            write(file, file);
        }
        write("gateway/src/main/resources/application.properties", "quarkus.management.port=9080");
    }

    @Test
    void aServiceRunsAsTheDockerfileSaysButForTheCache() throws Exception {
        JsonNode config = config(build("gateway")).path("config");

        assertEquals(said("USER (.*)", "service"), config.path("User").asText());
        assertEquals(said("WORKDIR (.*)", "base"), config.path("WorkingDir").asText());
        assertEquals(JSON.readTree(said("ENTRYPOINT (.*)", "service").replace("\"-XX:AOTCache=/app/app.aot\", ", "")),
                config.path("Entrypoint"));
        assertEquals(
                List.of("FILES_DIRECTORY=" + said("FILES_DIRECTORY=(\\S+)", "service"),
                        "JAVA_TOOL_OPTIONS=" + said("JAVA_TOOL_OPTIONS=\"(.*)\"", "program"), "MANAGEMENT_PORT=9080"),
                texts(config.path("Env")).stream().sorted().toList());
    }

    @ParameterizedTest
    @ValueSource(strings = { "topics", "realm" })
    void aStepRunsAsTheDockerfileSays(String step) throws Exception {
        JsonNode config = config(build(step)).path("config");

        assertEquals(said("USER (.*)", step), config.path("User").asText());
        assertEquals(JSON.readTree(said("ENTRYPOINT (.*)", step)), config.path("Entrypoint"));
    }

    @Test
    void anImageSaysWhatItIs() throws Exception {
        JsonNode labels = config(build("gateway")).at("/config/Labels");

        List<String> said = Pattern.compile("org\\.opencontainers\\.image\\.\\w+").matcher(dockerfile).results()
                .map(label -> label.group()).distinct().sorted().toList();
        List<String> there = new ArrayList<>();
        labels.fieldNames().forEachRemaining(there::add);
        assertEquals(said, there.stream().sorted().toList());
        assertEquals("gateway", labels.path("org.opencontainers.image.title").asText());
        assertEquals("abc", labels.path("org.opencontainers.image.revision").asText());
    }

    @Test
    void theProgramItsLicencesAndItsBillOfMaterialsAreRootsAndOnlyTheFilesHandedInAreItsOwn() throws Exception {
        Map<String, TarArchiveEntry> files = files(build("gateway"));

        assertEquals(List.of("app/app/gateway.jar", "app/lib/main/a.jar", "app/quarkus-run.jar", "app/quarkus/generated.jar",
                "licenses/LICENSE", "licenses/third-party-licences.md", "sbom/gateway.cdx.json"),
                files.values().stream().filter(TarArchiveEntry::isFile).map(TarArchiveEntry::getName).toList());
        files.forEach((name, file) -> {
            boolean own = name.equals("var/lib/dialogue/files/");
            assertEquals(own ? 1000 : 0, file.getLongUserId(), name);
            assertEquals(file.isDirectory() ? 0755 : 0644, file.getMode() & 0777, name);
        });
        assertTrue(files.containsKey("var/lib/dialogue/files/"));
    }

    @Test
    void theSameFilesBuiltAgainAreTheSameImage() throws Exception {
        byte[] first = Files.readAllBytes(build("gateway"));
        Files.setLastModifiedTime(checkout.resolve("LICENSE"), java.nio.file.attribute.FileTime.fromMillis(0));

        assertArrayEquals(first, Files.readAllBytes(build("gateway")));
    }

    private Path build(String name) throws Exception {
        JibContainerBuilder image = Jib.fromScratch();
        new Contents(checkout, "1.0", "abc").putInto(image, name);
        Path tar = checkout.resolve(name + ".tar");
        image.containerize(Containerizer.to(TarImage.at(tar).named("dialogue/" + name)).setOfflineMode(true));
        return tar;
    }

    /** What a stage of the Dockerfile says. */
    private String said(String line, String stage) {
        String text = dockerfile.replaceAll("(?s)^.*\nFROM \\S+ AS " + stage + "\n", "").replaceAll("(?s)\nFROM .*", "\n");
        return Pattern.compile(line).matcher(text).results().findFirst().orElseThrow().group(1);
    }

    private static JsonNode config(Path image) throws IOException {
        Map<String, byte[]> parts = parts(Files.newInputStream(image));
        JsonNode manifest = JSON.readTree(parts.get("manifest.json")).get(0);
        return JSON.readTree(parts.get(manifest.path("Config").asText()));
    }

    private static Map<String, TarArchiveEntry> files(Path image) throws IOException {
        Map<String, byte[]> parts = parts(Files.newInputStream(image));
        Map<String, TarArchiveEntry> files = new TreeMap<>();
        for (String layer : texts(JSON.readTree(parts.get("manifest.json")).get(0).path("Layers"))) {
            try (var tar = new TarArchiveInputStream(new GZIPInputStream(new ByteArrayInputStream(parts.get(layer))))) {
                for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                    files.put(entry.getName(), entry);
                }
            }
        }
        return files;
    }

    private static Map<String, byte[]> parts(InputStream in) throws IOException {
        Map<String, byte[]> parts = new TreeMap<>();
        try (var tar = new TarArchiveInputStream(in)) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                parts.put(entry.getName(), tar.readAllBytes());
            }
        }
        return parts;
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asText).toList();
    }

    private void write(String file, String text) throws IOException {
        Path path = checkout.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }
}
