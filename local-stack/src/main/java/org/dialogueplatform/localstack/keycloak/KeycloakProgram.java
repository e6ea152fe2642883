package org.dialogueplatform.localstack.keycloak;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import org.dialogueplatform.localstack.infrastructure.Folders;

/** Keycloak as it lies on this machine: unpacked and built for the way we run it, both once. */
public final class KeycloakProgram {

    /** What Keycloak fixes when it is built, so that a start need not find it out. */
    private static final List<String> BUILD_OPTIONS = List.of("--db=postgres", "--health-enabled=true",
            "--http-relative-path=/auth", "--http-management-relative-path=/");

    private static final List<String> MACHINE = List.of("-Xms64m", "-Xmx256m", "-XX:+UseSerialGC", "-Xss512k",
            "-XX:+UseCompactObjectHeaders", "-XX:TieredStopAtLevel=1", "-XX:MaxDirectMemorySize=64m",
            // as its own script has it
            "--add-opens=java.base/java.util=ALL-UNNAMED", "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
            "--add-opens=java.base/java.security=ALL-UNNAMED", "--add-opens=java.base/java.lang=ALL-UNNAMED",
            "--enable-native-access=ALL-UNNAMED", "-Dfile.encoding=UTF-8", "-Duser.language=en", "-Duser.country=US",
            "-Djava.util.logging.manager=org.jboss.logmanager.LogManager", "-Dpicocli.disable.closures=true",
            "-Djava.util.concurrent.ForkJoinPool.common.threadFactory=io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory");

    private final Path folder;
    private final Path archive;

    /**
     * @param folder where it is unpacked
     * @param archive the distribution; need not be there any more once it is unpacked
     */
    KeycloakProgram(Path folder, Path archive) {
        this.folder = folder;
        this.archive = archive;
    }

    /**
     * The version this suite was built with.
     *
     * @param folder where it is unpacked
     * @param archives the folder with the distribution
     */
    public static KeycloakProgram in(Path folder, Path archives) {
        return new KeycloakProgram(folder, archives.resolve("keycloak-quarkus-dist-" + version() + ".zip"));
    }

    private static String version() {
        var values = new Properties();
        try (InputStream in = KeycloakProgram.class.getResourceAsStream("keycloak.properties")) {
            values.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return values.getProperty("version");
    }

    /** Runs a Java program to its end. */
    @FunctionalInterface
    public interface Runner {
        /**
         * @param arguments of the Java machine
         * @return the exit code
         */
        int run(List<String> arguments) throws IOException;
    }

    /**
     * Unpacks and builds what is not there, or there for another version or other options. What an earlier attempt left half
     * done is made anew from the start: the mark comes last.
     */
    public void prepare(Runner runner) throws IOException {
        String wanted = archive.getFileName() + " " + String.join(" ", BUILD_OPTIONS);
        Path mark = folder.resolve("built");
        if (Files.exists(mark) && Files.readString(mark).equals(wanted)) {
            return;
        }
        if (!Files.exists(archive)) {
            throw new IOException(archive + " is missing: build the module local-stack");
        }
        Files.deleteIfExists(mark);
        Folders.delete(program());
        unpack();
        List<String> build = new ArrayList<>(arguments("build"));
        build.addAll(BUILD_OPTIONS);
        int code = runner.run(build);
        if (code != 0) {
            throw new IOException("Keycloak could not be built: its build ended with " + code);
        }
        Files.writeString(mark, wanted);
    }

    /** What the Java machine needs to be told to start it. */
    public List<String> start() {
        return arguments("start", "--optimized");
    }

    private List<String> arguments(String... command) {
        List<String> arguments = new ArrayList<>(MACHINE);
        arguments.add("-Dkc.home.dir=" + program());
        arguments.add("-Djboss.server.config.dir=" + program().resolve("conf"));
        arguments.addAll(List.of("-cp", program().resolve("lib/quarkus-run.jar").toString(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint"));
        arguments.addAll(List.of(command));
        return arguments;
    }

    private Path program() {
        return folder.resolve("program");
    }

    /** Without the folder at the top, whose name changes with the version. */
    private void unpack() throws IOException {
        try (var zip = new ZipInputStream(Files.newInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String inner = entry.getName().substring(entry.getName().indexOf('/') + 1);
                Path target = program().resolve(inner).normalize();
                if (!target.startsWith(program())) {
                    throw new IOException(archive + " wants to write elsewhere: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                } else {
                    Files.createDirectories(target.getParent());
                    Files.copy(zip, target);
                }
            }
        }
    }
}
