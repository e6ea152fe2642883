package org.dialogueplatform.testing.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;

import org.dialogueplatform.localstack.samples.FollowUp;
import org.dialogueplatform.localstack.samples.Journal;
import org.dialogueplatform.localstack.samples.ReferenceMeeting;

/** What of the sample stories the suite under test has been told. */
final class Told {

    private static Journal journal;

    private Told() {
    }

    /** The journal of both stories. */
    static synchronized Journal journal() {
        if (journal == null) {
            try {
                // where the launcher has its own, which goes on with the same story
                journal = Journal
                        .in(Suite.running().isOnThisMachine() ? Suite.home().resolve("samples/reference-meeting.journal")
                                : Files.createTempDirectory("journal").resolve("story"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return journal;
    }

    /** Tells what is still untold of the meeting and of what followed. */
    static Journal everything() {
        Suite suite = Suite.running();
        new ReferenceMeeting(suite.gateway(), suite.tokens(), journal()).tell();
        new FollowUp(suite.gateway(), suite.tokens(), journal()).tell();
        return journal();
    }
}
