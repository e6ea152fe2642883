package org.dialogueplatform.localstack.stack;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.module.ModuleDescriptor.Version;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Which version the programs here are of, and which migrations they know. */
final class ThisSuite {

    /** Of the schemas that services migrate. */
    static final List<String> SCHEMAS = List.of("meetings", "participants", "recommendations", "delivery");

    private static final Pattern MIGRATION = Pattern.compile("db/(?:platform|migration)/V(\\d+)__.*\\.sql");

    private ThisSuite() {
    }

    static Version version() {
        var properties = new Properties();
        try (InputStream in = ThisSuite.class.getResourceAsStream("suite.properties")) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Version.parse(properties.getProperty("version"));
    }

    /** By schema. */
    static Map<String, Set<String>> migrations(Settings settings) throws IOException {
        Map<String, Set<String>> migrations = new HashMap<>();
        for (String schema : SCHEMAS) {
            migrations.put(schema, migrations(settings.program(schema + "-service")));
        }
        return migrations;
    }

    private static Set<String> migrations(Path program) throws IOException {
        List<Path> jars;
        try (Stream<Path> files = Files.walk(program)) {
            // the service's own jar, and the platform's beside what it needs
            jars = files.filter(file -> file.toString().matches(".*-service-[^/]*\\.jar")).toList();
        }
        Set<String> known = new TreeSet<>();
        for (Path jar : jars) {
            try (var opened = new JarFile(jar.toFile())) {
                opened.stream().map(entry -> MIGRATION.matcher(entry.getName())).filter(Matcher::matches)
                        .forEach(found -> known.add(found.group(1)));
            }
        }
        return known;
    }
}
