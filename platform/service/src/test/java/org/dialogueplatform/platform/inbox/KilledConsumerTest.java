package org.dialogueplatform.platform.inbox;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import org.dialogueplatform.localstack.infrastructure.KafkaBroker;
import org.dialogueplatform.localstack.infrastructure.Topics;
import org.dialogueplatform.platform.KilledProcess;
import org.dialogueplatform.testing.SuiteInfrastructure;
import org.dialogueplatform.testing.TestEvents;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

/** Processes killed between the committed effect and the committed offset: each effect happens exactly once. */
class KilledConsumerTest {

    private static final String TOPIC = "dialogue.participants.invitation.v1";

    @Test
    void aConsumerKilledAfterTheEffectHasItHappenExactlyOnce() throws Exception {
        String database = SuiteInfrastructure.databaseUrl();
        Flyway.configure().dataSource(database, "participants_owner", "participants_owner").defaultSchema("participants")
                .schemas("participants").createSchemas(false).locations("db/platform", "db/migration").load().migrate();
        try (var broker = KafkaBroker.throwaway()) {
            Topics.apply(broker.bootstrapServers());
            UUID key = UUID.randomUUID();
            UUID[] notes = new UUID[KilledProcess.KILLS];
            int partition = -1;
            try (var events = TestEvents.at(broker.bootstrapServers())) {
                for (int n = 0; n < notes.length; n++) {
                    notes[n] = UUID.randomUUID();
                    events.publishRaw(TOPIC, key.toString(), "{}".getBytes(StandardCharsets.UTF_8), headers(notes[n]));
                }
                partition = events.await(TOPIC, notes.length, event -> true).getFirst().message().partition();
            }
            String[] arguments = { database, broker.bootstrapServers(), TOPIC, Integer.toString(partition), "die" };
            for (int kill = 0; kill < notes.length; kill++) {
                // each finds every effect so far committed and none of the offsets
                assertEquals(KilledProcess.KILLED, KilledProcess.run(KilledConsumer.class, arguments));
            }
            arguments[4] = "live";
            assertEquals(0, KilledProcess.run(KilledConsumer.class, arguments));
            for (UUID note : notes) {
                assertEquals(1, times(database, note));
            }
        }
    }

    private static Map<String, String> headers(UUID note) {
        String now = Instant.now().toString();
        return Map.of("ce_specversion", "1.0", "ce_id", UUID.randomUUID().toString(), "ce_type",
                "org.dialogueplatform.note.written.v1", "ce_source", "/test", "ce_subject", note.toString(), "ce_sequence", "1",
                "ce_time",
                now, "ce_recordedtime", now);
    }

    private static int times(String database, UUID note) throws SQLException {
        try (Connection connection = DriverManager.getConnection(database, "participants", "participants");
                var select = connection.prepareStatement("select times from echo where note_id = ?")) {
            select.setObject(1, note);
            var found = select.executeQuery();
            return found.next() ? found.getInt(1) : 0;
        }
    }
}
