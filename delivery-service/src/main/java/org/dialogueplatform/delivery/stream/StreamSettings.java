package org.dialogueplatform.delivery.stream;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;

/** Times and numbers of the streams; the values and their reasons stand in application.properties. */
@ConfigMapping(prefix = "dialogue.stream")
interface StreamSettings {

    /** How long a stream of events stays open at most. */
    Duration longest();

    /** After how long without an event a sign of life is sent. */
    Duration heartbeat();

    /** How long a reader may take for what it was sent. */
    Duration patience();

    /** How many streams may be open in this process. */
    int readers();
}
