package org.dialogueplatform.platform.file.inspection;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Files of every kind, sound ones to begin with, made here so that nothing dangerous lies in the repository. */
public final class Samples {

    static final String EICAR = String.join("", "X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-",
            "ANTIVIRUS-TEST-FILE!$H+H*");

    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    private static final String RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    private Samples() {
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    static byte[] joined(byte[]... parts) {
        var joined = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            joined.writeBytes(part);
        }
        return joined.toByteArray();
    }

    public static byte[] pdf(String... objects) {
        return bytes("%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n" + String.join("\n", objects)
                + "\ntrailer\n<< /Root 1 0 R >>\nstartxref\n0\n%%EOF\n");
    }

    static byte[] pdfWithObjects(String dictionary, String objects) {
        byte[] packed = deflated(bytes(objects));
        return joined(bytes("%PDF-1.7\n3 0 obj\n<< " + dictionary + " /Length " + packed.length + " >>\nstream\n"), packed,
                bytes("\nendstream\nendobj\n%%EOF"));
    }

    static byte[] deflated(byte[] content) {
        try (var deflater = new Deflater()) {
            deflater.setInput(content);
            deflater.finish();
            byte[] packed = new byte[content.length + 100];
            return Arrays.copyOf(packed, deflater.deflate(packed));
        }
    }

    static byte[] png(byte[]... chunks) {
        return joined(new byte[] { (byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n' },
                chunk("IHDR", new byte[] { 0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0 }), joined(chunks),
                chunk("IDAT", deflated(new byte[] { 0, 0 })), chunk("IEND", new byte[0]));
    }

    static byte[] chunk(String type, byte[] content) {
        byte[] typed = joined(bytes(type), content);
        var sum = new CRC32();
        sum.update(typed);
        return joined(number(content.length), typed, number((int) sum.getValue()));
    }

    private static byte[] number(int value) {
        return new byte[] { (byte) (value >> 24), (byte) (value >> 16), (byte) (value >> 8), (byte) value };
    }

    /** Its picture is none that could be shown, but in the right place. */
    static byte[] jpeg(byte[]... segments) {
        return joined(new byte[] { (byte) 0xff, (byte) 0xd8 }, segment(0xe0, bytes("JFIF\0\1\1\0\0\1\0\1\0\0")),
                joined(segments), picture(), new byte[] { (byte) 0xff, (byte) 0xd9 });
    }

    static byte[] picture() {
        return joined(segment(0xdb, new byte[65]), segment(0xc0, new byte[] { 8, 0, 1, 0, 1, 1, 1, 0x11, 0 }),
                segment(0xda, new byte[] { 1, 1, 0, 0, 63, 0 }),
                new byte[] { 0x12, (byte) 0xff, 0, 0x34, (byte) 0xff, (byte) 0xd0, 0x56 });
    }

    static byte[] segment(int marker, byte[] content) {
        int length = content.length + 2;
        return joined(new byte[] { (byte) 0xff, (byte) marker, (byte) (length >> 8), (byte) length }, content);
    }

    /** EXIF that says how the camera was held and where: 43° 14' N. */
    static byte[] exif(int orientation) {
        return segment(0xe1, joined(bytes("Exif\0\0MM\0\52\0\0\0\10\0\2"),
                new byte[] { 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, (byte) orientation, 0, 0 },
                new byte[] { (byte) 0x88, 0x25, 0, 4, 0, 0, 0, 1, 0, 0, 0, 38, 0, 0, 0, 0 }, bytes("GPS 43 14 N")));
    }

    public static Map<String, byte[]> docxParts() {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", bytes("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Override PartName=\"/word/document.xml\" ContentType=\"" + WORD + "document.main+xml\"/></Types>"));
        parts.put("_rels/.rels", relations(relation("officeDocument", "word/document.xml", "")));
        parts.put("word/document.xml", bytes("<w:document xmlns:w=\"w\"><w:body/></w:document>"));
        parts.put("docProps/core.xml", bytes("<cp:coreProperties xmlns:cp=\"c\"><cp:by>Aigerim</cp:by></cp:coreProperties>"));
        return parts;
    }

    static Map<String, byte[]> odtParts() {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("mimetype", bytes("application/vnd.oasis.opendocument.text"));
        parts.put("content.xml", bytes("<office:document-content xmlns:office=\"o\" xmlns:xlink=\"x\" xmlns:text=\"t\">"
                + "<office:scripts/><text:a xlink:href=\"https://example.org/\"/></office:document-content>"));
        parts.put("meta.xml", bytes("<office:document-meta xmlns:office=\"o\"><by>Aigerim</by></office:document-meta>"));
        return parts;
    }

    static byte[] relations(String... relations) {
        return bytes("<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                + String.join("", relations) + "</Relationships>");
    }

    static String relation(String type, String target, String more) {
        return "<Relationship Id=\"r1\" Type=\"" + RELATION + type + "\" Target=\"" + target + "\" " + more + "/>";
    }

    public static byte[] zip(Map<String, byte[]> parts) {
        var archive = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(archive)) {
            for (var part : parts.entrySet()) {
                var entry = new ZipEntry(part.getKey());
                if (part.getKey().equals("mimetype")) {
                    var sum = new CRC32();
                    sum.update(part.getValue());
                    entry.setMethod(ZipEntry.STORED);
                    entry.setSize(part.getValue().length);
                    entry.setCrc(sum.getValue());
                }
                zip.putNextEntry(entry);
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return archive.toByteArray();
    }

    static byte[] docxWith(String name, byte[] content) {
        Map<String, byte[]> parts = docxParts();
        parts.put(name, content);
        return zip(parts);
    }

    static byte[] docxWith(String name, String content) {
        return docxWith(name, bytes(content));
    }
}
