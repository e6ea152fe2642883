package org.dialogueplatform.platform.file.inspection;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Documents that are archives: Office Open XML and OpenDocument. They are unpacked under hard limits, hold neither macros nor
 * other files nor anything fetched from elsewhere, and are written anew without who wrote them when. Pictures in them are
 * stripped as pictures are. Names in comments and tracked changes are part of the text and stay; signatures do not survive.
 */
final class OfficeRules {

    private static final List<String> FORBIDDEN_PLACES = List.of("vbaproject.bin", "vbadata.xml", "/embeddings/", "/activex/",
            "/externallinks/", "/macrosheets/", "/dialogsheets/", "customui/", "basic/", "scripts/", "dialogs/");
    private static final byte[] OLE = { (byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a,
            (byte) 0xe1 };
    private static final byte[] ARCHIVE = { 'P', 'K', 3, 4 };
    private static final byte[] PROGRAM = { 'M', 'Z' };
    private static final int LARGEST_PICTURE = 32 * 1024 * 1024;
    private static final byte[] PROPERTIES = Bytes
            .ascii("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
                    + "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\"/>");
    private static final byte[] APPLICATION = Bytes
            .ascii("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
                    + "<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties\"/>");
    private static final byte[] CUSTOM = Bytes
            .ascii("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
                    + "<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/custom-properties\"/>");
    private static final byte[] META = Bytes.ascii("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
            + "<office:document-meta xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" office:version=\"1.2\">"
            + "<office:meta/></office:document-meta>");
    /** What is said of the document, and not in it; to be blanked. */
    private static final Map<String, byte[]> TOLD_OF_IT = Map.of("docProps/core.xml", PROPERTIES, "docProps/app.xml",
            APPLICATION, "docProps/custom.xml", CUSTOM, "meta.xml", META);

    private OfficeRules() {
    }

    /**
     * A document as it may be kept.
     *
     * @param content its bytes, written anew
     */
    record Document(FileKind kind, byte[] content) {
    }

    static Document check(byte[] content) {
        ZipArchive archive = ZipArchive.read(content);
        var unpacking = new Unpacking(archive);
        Map<String, byte[]> replaced = new HashMap<>();
        boolean openDocument = archive.find("mimetype").isPresent();
        OfficeMarkup markup = openDocument ? new OpenDocumentMarkup(archive) : new OfficeOpenXmlMarkup();
        for (ZipEntryBytes entry : archive.entries()) {
            refusePlace(entry.name());
            refuseContent(entry.name(), unpacking.check(entry));
            byte[] blank = TOLD_OF_IT.get(entry.name());
            byte[] other = blank == null ? withoutWhatIsTold(unpacking, entry, markup) : blank;
            if (other != null) {
                replaced.put(entry.name(), other);
            }
        }
        FileKind kind = markup.kind();
        var writing = new ZipWriting(content.length);
        for (ZipEntryBytes entry : archive.entries()) {
            byte[] other = replaced.get(entry.name());
            if (other == null) {
                writing.copy(content, entry);
            } else {
                writing.put(entry.name(), other);
            }
        }
        return new Document(kind, writing.finish());
    }

    private static void refusePlace(String name) {
        String place = "/" + name.toLowerCase(Locale.ROOT);
        for (String forbidden : FORBIDDEN_PLACES) {
            if (place.contains(forbidden.startsWith("/") ? forbidden : "/" + forbidden)) {
                throw Refused.active("macros, embedded files or links to other files (" + name + ")");
            }
        }
    }

    private static void refuseContent(String name, byte[] beginning) {
        if (Bytes.startsWith(beginning, 0, OLE) || Bytes.startsWith(beginning, 0, ARCHIVE)
                || Bytes.startsWith(beginning, 0, PROGRAM) || Bytes.startsWith(beginning, 0, PdfRules.HEADER)) {
            throw Refused.active("another file (" + name + ")");
        }
    }

    /** Another content for an entry, if it needs one. */
    private static byte @Nullable [] withoutWhatIsTold(Unpacking unpacking, ZipEntryBytes entry, OfficeMarkup markup) {
        byte[] content;
        byte[] stripped;
        switch (FileName.extension(entry.name())) {
            case "jpg", "jpeg" -> {
                content = unpacking.read(entry, LARGEST_PICTURE);
                stripped = JpegRules.stripped(content);
            }
            case "png" -> {
                content = unpacking.read(entry, LARGEST_PICTURE);
                stripped = PngRules.stripped(content);
            }
            default -> {
                try (InputStream unpacked = unpacking.open(entry)) {
                    markup.read(entry.name(), unpacked);
                } catch (IOException e) {
                    throw ZipArchive.damaged(entry.name() + " cannot be read");
                }
                return null;
            }
        }
        return Arrays.equals(stripped, content) ? null : stripped;
    }

    /** What the parts of a document say of what it is and what it fetches. */
    interface OfficeMarkup {

        void read(String name, InputStream content) throws IOException;

        /** Known when all was read. */
        FileKind kind();
    }
}
