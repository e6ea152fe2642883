package org.dialogueplatform.platform.file;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Where the bytes of files are kept, under the id of their row. What is stored is whole or not there, and never changes. */
public interface FileStore {

    void store(UUID id, byte[] content) throws IOException;

    /** A file's content; fails if it is not there. */
    InputStream open(UUID id) throws IOException;

    /** Nothing happens if it is not there. */
    void delete(UUID id) throws IOException;

    /** Those that were stored before this moment, at most so many of them, the oldest ids first, from after this one on. */
    List<UUID> storedBefore(Instant moment, UUID after, int most) throws IOException;
}
