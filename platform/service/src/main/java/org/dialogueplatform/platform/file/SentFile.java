package org.dialogueplatform.platform.file;

import java.io.InputStream;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A file as it was sent.
 *
 * @param name as the sender calls it
 * @param type the media type it is said to have, if any
 * @param organisation whose it is; the sender's own when null
 * @param replaces which file this is another version of
 */
public record SentFile(InputStream content, String name, @Nullable String type, FileVisibility visibility,
        @Nullable UUID organisation, @Nullable UUID replaces) {
}
