package org.dialogueplatform.meetings.pack;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

/**
 * What goes into a pack, in order. The same meeting gives the same reader the same pack, byte by byte, for as long as nothing
 * of it changes.
 *
 * @param name of the file
 * @param madeOf the time that all in it has that has none of its own
 */
record Pack(String name, Instant madeOf, List<Page> pages, List<Enclosure> enclosures) {

    Pack {
        pages = List.copyOf(pages);
        enclosures = List.copyOf(enclosures);
    }

    /** Written for the pack. */
    record Page(String path, String text) {
    }

    /**
     * A file that was handed in.
     *
     * @param path where it is in the pack
     * @param title of the document it belongs to
     */
    record Enclosure(String path, String title, UUID fileId, long size, String sha256, Instant submittedAt) {
    }

    /** What is the same for the same pack. */
    String tag() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update((name + madeOf).getBytes(StandardCharsets.UTF_8));
            for (Page page : pages) {
                digest.update((page.path + '\0' + page.text + '\0').getBytes(StandardCharsets.UTF_8));
            }
            for (Enclosure enclosure : enclosures) {
                digest.update((enclosure.path + '\0' + enclosure.sha256 + '\0').getBytes(StandardCharsets.UTF_8));
            }
            return '"' + HexFormat.of().formatHex(digest.digest()) + '"';
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
