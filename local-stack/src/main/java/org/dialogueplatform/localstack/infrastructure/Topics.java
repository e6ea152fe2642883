package org.dialogueplatform.localstack.infrastructure;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.TopicExistsException;

/** The suite's topics as {@code contracts/topics.conf} declares them. */
public final class Topics {

    private static final String RESOURCE = "/contracts/topics.conf";

    private Topics() {
    }

    /**
     * @param arguments the bootstrap servers, if not the environment tells them; how to speak to them is there
     *        ({@link KafkaSettings})
     */
    public static void main(String... arguments) {
        Map<String, Object> settings = KafkaSettings.from(System.getenv());
        if (arguments.length > 0) {
            settings.put(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, arguments[0]);
        }
        apply(settings);
        System.out.println("All topics are as declared.");
    }

    /** Makes what is missing and sets what differs; harmless when all is as declared. */
    public static void apply(String bootstrapServers) {
        apply(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers));
    }

    /**
     * The same at a broker that is not open to everybody.
     *
     * @param settings of the client, as Kafka names them
     */
    public static void apply(Map<String, Object> settings) {
        try (Admin admin = Admin.create(settings)) {
            List<Topic> declared = declared();
            Set<String> there = admin.listTopics().names().get();
            for (KafkaFuture<Void> made : admin.createTopics(declared.stream().filter(topic -> !there.contains(topic.name))
                    .map(topic -> new NewTopic(topic.name, Optional.of(topic.partitions), Optional.empty())
                            .configs(topic.settings))
                    .toList()).values().values()) {
                awaitMade(made);
            }
            Map<ConfigResource, Collection<AlterConfigOp>> changes = new LinkedHashMap<>();
            for (Topic topic : declared) {
                changes.put(new ConfigResource(ConfigResource.Type.TOPIC, topic.name), topic.settings.entrySet().stream()
                        .map(setting -> new AlterConfigOp(new ConfigEntry(setting.getKey(), setting.getValue()),
                                AlterConfigOp.OpType.SET))
                        .toList());
            }
            admin.incrementalAlterConfigs(changes).all().get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("The topics could not be made: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while making topics", e);
        }
    }

    /** A broker can have made a topic and not list it yet. */
    private static void awaitMade(KafkaFuture<Void> made) throws ExecutionException, InterruptedException {
        try {
            made.get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw e;
            }
        }
    }

    static List<Topic> declared() {
        InputStream in = Topics.class.getResourceAsStream(RESOURCE);
        if (in == null) {
            throw new IllegalStateException(RESOURCE + " is missing");
        }
        List<Topic> topics = new ArrayList<>();
        try (var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    topics.add(Topic.parse(line));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return topics;
    }

    /**
     * @param settings Kafka's names and values
     */
    record Topic(String name, int partitions, Map<String, String> settings) {

        static Topic parse(String line) {
            String[] columns = line.strip().split("\\s+", -1);
            Map<String, String> settings = new LinkedHashMap<>();
            if (!columns[2].equals("-")) {
                Arrays.stream(columns[2].split(",", -1)).map(setting -> setting.split("=", 2))
                        .forEach(setting -> settings.put(setting[0], setting[1]));
            }
            return new Topic(columns[0], Integer.parseInt(columns[1]), settings);
        }
    }
}
