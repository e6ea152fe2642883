package org.dialogueplatform.localstack.stack;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.module.ModuleDescriptor.Version;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A backup: its parts, a manifest that says of what it is, and the digests of all of it, in the form of {@code sha256sum}.
 * deploy/compose makes the same of other parts.
 */
record BackupFolder(Path path) {

    /** What it is of. */
    static final String KIND = "kind";
    static final String MADE = "made";
    static final String SUITE = "suite";
    static final String POSTGRESQL = "postgresql";
    static final String MACHINE = "machine";
    /** Begins the keys under which the migrations of each schema are. */
    static final String MIGRATIONS = "migrations.";

    private static final String MANIFEST = "manifest";
    private static final String DIGESTS = "SHA256SUMS";

    Path part(String name) {
        return path.resolve(name);
    }

    /** Writes down what it is of, and what is in it. */
    void seal(Map<String, String> manifest) throws IOException {
        Files.write(part(MANIFEST), new TreeMap<>(manifest).entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue()).toList());
        Files.write(part(DIGESTS),
                digests().entrySet().stream().map(entry -> entry.getValue() + "  " + entry.getKey()).toList());
    }

    /** What it is of; refused if not everything in it is as it was, or something is not. */
    Map<String, String> verified() throws IOException {
        if (!Files.exists(part(MANIFEST)) || !Files.exists(part(DIGESTS))) {
            throw new Problem(Settings.shown(path) + " is no backup: it has no manifest, or was not made to the end.");
        }
        Map<String, String> expected = Files.readAllLines(part(DIGESTS)).stream().map(line -> line.split("  ", 2))
                .collect(Collectors.toMap(line -> line[1], line -> line[0], (one, other) -> other, TreeMap::new));
        Map<String, String> found = digests();
        Set<String> names = new TreeSet<>(expected.keySet());
        names.addAll(found.keySet());
        names.stream().filter(name -> !expected.getOrDefault(name, "").equals(found.getOrDefault(name, ""))).findFirst()
                .ifPresent(name -> {
                    throw new Problem(Settings.shown(path) + " is damaged: " + name
                            + " is not as it was when the backup was made. Take another one.");
                });
        return Files.readAllLines(part(MANIFEST)).stream().map(line -> line.split("=", 2))
                .collect(Collectors.toMap(line -> line[0], line -> line[1]));
    }

    /** Refuses a backup of a version of the suite that came after this one. */
    static void requireNotNewer(Map<String, String> manifest, Version here, Map<String, Set<String>> migrations) {
        String version = manifest.getOrDefault(SUITE, "");
        if (Version.parse(version).compareTo(here) > 0) {
            throw new Problem("This backup is of version " + version + ", and this is " + here
                    + ": restore it with that version, or a later one.");
        }
        manifest.forEach((key, value) -> {
            if (key.startsWith(MIGRATIONS)) {
                String schema = key.substring(MIGRATIONS.length());
                Set<String> unknown = new TreeSet<>(Arrays.asList(value.split(" ")));
                unknown.removeAll(migrations.getOrDefault(schema, Set.of()));
                unknown.remove("");
                if (!unknown.isEmpty()) {
                    throw new Problem("This backup is of a newer suite: this one does not know the migrations "
                            + String.join(", ", unknown) + " of " + schema
                            + ". Restore it with the version it was made by, or a later one.");
                }
            }
        });
    }

    private Map<String, String> digests() throws IOException {
        try (Stream<Path> files = Files.walk(path)) {
            List<Path> all = files.filter(Files::isRegularFile).filter(file -> !file.equals(part(DIGESTS))).toList();
            Map<String, String> digests = new TreeMap<>();
            for (Path file : all) {
                digests.put(path.relativize(file).toString(), digest(file));
            }
            return digests;
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static String digest(Path file) throws IOException {
        MessageDigest digest;
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
        try (InputStream in = Files.newInputStream(file);
                var out = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
            in.transferTo(out);
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
