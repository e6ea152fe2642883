package org.dialogueplatform.localstack.infrastructure;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;

import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;

/**
 * One Kafka broker in KRaft mode, controller included. The suite itself comes over a listener of its own and may do anything;
 * partners come over another, say who they are, and may do nothing but what an ACL allows.
 */
public final class KafkaBroker implements AutoCloseable {

    /** Any constant does: it must be the same at every start on the same data. */
    private static final String CLUSTER_ID = "ZGlhbG9ndWUtcGxhdGZvcm";

    private final KafkaRaftServer server;
    private final Ports ports;
    private final Path folder;
    private final boolean throwaway;

    /** Where it listens, on this machine only. */
    private record Ports(int suite, int controller, int partners) {
    }

    private KafkaBroker(KafkaRaftServer server, Ports ports, Path folder, boolean throwaway) {
        this.server = server;
        this.ports = ports;
        this.folder = folder;
        this.throwaway = throwaway;
    }

    /**
     * A broker that keeps what it acknowledged, in the folder given, and goes on with what it finds there.
     *
     * @param port for the suite; its controller listens at the next one, and partners are served at the one after it
     */
    public static KafkaBroker durable(Path folder, int port) throws IOException {
        return start(folder, new Ports(port, port + 1, port + 2), false, Map.of());
    }

    /** A broker for one test run, in a folder and on ports of its own. */
    public static KafkaBroker throwaway() throws IOException {
        return throwaway(Map.of());
    }

    /** The same with settings that differ, as Kafka names them. */
    public static KafkaBroker throwaway(Map<String, String> different) throws IOException {
        return start(Files.createTempDirectory("kafka"), new Ports(freePort(), freePort(), freePort()), true, different);
    }

    private static KafkaBroker start(Path folder, Ports ports, boolean throwaway, Map<String, String> different)
            throws IOException {
        Path logs = Files.createDirectories(folder.resolve("data"));
        Properties settings = settings(logs, ports, throwaway);
        settings.putAll(different);
        format(logs);
        var server = new KafkaRaftServer(KafkaConfig.fromProps(settings, false), Time.SYSTEM);
        server.startup();
        return new KafkaBroker(server, ports, folder, throwaway);
    }

    private static Properties settings(Path logs, Ports ports, boolean throwaway) {
        var settings = new Properties();
        settings.put("process.roles", "broker,controller");
        settings.put("node.id", "1");
        settings.put("controller.quorum.voters", "1@127.0.0.1:" + ports.controller);
        settings.put("controller.listener.names", "CONTROLLER");
        settings.put("listeners", "PLAINTEXT://127.0.0.1:" + ports.suite + ",CONTROLLER://127.0.0.1:" + ports.controller
                + ",PARTNERS://127.0.0.1:" + ports.partners);
        settings.put("advertised.listeners",
                "PLAINTEXT://127.0.0.1:" + ports.suite + ",PARTNERS://127.0.0.1:" + ports.partners);
        settings.put("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT,PARTNERS:SASL_PLAINTEXT");
        settings.put("listener.name.partners.sasl.enabled.mechanisms", "SCRAM-SHA-512");
        settings.put("listener.name.partners.scram-sha-512.sasl.jaas.config",
                "org.apache.kafka.common.security.scram.ScramLoginModule required;");
        // what no ACL allows is denied; whoever comes over the suite's listener has no name, and nobody comes so over the other
        settings.put("authorizer.class.name", "org.apache.kafka.metadata.authorizer.StandardAuthorizer");
        settings.put("allow.everyone.if.no.acl.found", "false");
        settings.put("super.users", "User:ANONYMOUS");
        settings.put("log.dirs", logs.toString());
        // topics are declared, so that a misspelt name is an error and not a new topic
        settings.put("auto.create.topics.enable", "false");
        // a single broker has nobody to copy to: what is acknowledged must be on disk, or a power cut loses it
        if (!throwaway) {
            settings.put("log.flush.interval.messages", "1");
        }
        settings.put("offsets.topic.replication.factor", "1");
        settings.put("offsets.topic.num.partitions", "4");
        settings.put("transaction.state.log.replication.factor", "1");
        settings.put("transaction.state.log.min.isr", "1");
        settings.put("transaction.state.log.num.partitions", "2");
        settings.put("share.coordinator.state.topic.replication.factor", "1");
        settings.put("share.coordinator.state.topic.min.isr", "1");
        settings.put("group.initial.rebalance.delay.ms", "0");
        settings.put("log.cleaner.dedupe.buffer.size", "8388608");
        settings.put("num.network.threads", "2");
        settings.put("num.io.threads", "4");
        settings.put("background.threads", "2");
        return settings;
    }

    private static void format(Path logs) throws IOException {
        try {
            new Formatter().setClusterId(CLUSTER_ID).setNodeId(1).setDirectories(List.of(logs.toString()))
                    .setMetadataLogDirectory(logs.toString()).setReleaseVersion(MetadataVersion.LATEST_PRODUCTION)
                    .setControllerListenerName("CONTROLLER").setIgnoreFormatted(true)
                    .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8)).run();
        } catch (IOException e) {
            throw e;
        } catch (Exception e) {
            throw new IOException("The folder " + logs + " could not be prepared for Kafka", e);
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + ports.suite;
    }

    /** Where partners come in: SASL with SCRAM-SHA-512, and nothing allowed that no ACL allows. */
    public String partnerBootstrapServers() {
        return "127.0.0.1:" + ports.partners;
    }

    /** Blocks until the broker has stopped. */
    public void awaitStop() {
        server.awaitShutdown();
    }

    @Override
    public void close() throws IOException {
        server.shutdown();
        server.awaitShutdown();
        if (throwaway) {
            Folders.delete(folder);
        }
    }
}
