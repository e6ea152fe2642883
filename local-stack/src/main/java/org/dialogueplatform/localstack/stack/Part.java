package org.dialogueplatform.localstack.stack;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** One process of the suite on this machine. */
interface Part {

    String name();

    List<Port> ports();

    /** Where it writes what it does. */
    Path log();

    /** Starts the process; may return before it is ready. */
    void start() throws IOException;

    boolean ready();

    /** The process, once started. */
    Optional<ProcessHandle> process();

    /** Whether it writes as it ends what makes its next start faster, which takes some seconds. */
    default boolean isTraining() {
        return false;
    }

    /** Stops the process, in time or by force. Does nothing when it was not started or has ended. */
    void stop();
}
