package org.dialogueplatform.platform.file.inspection;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * PDF: begins and ends as one, is nothing else as well, and does nothing when it is opened.
 * <p>
 * Its bytes are searched for the names of what it could do, with {@code #4A} read as {@code J}, and so are its compressed
 * object streams. It is not parsed: what stands in page content or in a text that only looks like such a name is refused as
 * well, and what an exotic filter hides is not found but refused, as encrypted files are. Its metadata (author, title) is
 * left as it is.
 */
final class PdfRules {

    static final byte[] HEADER = Bytes.ascii("%PDF-");

    private static final byte[] END = Bytes.ascii("%%EOF");
    private static final byte[] ZIP_END = { 'P', 'K', 5, 6 };
    private static final int LONGEST_ZIP_COMMENT = 65_557;
    private static final byte[] STREAM = Bytes.ascii("stream");
    private static final byte[] END_OF_STREAM = Bytes.ascii("endstream");
    private static final byte[] OBJECT = Bytes.ascii(" obj");
    private static final long MOST_UNPACKED = 200L * 1024 * 1024;
    private static final int MOST_AT_ONCE = 16 * 1024 * 1024;
    private static final int LONGEST_NAME = 127;

    private static final Set<String> ACTIVE = Set.of("JavaScript", "Launch", "EmbeddedFile", "EmbeddedFiles", "RichMedia",
            "XFA", "GoToE", "SubmitForm", "ImportData");

    private static final String OBJECTS = "ObjStm";
    private static final Set<String> FLATE = Set.of("FlateDecode", "Fl");
    /** Ways to pack objects that nobody uses who has nothing to hide. */
    private static final Set<String> OPAQUE = Set.of("Predictor", "ASCIIHexDecode", "AHx", "ASCII85Decode", "A85", "LZWDecode",
            "LZW", "RunLengthDecode", "RL", "Crypt", "JBIG2Decode", "DCTDecode", "JPXDecode", "CCITTFaxDecode");
    /** Of all names in a file, those that matter here. */
    private static final Set<String> TOLD = Stream.of(ACTIVE, FLATE, OPAQUE, Set.of(OBJECTS, "Encrypt")).flatMap(Set::stream)
            .collect(Collectors.toUnmodifiableSet());

    private final byte[] content;
    private long unpacked;

    private PdfRules(byte[] content) {
        this.content = content;
    }

    static void check(byte[] content) {
        new PdfRules(content).check();
    }

    private void check() {
        if (!Bytes.startsWith(content, 0, HEADER)) {
            throw Refused.polyglot("is a PDF with something else before its beginning");
        }
        int end = Bytes.lastIndexOf(content, END, content.length);
        if (end < 0) {
            throw Refused.damaged(FileKind.PDF, "it has no end");
        }
        for (int at = end + END.length; at < content.length; at++) {
            if (content[at] != '\r' && content[at] != '\n' && content[at] != ' ' && content[at] != 0) {
                throw Refused.polyglot("is a PDF with something else behind its end");
            }
        }
        if (Bytes.indexOf(content, ZIP_END, content.length - LONGEST_ZIP_COMMENT) >= 0) {
            throw Refused.polyglot("is a PDF that can be read as a ZIP archive as well");
        }
        for (String tag : new String[] { "<html", "<script", "<svg" }) {
            if (Bytes.containsIgnoringCase(content, Bytes.ascii(tag))) {
                throw Refused.polyglot("is a PDF that can be read as HTML as well");
            }
        }
        refuseActive(content);
        int ofObjects = 0;
        for (int at = Bytes.indexOf(content, STREAM, 0); at >= 0; at = Bytes.indexOf(content, STREAM, at + STREAM.length)) {
            List<String> dictionary = Bytes.startsWith(content, at - 3, END_OF_STREAM) ? List.of() : dictionaryBefore(at);
            if (dictionary.contains(OBJECTS)) {
                ofObjects++;
                refuseActiveObjects(dictionary, at + STREAM.length);
            }
        }
        if (ofObjects < Collections.frequency(names(content, 0, content.length), OBJECTS)) {
            throw unreadable();
        }
    }

    private void refuseActiveObjects(List<String> dictionary, int after) {
        if (dictionary.stream().anyMatch(OPAQUE::contains)
                || dictionary.stream().filter(FLATE::contains).count() > 1) {
            throw unreadable();
        }
        // not packed at all, its objects were searched with the rest
        if (dictionary.stream().anyMatch(FLATE::contains)) {
            byte[] objects = inflate(after);
            KnownMalware.refuse(objects);
            refuseActive(objects);
        }
    }

    private static void refuseActive(byte[] searched) {
        for (String name : names(searched, 0, searched.length)) {
            if (ACTIVE.contains(name)) {
                throw Refused.active("/" + name);
            }
            if (name.equals("Encrypt")) {
                throw Refused.because("encrypted", "is encrypted, and cannot be looked into; send it without a password");
            }
        }
    }

    /** What stands between the beginning of an object and its stream. */
    private List<String> dictionaryBefore(int stream) {
        return names(content, Math.max(Bytes.lastIndexOf(content, OBJECT, stream), 0), stream);
    }

    private static List<String> names(byte[] searched, int from, int end) {
        List<String> names = new ArrayList<>();
        for (int at = from; at < end; at++) {
            if (searched[at] == '/') {
                String name = name(searched, at + 1);
                if (TOLD.contains(name)) {
                    names.add(name);
                }
            }
        }
        return names;
    }

    private static String name(byte[] searched, int from) {
        var name = new StringBuilder();
        for (int at = from; at < searched.length && name.length() < LONGEST_NAME; at++) {
            int character = Bytes.unsigned(searched[at]);
            if (character <= ' ' || "/<>[](){}%".indexOf(character) >= 0) {
                break;
            }
            if (character == '#' && at + 2 < searched.length && Character.digit(searched[at + 1], 16) >= 0
                    && Character.digit(searched[at + 2], 16) >= 0) {
                character = Character.digit(searched[at + 1], 16) * 16 + Character.digit(searched[at + 2], 16);
                at += 2;
            }
            name.append((char) character);
        }
        return name.toString();
    }

    private byte[] inflate(int after) {
        int at = after;
        while (at < content.length && (content[at] == '\r' || content[at] == '\n' || content[at] == ' ')) {
            at++;
        }
        var objects = new ByteArrayOutputStream();
        try (Inflater inflater = new Inflater()) {
            inflater.setInput(content, at, content.length - at);
            byte[] buffer = new byte[8192];
            while (!inflater.finished()) {
                int read = inflater.inflate(buffer);
                if (read == 0) {
                    throw unreadable();
                }
                unpacked += read;
                if (unpacked > MOST_UNPACKED || objects.size() + read > MOST_AT_ONCE) {
                    throw Refused.because("unpacks-too-large",
                            "holds packed objects that become too large when they are unpacked");
                }
                objects.write(buffer, 0, read);
            }
        } catch (DataFormatException e) {
            throw unreadable();
        }
        return objects.toByteArray();
    }

    private static RuntimeException unreadable() {
        return Refused.because("cannot-be-inspected",
                "holds objects that are packed in a way that cannot be looked into; save it again as a plain PDF");
    }
}
