package org.dialogueplatform.platform.live;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;

/** Times and numbers of live streams; the values and their reasons stand in the platform's configuration. */
@ConfigMapping(prefix = "dialogue.live")
public interface LiveSettings {

    /** How long a live stream stays open at most. */
    Duration longest();

    /** After how long without a change a sign of life is sent. */
    Duration heartbeat();

    /** How long a reader may take for what it was sent. */
    Duration patience();

    /** When a reader that was cut off is to come back. */
    Duration retry();

    /** How many live streams may be open in this process. */
    int readers();
}
