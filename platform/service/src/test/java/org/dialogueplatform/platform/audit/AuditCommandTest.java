package org.dialogueplatform.platform.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.Map;
import java.util.UUID;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.dialogueplatform.localstack.stack.Dialogue;
import org.dialogueplatform.platform.audit.chain.Anchor;
import org.dialogueplatform.platform.audit.chain.ChainFixture;
import org.dialogueplatform.testing.SuiteInfrastructure;
import org.junit.jupiter.api.Test;

/** {@code ./dialogue audit verify}, against real PostgreSQL and the real topic of anchors. */
class AuditCommandTest {

    @Test
    void itSaysWhatWasTamperedWithAndByItsExitCodeThatSomethingWas() throws Exception {
        ChainFixture.prepare();
        UUID victim;
        try (Connection service = ChainFixture.connect(ChainFixture.SCHEMA);
                var kafka = new KafkaProducer<>(
                        Map.<String, Object> of("bootstrap.servers", SuiteInfrastructure.bootstrapServers()),
                        new StringSerializer(), new ByteArraySerializer())) {
            victim = ChainFixture.append(service, 0, 10).getFirst().id();
            Anchor anchor = ChainFixture.seal(service);
            kafka.send(new ProducerRecord<>(Anchor.TOPIC, anchor.service(), anchor.toJson())).get();
            ChainFixture.append(service, 10, 2);
        }

        Result untouched = verify(ChainFixture.SCHEMA);
        assertEquals(0, untouched.exitCode(), untouched.output());
        assertTrue(untouched.output().contains("10 entries under seals, anchored up to seal 1; 2 not sealed yet"),
                untouched.output());

        try (Connection superuser = ChainFixture.connect("postgres")) {
            superuser.createStatement()
                    .executeUpdate("update audit_entry set subject = 'somebody else' where id = '" + victim + "'");
        }
        Result edited = verify(ChainFixture.SCHEMA);
        assertEquals(1, edited.exitCode(), edited.output());
        assertTrue(edited.output().contains("EDITED: entry " + victim), edited.output());

        ChainFixture.prepare();
        Result emptied = verify(ChainFixture.SCHEMA);
        assertEquals(1, emptied.exitCode(), emptied.output());
        assertTrue(emptied.output().contains("the chain ends at seal 0, but seal 1"), emptied.output());

        Result unknown = verify("gateway");
        assertEquals(1, unknown.exitCode());
        assertTrue(unknown.output().contains("keeps no audit trail"), unknown.output());
    }

    private static Result verify(String service) throws IOException, InterruptedException {
        var command = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx128m",
                "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"), Dialogue.class.getName(), "audit",
                "verify", service).redirectErrorStream(true);
        command.environment().put("DATABASE_URL", SuiteInfrastructure.databaseUrl());
        command.environment().put("KAFKA_BOOTSTRAP_SERVERS", SuiteInfrastructure.bootstrapServers());
        Process process = command.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Result(process.waitFor(), output);
    }

    private record Result(int exitCode, String output) {
    }
}
