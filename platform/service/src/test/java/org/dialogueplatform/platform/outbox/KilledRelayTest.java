package org.dialogueplatform.platform.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

import org.dialogueplatform.platform.KilledProcess;
import org.dialogueplatform.testing.SuiteInfrastructure;
import org.junit.jupiter.api.Test;

/** Processes killed between the commit and the mark: nothing is lost. */
class KilledRelayTest {

    @Test
    void aRelayKilledBeforeSendingOrBeforeMarkingLosesNothing() throws Exception {
        try (var outbox = new OutboxFixture()) {
            Set<String> committed = new HashSet<>();
            for (int kill = 0; kill < KilledProcess.KILLS; kill++) {
                UUID aggregate = UUID.randomUUID();
                outbox.commit(aggregate, 1);
                committed.add(aggregate.toString());
                String moment = kill % 2 == 0 ? "before-send" : "before-mark";
                assertEquals(KilledProcess.KILLED,
                        KilledProcess.run(KilledRelay.class, outbox.database.url(), SuiteInfrastructure.bootstrapServers(),
                                moment));
            }
            assertEquals(committed.size(), outbox.count("published_at is null"), "no killed relay marked anything");

            try (var survivor = OutboxFixture.start(outbox.relay())) {
                outbox.awaitAllPublished();
            }
            Set<String> sent = new HashSet<>();
            OutboxFixture.received(committed.size(), event -> committed.contains(event.key()) && sent.add(event.key()));
            assertEquals(committed, sent);
        }
    }
}
