package org.dialogueplatform.platform.audit;

import java.time.Clock;
import java.time.Duration;

import org.dialogueplatform.platform.audit.chain.ChainFixture;
import org.dialogueplatform.platform.ownership.Database;

/** A sealer in a process of its own that ends as by kill -9, with a seal written and not committed. */
public final class KilledSealer {

    private KilledSealer() {
    }

    /** @param arguments the database's address */
    public static void main(String... arguments) {
        var database = new Database(arguments[0], ChainFixture.SCHEMA, ChainFixture.SCHEMA, ChainFixture.SCHEMA);
        new Sealer(database, _ -> false, Clock.systemUTC(), new SealerState(), Duration.ofMillis(10), Duration.ofSeconds(30)) {

            private int seals;

            @Override
            void beforeCommit() {
                if (++seals == 5) {
                    Runtime.getRuntime().halt(137);
                }
            }
        }.run();
    }
}
