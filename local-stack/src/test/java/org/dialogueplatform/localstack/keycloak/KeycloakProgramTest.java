package org.dialogueplatform.localstack.keycloak;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeycloakProgramTest {

    @TempDir
    Path home;

    private final List<List<String>> built = new ArrayList<>();
    private Path folder;
    private Path archive;

    @BeforeEach
    void settle() throws IOException {
        folder = home.resolve("keycloak");
        archive = archive("1");
    }

    @Test
    void itIsUnpackedAndBuiltOnceAndThenNeedsItsArchiveNoMore() throws Exception {
        new KeycloakProgram(folder, archive).prepare(this::build);
        Files.delete(archive);
        new KeycloakProgram(folder, archive).prepare(this::build);

        assertEquals("1", Files.readString(folder.resolve("program/version.txt")));
        assertEquals(1, built.size());
        assertTrue(built.getFirst().containsAll(List.of("build", "--db=postgres")), built.toString());
    }

    @Test
    void aHalfUnpackedOneIsMadeAnew() throws Exception {
        Files.createDirectories(folder.resolve("program/lib"));
        Files.writeString(folder.resolve("program/lib/half"), "");

        new KeycloakProgram(folder, archive).prepare(this::build);

        assertFalse(Files.exists(folder.resolve("program/lib/half")));
        assertTrue(Files.exists(folder.resolve("program/version.txt")));
    }

    @Test
    void aBuildThatFailedIsDoneAgainFromTheStart() throws Exception {
        var program = new KeycloakProgram(folder, archive);
        IOException failed = assertThrows(IOException.class, () -> program.prepare(_ -> {
            Files.writeString(folder.resolve("program/half-built"), "");
            return 143;
        }));
        assertEquals("Keycloak could not be built: its build ended with 143", failed.getMessage());

        program.prepare(this::build);

        assertFalse(Files.exists(folder.resolve("program/half-built")));
        assertEquals(1, built.size());
    }

    @Test
    void anotherVersionTakesThePlaceOfTheFormer() throws Exception {
        new KeycloakProgram(folder, archive).prepare(this::build);

        new KeycloakProgram(folder, archive("2")).prepare(this::build);

        assertEquals("2", Files.readString(folder.resolve("program/version.txt")));
        assertEquals(2, built.size());
    }

    @Test
    void anArchiveThatWantsToWriteElsewhereIsRefused() throws Exception {
        Path evil = zip("evil.zip", Map.of("keycloak/../../../elsewhere", "x"));

        assertThrows(IOException.class, () -> new KeycloakProgram(folder, evil).prepare(this::build));

        assertFalse(Files.exists(home.resolve("elsewhere")));
    }

    @Test
    void theAdministratorsPasswordIsMadeOnceAndOnlyForItsOwner() throws Exception {
        Path file = folder.resolve("admin-password");

        String password = AdminPassword.keptIn(file);

        assertTrue(password.length() >= 32, password);
        assertEquals(password, AdminPassword.keptIn(file));
        assertEquals("[OWNER_READ, OWNER_WRITE]",
                Files.getPosixFilePermissions(file).stream().sorted().toList().toString());
    }

    private int build(List<String> arguments) {
        built.add(arguments);
        return 0;
    }

    private Path archive(String version) throws IOException {
        return zip("keycloak-quarkus-dist-" + version + ".zip",
                Map.of("keycloak-" + version + "/version.txt", version, "keycloak-" + version + "/lib/quarkus-run.jar", ""));
    }

    private Path zip(String name, Map<String, String> files) throws IOException {
        Path archive = home.resolve(name);
        try (var zip = new ZipOutputStream(Files.newOutputStream(archive))) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return archive;
    }
}
