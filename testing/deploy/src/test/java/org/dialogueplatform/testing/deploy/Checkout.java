package org.dialogueplatform.testing.deploy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeSet;

/** What the rest of the project says of topics and services, read where it is written. */
final class Checkout {

    static final List<String> SERVICES = List.of("meetings-service", "participants-service", "recommendations-service",
            "delivery-service");

    private Checkout() {
    }

    static Path root() {
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve("contracts/topics.conf"))) {
                return folder;
            }
        }
        throw new IllegalStateException("These tests run inside a checkout of the project.");
    }

    static String read(String file) {
        try {
            return Files.readString(root().resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As contracts/topics.conf declares them, in its order. */
    static Map<String, Topic> topics() {
        Map<String, Topic> topics = new LinkedHashMap<>();
        read("contracts/topics.conf").lines().filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(line -> {
            String[] columns = line.strip().split("\\s+", -1);
            Map<String, String> settings = new LinkedHashMap<>();
            if (!columns[2].equals("-")) {
                for (String setting : columns[2].split(",", -1)) {
                    settings.put(setting.substring(0, setting.indexOf('=')), setting.substring(setting.indexOf('=') + 1));
                }
            }
            topics.put(columns[0], new Topic(columns[0], Integer.parseInt(columns[1]), settings));
        });
        return topics;
    }

    /** What a service hears of, by its consumer groups. */
    static Map<String, String> heardBy(String service) {
        Map<String, String> heard = new LinkedHashMap<>();
        Properties settings = settings(service);
        for (String key : new TreeSet<>(settings.stringPropertyNames())) {
            if (key.startsWith("mp.messaging.incoming.") && key.endsWith(".topic")) {
                String group = settings.getProperty(key.replaceAll("\\.topic$", ".group.id"));
                heard.put(group.replace("${quarkus.application.name}", service), settings.getProperty(key));
            }
        }
        return heard;
    }

    static String schema(String service) {
        return settings(service).getProperty("dialogue.schema");
    }

    /** The property files of a program, its own and those of the building blocks in it. */
    static List<String> propertyFiles(String program) {
        List<String> files = new ArrayList<>(
                List.of("platform/web/src/main/resources/META-INF/microprofile-config.properties"));
        if (!program.equals("gateway")) {
            files.add("platform/service/src/main/resources/META-INF/microprofile-config.properties");
        }
        files.add(program + "/src/main/resources/application.properties");
        return files;
    }

    private static Properties settings(String program) {
        Properties settings = new Properties();
        for (String file : propertyFiles(program)) {
            try (var in = Files.newBufferedReader(root().resolve(file))) {
                settings.load(in);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return settings;
    }

    record Topic(String name, int partitions, Map<String, String> settings) {
    }
}
