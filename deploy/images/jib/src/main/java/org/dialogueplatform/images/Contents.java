package org.dialogueplatform.images;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;

import com.google.cloud.tools.jib.api.JibContainerBuilder;
import com.google.cloud.tools.jib.api.buildplan.AbsoluteUnixPath;
import com.google.cloud.tools.jib.api.buildplan.FileEntriesLayer;
import com.google.cloud.tools.jib.api.buildplan.FilePermissions;

/** What is in an image. The same as the Dockerfile says, but for the JDK's cache, which only a start of the program makes. */
record Contents(Path checkout, String version, String revision) {

    private static final String JAVA_OPTIONS = "-Xlog:disable -Xlog:all=warning:stderr -XX:MaxRAMPercentage=50 -XX:+UseSerialGC -XX:+UseCompactObjectHeaders -Xss512k"
            + " -XX:+ExitOnOutOfMemoryError --enable-native-access=ALL-UNNAMED";
    private static final String APP = "/app";
    private static final String FILES = "/var/lib/dialogue/files";
    private static final String USER = "1000";
    /** What runs once and ends; everything else is a service. */
    private static final Map<String, String> STEPS = Map.of(
            "topics", "org.dialogueplatform.localstack.infrastructure.Topics",
            "realm", "org.dialogueplatform.localstack.keycloak.Realm");

    void putInto(JibContainerBuilder image, String name) throws IOException {
        image.addFileEntriesLayer(FileEntriesLayer.builder().setName("licences")
                .addEntry(checkout.resolve("LICENSE"), AbsoluteUnixPath.get("/licenses/LICENSE"))
                .addEntry(checkout.resolve("docs/third-party-licences.md"),
                        AbsoluteUnixPath.get("/licenses/third-party-licences.md"))
                .build())
                .addLabel("org.opencontainers.image.version", version)
                .addLabel("org.opencontainers.image.revision", revision)
                .addLabel("org.opencontainers.image.licenses", "Apache-2.0")
                .addLabel("org.opencontainers.image.vendor", "Dialogue Platform")
                .addLabel("org.opencontainers.image.title", name)
                .setWorkingDirectory(AbsoluteUnixPath.get(APP))
                .setUser(USER);
        String main = STEPS.get(name);
        if (main != null) {
            step(image, name, main);
        } else {
            service(image, name);
        }
    }

    /** Layers from what changes seldom to what changes with every build. */
    private void service(JibContainerBuilder image, String name) throws IOException {
        Path program = checkout.resolve(name).resolve("target/quarkus-app");
        for (String part : List.of("lib", "quarkus-run.jar", "quarkus", "app")) {
            image.addFileEntriesLayer(layer(program.resolve(part), APP + "/" + part));
        }
        image.addFileEntriesLayer(
                layer(checkout.resolve(name).resolve("target/quarkus-run-cyclonedx.json"), "/sbom/" + name + ".cdx.json"));
        // what is handed in; a volume that is mounted here takes over whose it is
        image.addFileEntriesLayer(FileEntriesLayer.builder().setName("files")
                .addEntry(program, AbsoluteUnixPath.get(FILES), FilePermissions.DEFAULT_FOLDER_PERMISSIONS,
                        FileEntriesLayer.DEFAULT_MODIFICATION_TIME, USER + ":" + USER)
                .build());
        image.addEnvironmentVariable("JAVA_TOOL_OPTIONS", JAVA_OPTIONS)
                .addEnvironmentVariable("FILES_DIRECTORY", FILES)
                .addEnvironmentVariable("MANAGEMENT_PORT", managementPort(name))
                .setEntrypoint("java", "-jar", "quarkus-run.jar");
    }

    private void step(JibContainerBuilder image, String name, String main) throws IOException {
        Path built = checkout.resolve("deploy/images").resolve(name).resolve("target");
        image.addFileEntriesLayer(layer(built.resolve(name + ".cdx.json"), "/sbom/" + name + ".cdx.json"))
                .addFileEntriesLayer(layer(built.resolve("lib"), APP))
                .setEntrypoint("java", "-cp", APP + "/*", main);
    }

    private String managementPort(String service) throws IOException {
        Properties settings = new Properties();
        try (InputStream in = Files
                .newInputStream(checkout.resolve(service).resolve("src/main/resources/application.properties"))) {
            settings.load(in);
        }
        return settings.getProperty("quarkus.management.port");
    }

    private static FileEntriesLayer layer(Path from, String to) throws IOException {
        return FileEntriesLayer.builder().setName(to).addEntryRecursive(from, AbsoluteUnixPath.get(to)).build();
    }
}
