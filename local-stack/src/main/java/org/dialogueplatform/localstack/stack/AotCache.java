package org.dialogueplatform.localstack.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the JDK keeps of a program's classes so that its next start takes half as long. A run writes it as it ends; a start
 * waits for nothing. It lies beside the program and goes with it. Its name tells exactly which jars and which JDK it is of: a
 * JDK 25 does not look at the jars again and would run the classes of those that were there before. What it cannot use for
 * another reason it leaves alone, says so, and starts as if there were none.
 */
final class AotCache {

    private final Path program;
    private final String name;
    private final Path unfinished;
    private final Path notes;
    private Path file;
    private boolean training;

    /**
     * @param program the folder of the program's jars
     */
    AotCache(Path program, String name) {
        this.program = program;
        this.name = name;
        this.file = program.resolve(name + ".aot");
        this.unfinished = program.resolve(name + ".aot.new");
        // what the JDK writes it from, and leaves behind when that fails
        this.notes = program.resolve(name + ".aot.new.config");
    }

    /** For the Java machine that is about to start. */
    List<String> options() throws IOException {
        file = program.resolve(name + "-" + identity() + ".aot");
        training = !Files.exists(file);
        if (!training) {
            return List.of("-XX:AOTCache=" + file);
        }
        // of a run that was killed as it wrote, or could not
        Files.deleteIfExists(unfinished);
        Files.deleteIfExists(notes);
        // the many classes that cannot be kept are not news
        return List.of("-XX:AOTCacheOutput=" + unfinished, "-Xlog:aot=error");
    }

    /** Whether the run that has begun writes one as it ends, which takes some seconds. */
    boolean isTraining() {
        return training;
    }

    /** The program has ended by itself: what it wrote is whole, unless the notes are still there. */
    void keep() {
        if (!training || !Files.exists(unfinished) || Files.exists(notes)) {
            return;
        }
        try {
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException _) {
            // the next run writes another one
        }
    }

    private String identity() throws IOException {
        try (Stream<Path> files = Files.walk(program)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(Runtime.version().toString().getBytes(StandardCharsets.UTF_8));
            for (Path jar : files.filter(path -> path.toString().endsWith(".jar")).sorted().toList()) {
                digest.update("%s %d %s%n".formatted(jar, Files.size(jar), Files.getLastModifiedTime(jar))
                        .getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 8);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
