package org.dialogueplatform.localstack.stack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

import org.awaitility.Awaitility;
import org.dialogueplatform.localstack.infrastructure.Processes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AotCacheTest {

    @TempDir
    Path home;

    private Settings settings;
    private Path program;
    private Path jar;

    @BeforeEach
    void givenAProgram() throws IOException {
        settings = new Settings(home, 0);
        program = Files.createDirectories(settings.program("program"));
        jar = program.resolve("program.jar");
        pack("");
    }

    @AfterEach
    void leaveNothing() throws IOException {
        LeftOvers.stop(settings);
    }

    @Test
    void theFirstRunWritesItAsItEndsAndTheNextOnesUseIt() throws IOException {
        Part first = started();
        assertTrue(first.isTraining());
        assertEquals(List.of(), caches(), "a start waits for nothing");

        first.stop();
        assertEquals(1, caches().size(), log());

        Part next = started();
        assertFalse(next.isTraining());
        assertTrue(command(next).contains("-XX:AOTCache=" + caches().getFirst()));
        next.stop();
        assertFalse(log().contains("[error]"), log());
    }

    @Test
    void oneOfAnotherProgramIsNotUsed() throws IOException {
        started().stop();
        pack("another program in the same place");

        Part next = started();

        assertTrue(next.isTraining(), command(next));
        next.stop();
    }

    @Test
    void oneThatIsDamagedKeepsNothingFromStarting() throws IOException {
        started().stop();
        Files.writeString(caches().getFirst(), "not a cache");

        Part next = started();

        assertTrue(log().contains("[aot]"), "the JDK says so: " + log());
        next.stop();
    }

    @Test
    void aRunThatIsKilledWritesNone() throws IOException {
        Part killed = started();
        ProcessHandle process = killed.process().orElseThrow();
        process.destroyForcibly();
        assertTrue(Processes.ends(process, Duration.ofMinutes(1)));

        killed.stop();

        assertEquals(List.of(), caches());
        assertTrue(started().isTraining());
    }

    private Part started() throws IOException {
        int port = Fakes.freePort();
        var part = new JavaPart("program", settings, List.of(new Port("program", "HTTP", port)),
                List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", SmallProgram.class.getName(),
                        Integer.toString(port)),
                Map.of("CLASSPATH", jar.toString()), new HealthProbe(URI.create("http://127.0.0.1:" + port + "/")),
                JavaPart.PATIENCE, new AotCache(program, "program"));
        part.start();
        Awaitility.await().atMost(Duration.ofMinutes(1)).until(part::ready);
        return part;
    }

    private static String command(Part part) {
        return String.join(" ", part.process().orElseThrow().info().arguments().orElseThrow());
    }

    private List<Path> caches() throws IOException {
        try (Stream<Path> files = Files.list(program)) {
            return files.filter(file -> file.toString().endsWith(".aot")).toList();
        }
    }

    private String log() throws IOException {
        return Files.readString(settings.log("program"));
    }

    /** The JDK keeps what comes from jars only. */
    private void pack(String comment) throws IOException {
        try (var out = new JarOutputStream(Files.newOutputStream(jar))) {
            out.setComment(comment);
            String name = SmallProgram.class.getName().replace('.', '/') + ".class";
            out.putNextEntry(new JarEntry(name));
            try (InputStream in = AotCacheTest.class.getClassLoader().getResourceAsStream(name)) {
                in.transferTo(out);
            }
        }
    }
}
