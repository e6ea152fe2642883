package org.dialogueplatform.platform.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Keeps files in a directory of this machine. A file is written beside its place, brought to the disk and then moved there in
 * one step: killed at any point, what is left is a piece in {@code incoming}, which nobody reads and the next sweep removes.
 */
final class LocalFileStore implements FileStore {

    private final Path directory;
    private final Path incoming;

    LocalFileStore(Path directory) {
        this.directory = directory;
        this.incoming = directory.resolve("incoming");
    }

    @Override
    public void store(UUID id, byte[] content) throws IOException {
        Path folder = folder(id);
        Path place = folder.resolve(id.toString());
        Files.createDirectories(incoming);
        Files.createDirectories(folder);
        Path piece = incoming.resolve(id + "." + UUID.randomUUID());
        try {
            write(piece, content);
            Files.move(piece, place, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(piece);
        }
        // the name, too, is on the disk before anybody is told
        force(folder);
        force(directory);
    }

    private static void write(Path piece, byte[] content) throws IOException {
        try (FileChannel channel = FileChannel.open(piece, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            var rest = ByteBuffer.wrap(content);
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
            channel.force(true);
        }
    }

    private static void force(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    @Override
    public InputStream open(UUID id) throws IOException {
        return Files.newInputStream(place(id));
    }

    @Override
    public void delete(UUID id) throws IOException {
        Files.deleteIfExists(place(id));
    }

    @Override
    public List<UUID> storedBefore(Instant moment, UUID after, int most) throws IOException {
        removePieces(moment);
        try (Stream<Path> all = Files.find(directory, 2, (path, found) -> found.isRegularFile()
                && !path.startsWith(incoming) && found.lastModifiedTime().toInstant().isBefore(moment))) {
            return all.map(path -> path.getFileName().toString()).filter(name -> name.compareTo(after.toString()) > 0)
                    .sorted().limit(most).map(UUID::fromString).toList();
        }
    }

    private void removePieces(Instant moment) throws IOException {
        Files.createDirectories(incoming);
        try (Stream<Path> pieces = Files.list(incoming)) {
            for (Path piece : pieces.toList()) {
                if (Files.getLastModifiedTime(piece).toInstant().isBefore(moment)) {
                    Files.deleteIfExists(piece);
                }
            }
        }
    }

    /** In one of 256 folders, by the end of the id, which is random. */
    private Path folder(UUID id) {
        String name = id.toString();
        return directory.resolve(name.substring(name.length() - 2));
    }

    private Path place(UUID id) {
        return folder(id).resolve(id.toString());
    }
}
