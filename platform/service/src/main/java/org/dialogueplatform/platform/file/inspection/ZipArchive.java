package org.dialogueplatform.platform.file.inspection;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A ZIP archive read strictly: its entries follow each other from the first byte to the directory, the directory ends the
 * file, and both say the same. What can be read in two ways is refused before anything is unpacked.
 */
final class ZipArchive {

    static final int MOST_ENTRIES = 2_000;

    private static final long LOCAL = 0x04034b50L;
    private static final long CENTRAL = 0x02014b50L;
    private static final long END = 0x06054b50L;
    private static final int END_LENGTH = 22;
    private static final int CENTRAL_LENGTH = 46;
    private static final int LOCAL_LENGTH = 30;
    private static final int ENCRYPTED = 1;
    private static final int SIZES_FOLLOW = 8;
    private static final int UNIX = 3;
    private static final int FILE_TYPE = 0xf000;
    private static final Set<Integer> FILE_OR_FOLDER = Set.of(0, 0x8000, 0x4000);
    private static final long ELSEWHERE = 0xffffffffL;

    private final byte[] content;
    private final List<ZipEntryBytes> entries;

    private ZipArchive(byte[] content, List<ZipEntryBytes> entries) {
        this.content = content;
        this.entries = entries;
    }

    static ZipArchive read(byte[] content) {
        int end = content.length - END_LENGTH;
        if (end < 0 || Bytes.littleEndian32(content, 0) != LOCAL) {
            throw Refused.polyglot("is a ZIP archive with something else before its beginning");
        }
        if (Bytes.littleEndian32(content, end) != END || Bytes.littleEndian16(content, end + 20) != 0) {
            throw Refused.polyglot("is a ZIP archive with something else behind its end");
        }
        int count = Bytes.littleEndian16(content, end + 10);
        refuseTooMany(count);
        long start = Bytes.littleEndian32(content, end + 16);
        if (start + Bytes.littleEndian32(content, end + 12) != end || Bytes.littleEndian32(content, end + 4) != 0) {
            throw damaged("its directory is not where it should be");
        }
        List<ZipEntryBytes> entries = directory(content, (int) start, end);
        if (entries.size() != count) {
            throw damaged("its directory has more or fewer entries than it says");
        }
        checkPlaces(content, entries, (int) start);
        return new ZipArchive(content, entries);
    }

    private static List<ZipEntryBytes> directory(byte[] content, int start, int end) {
        List<ZipEntryBytes> entries = new ArrayList<>();
        Set<String> names = new HashSet<>();
        int at = start;
        while (at < end) {
            if (at + CENTRAL_LENGTH > end || Bytes.littleEndian32(content, at) != CENTRAL) {
                throw damaged("its directory cannot be read");
            }
            int nameLength = Bytes.littleEndian16(content, at + 28);
            int next = at + CENTRAL_LENGTH + nameLength + Bytes.littleEndian16(content, at + 30)
                    + Bytes.littleEndian16(content, at + 32);
            if (next > end) {
                throw damaged("its directory cannot be read");
            }
            ZipEntryBytes entry = entry(content, at, nameLength);
            if (!names.add(entry.name().toLowerCase(Locale.ROOT))) {
                throw Refused.because("archive-name", "has two entries with one name in its archive");
            }
            entries.add(entry);
            refuseTooMany(entries.size());
            at = next;
        }
        return entries;
    }

    private static ZipEntryBytes entry(byte[] content, int at, int nameLength) {
        String name = name(content, at + CENTRAL_LENGTH, nameLength);
        int flags = Bytes.littleEndian16(content, at + 8);
        int method = Bytes.littleEndian16(content, at + 10);
        if ((flags & ENCRYPTED) != 0) {
            throw Refused.because("encrypted", "is encrypted, and cannot be looked into; send it without a password");
        }
        if (method != ZipEntryBytes.STORED && method != ZipEntryBytes.DEFLATED) {
            throw damaged("an entry is packed in an unusual way");
        }
        boolean unix = Bytes.littleEndian16(content, at + 4) >> 8 == UNIX;
        int type = Bytes.littleEndian16(content, at + 40) & FILE_TYPE;
        if (unix && !FILE_OR_FOLDER.contains(type)) {
            throw Refused.because("archive-link", "has a symbolic link or a device in its archive");
        }
        long packed = Bytes.littleEndian32(content, at + 20);
        long unpacked = Bytes.littleEndian32(content, at + 24);
        long place = Bytes.littleEndian32(content, at + 42);
        if (packed == ELSEWHERE || unpacked == ELSEWHERE || place == ELSEWHERE) {
            throw damaged("it is in the ZIP64 format, which no document of this size needs");
        }
        if (place + LOCAL_LENGTH > content.length || packed > content.length) {
            throw damaged("an entry lies outside of it");
        }
        int local = (int) place;
        int begin = local + LOCAL_LENGTH + Bytes.littleEndian16(content, local + 26)
                + Bytes.littleEndian16(content, local + 28);
        if (begin + packed > content.length) {
            throw damaged("an entry lies outside of it");
        }
        return new ZipEntryBytes(name, method, flags, Bytes.littleEndian32(content, at + 16), local, begin, (int) packed,
                unpacked);
    }

    /** Neither overlapping entries, of which a small file can have endlessly many, nor anything between them. */
    private static void checkPlaces(byte[] content, List<ZipEntryBytes> entries, int directory) {
        long expected = 0;
        for (ZipEntryBytes entry : entries.stream().sorted(Comparator.comparingInt(ZipEntryBytes::local)).toList()) {
            int local = entry.local();
            if (local != expected) {
                throw damaged("its entries overlap, or have something between them");
            }
            if (Bytes.littleEndian32(content, local) != LOCAL
                    || !name(content, local + LOCAL_LENGTH, Bytes.littleEndian16(content, local + 26)).equals(entry.name())
                    || Bytes.littleEndian16(content, local + 8) != entry.method()) {
                throw damaged("its directory and its entries do not say the same");
            }
            expected = entry.end();
            boolean described = (entry.flags() & SIZES_FOLLOW) != 0;
            if (described) {
                expected = afterDescriptor(content, entry);
            }
        }
        if (expected != directory) {
            throw damaged("something lies between its entries and its directory");
        }
    }

    private static long afterDescriptor(byte[] content, ZipEntryBytes entry) {
        int end = entry.end();
        if (end + 16 <= content.length && Bytes.littleEndian32(content, end) == 0x08074b50L
                && Bytes.littleEndian32(content, end + 4) == entry.checksum()) {
            return end + 16L;
        }
        return end + 12L;
    }

    private static String name(byte[] content, int at, int length) {
        if (at + length > content.length) {
            throw damaged("a name lies outside of it");
        }
        String name;
        try {
            name = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(content, at, length)).toString();
        } catch (CharacterCodingException e) {
            throw Refused.because("archive-name", "has a name in its archive that is not UTF-8");
        }
        boolean leavesTheArchive = name.startsWith("/") || name.contains("\\") || name.matches("^[A-Za-z]:.*")
                || List.of(name.split("/", -1)).contains("..");
        if (name.isEmpty() || leavesTheArchive || name.chars().anyMatch(Character::isISOControl)) {
            throw Refused.because("archive-name", "has a name in its archive that leads out of it or cannot be shown");
        }
        return name;
    }

    private static void refuseTooMany(int count) {
        if (count > MOST_ENTRIES) {
            throw Refused.because("too-many-entries", "has more than " + MOST_ENTRIES + " entries in its archive");
        }
    }

    static RuntimeException damaged(String detail) {
        return Refused.because("damaged", "is no sound archive: " + detail);
    }

    List<ZipEntryBytes> entries() {
        return entries;
    }

    byte[] content() {
        return content;
    }

    Optional<ZipEntryBytes> find(String name) {
        return entries.stream().filter(entry -> entry.name().equals(name)).findFirst();
    }
}
