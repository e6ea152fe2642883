package org.dialogueplatform.platform.file;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.dialogueplatform.platform.KilledProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalFileStoreTest {

    private static final UUID FIRST = new UUID(0, 0);

    @TempDir
    Path directory;

    @Test
    void whatIsStoredIsThereUntilItIsDeleted() throws IOException {
        var store = new LocalFileStore(directory);
        UUID id = UUID.randomUUID();
        store.store(id, KilledWriter.content(id));
        assertArrayEquals(KilledWriter.content(id), read(store, id));
        store.delete(id);
        store.delete(id);
        assertThrows(NoSuchFileException.class, () -> store.open(id));
    }

    @Test
    void whatLiesThereIsListedByAgeAndPageByPage() throws IOException {
        var store = new LocalFileStore(directory);
        List<UUID> ids = Stream.generate(UUID::randomUUID).limit(5).sorted((a, b) -> a.toString().compareTo(b.toString()))
                .toList();
        for (UUID id : ids) {
            store.store(id, new byte[] { 1 });
        }
        assertEquals(List.of(), store.storedBefore(Instant.now().minusSeconds(60), FIRST, 10));
        Instant later = Instant.now().plusSeconds(60);
        assertEquals(ids.subList(0, 2), store.storedBefore(later, FIRST, 2));
        assertEquals(ids.subList(2, 5), store.storedBefore(later, ids.get(1), 10));
    }

    @Test
    void killedAtAnyMomentItHasWholeFilesOrNone() throws IOException, InterruptedException {
        int kills = 0;
        boolean leftPieces = false;
        // a process that is killed just as its file has come in leaves no piece: again, until one does
        while (kills < 8 || !leftPieces && kills < 40) {
            assertEquals(KilledProcess.KILLED,
                    KilledProcess.run(KilledWriter.class, directory.toString(), Integer.toString(kills++)));
            leftPieces = !list(directory.resolve("incoming")).isEmpty();
        }
        var store = new LocalFileStore(directory);
        List<UUID> stored = store.storedBefore(Instant.now().plusSeconds(60), FIRST, 100_000);
        assertTrue(!stored.isEmpty(), "it was killed before it could store anything");
        for (UUID id : stored) {
            assertArrayEquals(KilledWriter.content(id), read(store, id));
        }
        assertTrue(leftPieces, "it was never killed in the middle of a file, so that nothing is proven");
        assertEquals(List.of(), list(directory.resolve("incoming")));
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }

    private static byte[] read(FileStore store, UUID id) throws IOException {
        try (var content = store.open(id)) {
            return content.readAllBytes();
        }
    }
}
