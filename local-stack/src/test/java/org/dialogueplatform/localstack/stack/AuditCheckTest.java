package org.dialogueplatform.localstack.stack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

import org.dialogueplatform.localstack.infrastructure.KafkaBroker;
import org.dialogueplatform.localstack.infrastructure.Topics;
import org.junit.jupiter.api.Test;

class AuditCheckTest {

    @Test
    void whatItUsesToReadTheAnchorsSaysNothingOfItsOwn() throws Exception {
        try (KafkaBroker kafka = KafkaBroker.throwaway()) {
            Topics.apply(kafka.bootstrapServers());

            String said = verify(kafka.bootstrapServers());

            // the anchors were read; the database is away
            assertTrue(said.startsWith("The audit trail of meetings cannot be read at "), said);
            assertEquals(1, said.lines().count(), said);
        }
    }

    private static String verify(String kafka) throws IOException, InterruptedException {
        var command = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx128m",
                "-XX:TieredStopAtLevel=1", "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow", "-cp",
                System.getProperty("java.class.path"), Dialogue.class.getName(), "audit",
                "verify", "meetings").redirectErrorStream(true);
        command.environment().put("DATABASE_URL", "jdbc:postgresql://localhost:1/dialogue");
        command.environment().put("KAFKA_BOOTSTRAP_SERVERS", kafka);
        Process process = command.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(1, process.waitFor(), said);
        return said;
    }
}
