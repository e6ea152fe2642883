package org.dialogueplatform.localstack.stack;

import java.io.PrintStream;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.logging.Level;
import java.util.logging.Logger;

import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.common.KafkaException;
import org.dialogueplatform.localstack.infrastructure.KafkaSettings;
import org.dialogueplatform.platform.audit.chain.Anchor;
import org.dialogueplatform.platform.audit.chain.AnchorLog;
import org.dialogueplatform.platform.audit.chain.AuditEntry;
import org.dialogueplatform.platform.audit.chain.Finding;
import org.dialogueplatform.platform.audit.chain.Verification;
import org.jspecify.annotations.Nullable;

/**
 * {@code ./dialogue audit verify}: reads the services' audit trails and their anchors itself, whether the services run or
 * not, and says what was tampered with. Elsewhere than here {@code DATABASE_URL}, {@code KAFKA_BOOTSTRAP_SERVERS} (with the
 * rest
 * of {@link KafkaSettings}), and {@code DATABASE_USER} with {@code DATABASE_PASSWORD} say where and as whom.
 */
final class AuditCheck {

    /** A few waiting entries are named; how many there are is said anyway. */
    private static final int NAMED = 10;

    private final String databaseUrl;
    private final Map<String, Object> kafka;
    private final @Nullable String user;
    private final String password;
    private final PrintStream out;

    private AuditCheck(String databaseUrl, Map<String, Object> kafka, @Nullable String user, String password, PrintStream out) {
        this.databaseUrl = databaseUrl;
        this.kafka = kafka;
        this.user = user;
        this.password = password;
        this.out = out;
    }

    static AuditCheck of(Settings settings, Map<String, String> environment, PrintStream out) {
        var suite = new Suite(settings);
        Map<String, Object> kafka = KafkaSettings.from(environment);
        kafka.putIfAbsent(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, suite.kafkaAddress());
        return new AuditCheck(environment.getOrDefault("DATABASE_URL", suite.databaseUrl()), kafka,
                environment.get("DATABASE_USER"),
                environment.getOrDefault("DATABASE_PASSWORD", ""), out);
    }

    /** @return the exit code: 0 when nothing was tampered with */
    int run(List<String> arguments) {
        if (arguments.isEmpty() || !arguments.getFirst().equals("verify")) {
            throw new Problem("./dialogue audit knows one thing to do: ./dialogue audit verify [service…]");
        }
        List<String> asked = arguments.subList(1, arguments.size()).stream().map(name -> name.replace("-service", ""))
                .toList();
        asked.stream().filter(name -> !ThisSuite.SCHEMAS.contains(name)).findFirst().ifPresent(name -> {
            throw new Problem("\"" + name + "\" keeps no audit trail; these do: " + String.join(", ", ThisSuite.SCHEMAS) + ".");
        });
        // what fails is said in a sentence, and nothing but what was found is said besides
        Logger.getLogger("").setLevel(Level.OFF);
        // before the trails: every seal they tell of is in what is read afterwards
        List<Anchor> anchors = anchors();
        boolean clean = true;
        for (String schema : asked.isEmpty() ? ThisSuite.SCHEMAS : asked) {
            clean &= verify(schema, anchors);
        }
        return clean ? 0 : 1;
    }

    private List<Anchor> anchors() {
        try {
            return AnchorLog.read(kafka);
        } catch (KafkaException e) {
            throw new Problem("The anchors cannot be read from Kafka at "
                    + kafka.get(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG)
                    + ", and without them a rewritten trail would not be found: ./dialogue up starts it. (" + e.getMessage()
                    + ")");
        }
    }

    private boolean verify(String schema, List<Anchor> anchors) {
        var properties = new Properties();
        properties.setProperty("user", user == null ? schema : user);
        properties.setProperty("password", user == null ? schema : password);
        properties.setProperty("currentSchema", schema);
        properties.setProperty("ApplicationName", "audit verify");
        try (Connection connection = DriverManager.getConnection(databaseUrl, properties)) {
            connection.setReadOnly(true);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setAutoCommit(false);
            long started = System.nanoTime();
            Verification.Report report = Verification.run(connection, schema, anchors);
            tell(schema, report, Duration.ofNanos(System.nanoTime() - started));
            return report.isClean();
        } catch (SQLException e) {
            throw new Problem("The audit trail of " + schema + " cannot be read at " + databaseUrl
                    + ": ./dialogue up starts the database. (" + e.getMessage() + ")");
        }
    }

    private void tell(String schema, Verification.Report report, Duration took) {
        out.printf("%s: %s. %,d entries under seals, %s; %,d not sealed yet (%d ms)%n", schema,
                report.isClean() ? "as it was written" : "TAMPERED WITH", report.sealed(),
                report.anchoredUpTo() == 0 ? "none anchored yet" : "anchored up to seal " + report.anchoredUpTo(),
                report.waiting(), took.toMillis());
        for (Finding finding : report.findings()) {
            out.println("  " + finding);
        }
        for (AuditEntry entry : report.unsealed().subList(0, Math.min(NAMED, report.unsealed().size()))) {
            out.printf("  not sealed yet: entry %s, %d s old%n", entry.id(),
                    Duration.between(entry.at(), Instant.now()).toSeconds());
        }
    }
}
