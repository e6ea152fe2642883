package org.dialogueplatform.platform.file.inspection;

import static org.dialogueplatform.platform.file.inspection.Samples.bytes;
import static org.dialogueplatform.platform.file.inspection.Samples.chunk;
import static org.dialogueplatform.platform.file.inspection.Samples.docxParts;
import static org.dialogueplatform.platform.file.inspection.Samples.docxWith;
import static org.dialogueplatform.platform.file.inspection.Samples.exif;
import static org.dialogueplatform.platform.file.inspection.Samples.joined;
import static org.dialogueplatform.platform.file.inspection.Samples.jpeg;
import static org.dialogueplatform.platform.file.inspection.Samples.odtParts;
import static org.dialogueplatform.platform.file.inspection.Samples.pdf;
import static org.dialogueplatform.platform.file.inspection.Samples.pdfWithObjects;
import static org.dialogueplatform.platform.file.inspection.Samples.picture;
import static org.dialogueplatform.platform.file.inspection.Samples.png;
import static org.dialogueplatform.platform.file.inspection.Samples.relation;
import static org.dialogueplatform.platform.file.inspection.Samples.relations;
import static org.dialogueplatform.platform.file.inspection.Samples.segment;
import static org.dialogueplatform.platform.file.inspection.Samples.zip;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;

import org.dialogueplatform.platform.problem.Invalid;
import org.dialogueplatform.platform.problem.ProblemException;
import org.dialogueplatform.platform.problem.ProblemType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is taken in, what is not, and what becomes of it: every attack of acceptance row S14. */
class FileInspectionTest {

    private static final int MEGABYTE = 1024 * 1024;

    private final FileInspection inspection = new FileInspection(20L * MEGABYTE);

    // --- what is taken

    @Test
    void whatIsSoundIsTakenAsWhatItIs() {
        assertEquals(FileKind.PDF, taken("a.pdf", pdf()).kind());
        assertEquals(FileKind.PNG, taken("a.PNG", png()).kind());
        assertEquals(FileKind.JPEG, taken("a.jpeg", jpeg()).kind());
        assertEquals(FileKind.DOCX, taken("a.docx", zip(docxParts())).kind());
        assertEquals(FileKind.ODT, taken("a.odt", zip(odtParts())).kind());
        assertEquals(FileKind.TEXT, taken("a.txt", "Сот әділ болуы тиіс.\n".getBytes(StandardCharsets.UTF_8)).kind());
        assertEquals(FileKind.CSV, taken("a.csv", bytes("a;b\r\n1;2\r\n")).kind());
    }

    @Test
    void aSpreadsheetIsTakenByItsContentTypes() {
        Map<String, byte[]> parts = docxParts();
        parts.put("[Content_Types].xml", bytes(text(parts.get("[Content_Types].xml"))
                .replace("wordprocessingml.document.main", "spreadsheetml.sheet.main")));
        assertEquals(FileKind.XLSX, taken("a.xlsx", zip(parts)).kind());
        refused("name-disagrees", "a.docx", zip(parts));
    }

    @Test
    void aDocumentMayHaveLinksThatSomebodyHasToFollow() {
        taken("a.docx", docxWith("word/_rels/document.xml.rels",
                relations(relation("hyperlink", "https://example.org/", "TargetMode=\"External\""))));
    }

    // --- what is not what it says

    @ParameterizedTest
    @CsvSource({ "a.png, application/octet-stream, name-disagrees", "a.pdf.exe, application/octet-stream, name-disagrees",
            "a, application/pdf, name-disagrees", "a.pdf, image/png, type-disagrees", "a.pdf, text/html, type-disagrees" })
    void nameAndDeclaredTypeMustAgreeWithTheContent(String name, String type, String code) {
        Invalid refusal = assertThrows(Invalid.class,
                () -> inspection.inspect(new ByteArrayInputStream(pdf()), name, type));
        assertEquals(code, refusal.errors().getFirst().code());
    }

    @Test
    void aDeclaredTypeMayHaveParametersOrBeUnknown() throws IOException {
        byte[] csv = bytes("a;b\n");
        inspection.inspect(new ByteArrayInputStream(csv), "a.csv", "Text/CSV; charset=utf-8");
        inspection.inspect(new ByteArrayInputStream(csv), "a.csv", "application/vnd.ms-excel");
        inspection.inspect(new ByteArrayInputStream(csv), "a.csv", "application/octet-stream");
        inspection.inspect(new ByteArrayInputStream(csv), "a.csv", null);
    }

    @Test
    void aWrongMagicIsNoPicture() {
        refused("name-disagrees", "a.png", bytes("just text"));
        refused("kind-not-allowed", "a.png", joined(bytes("MZ\220\0\3\0\0\0\4\0\0\0\377\377\0\0"), new byte[200]));
        refused("kind-not-allowed", "a.gif", joined(bytes("GIF89a\1\0\1\0\200\0\0"), new byte[50]));
        refused("damaged", "a.png", cut(png()));
    }

    @Test
    void aRefusalSaysWhatIsTaken() {
        Invalid refusal = refused("kind-not-allowed", "a.svg",
                bytes("<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>"));
        assertEquals("/file", refusal.errors().getFirst().pointer());
        assertTrue(refusal.detail().contains("svg") && refusal.detail().contains("PDF, PNG, JPEG, DOCX, XLSX, ODT, ODS"),
                refusal.detail());
    }

    @ParameterizedTest
    @ValueSource(strings = { "<svg onload=alert(1)>", "<!DOCTYPE html><html></html>", "<?xml version=\"1.0\"?><svg/>",
            "Dear all,\n<SCRIPT>alert(1)</SCRIPT>", "a;b\n<iframe src=x>" })
    void markupIsNotTakenAsText(String markup) {
        refused("kind-not-allowed", "a.txt", bytes(markup));
    }

    @Test
    void textIsTakenInUtf8AndWithoutControls() {
        refused("damaged", "a.txt", bytes("caf\351, na\357ve, and some more words to be sure"));
        refused("damaged", "a.txt", bytes("a line of plain words \33[31m and another line of plain words"));
    }

    // --- malware, more than one file

    @Test
    void theTestVirusIsFoundWhereverItLies() {
        refused("malware", "a.txt", bytes(Samples.EICAR));
        refused("malware", "a.pdf", pdf(Samples.EICAR));
        refused("malware", "a.docx", docxWith("word/media/a.txt", Samples.EICAR));
        refused("malware", "a.docx", docxWith("word/media/a.txt", noise(64 * 1024 - 30) + Samples.EICAR));
        refused("malware", "a.pdf", pdfWithObjects("/Type /ObjStm /Filter /FlateDecode", Samples.EICAR));
    }

    @Test
    void whatIsTwoFilesAtOnceIsNotTaken() {
        byte[] archive = zip(docxParts());
        refused("more-than-one-file", "a.pdf", joined(pdf(), archive));
        refused("more-than-one-file", "a.pdf", joined(bytes("<!-- "), pdf()));
        refused("more-than-one-file", "a.pdf", joined(new byte[] { 1 }, pdf()));
        refused("more-than-one-file", "a.pdf", joined(bytes("%PDF-1.7\n"), archive, bytes("\n%%EOF\n")));
        refused("more-than-one-file", "a.pdf", pdf("<html><body>"));
        refused("more-than-one-file", "a.jpg", joined(jpeg(), archive));
        refused("more-than-one-file", "a.png", joined(png(), archive));
        refused("more-than-one-file", "a.png", joined(png(), new byte[] { 0 }));
        refused("more-than-one-file", "a.docx", joined(archive, bytes("<html>")));
        refused("more-than-one-file", "a.txt", bytes("some text, and then\n\n\n" + noise(2000) + text(pdf())));
    }

    // --- PDF

    @ParameterizedTest
    @ValueSource(strings = { "<< /S /JavaScript /JS (app.alert\\(1\\)) >>", "<< /S /Java#53cript >>", "<< /S /#4aavaScript >>",
            "<< /S /Launch /F (calc.exe) >>", "<</Type/EmbeddedFile>>", "<< /EmbeddedFiles 4 0 R >>" })
    void aPdfDoesNothingWhenItIsOpened(String object) {
        refused("active-content", "a.pdf", pdf(object));
        refused("active-content", "a.pdf", pdfWithObjects("/Type /ObjStm /Filter /FlateDecode", object));
        refused("active-content", "a.pdf", pdfWithObjects("/Type /Obj#53tm /Filter /Fl", object));
    }

    @Test
    void aPdfThatCannotBeLookedIntoIsNotTaken() {
        taken("a.pdf", pdfWithObjects("/Type /ObjStm /Filter /FlateDecode", "<< /Type /Page >>"));
        refused("cannot-be-inspected", "a.pdf",
                pdfWithObjects("/Type /ObjStm /Filter [/ASCIIHexDecode /FlateDecode]", "<< /Type /Page >>"));
        refused("cannot-be-inspected", "a.pdf", pdf("/ObjStm"));
        refused("encrypted", "a.pdf", pdf("<< /Encrypt 5 0 R >>"));
    }

    // --- archives

    @Test
    void aBombIsStoppedWhileItIsUnpacked() {
        Map<String, byte[]> parts = docxParts();
        parts.put("word/bomb.xml", new byte[8 * MEGABYTE]);
        refused("unpacks-too-large", "a.docx", zip(parts));
    }

    @Test
    void manyPiecesThatAreTooMuchTogetherAreStopped() {
        Map<String, byte[]> parts = docxParts();
        for (int no = 0; no < 220; no++) {
            parts.put("word/" + no + ".bin", new byte[MEGABYTE]);
        }
        refused("unpacks-too-large", "a.docx", zip(parts));
    }

    /** One megabyte of packed bytes that every entry of the directory points at. */
    @Test
    void entriesThatOverlapAreNotUnpackedAtAll() {
        refused("damaged", "a.docx", RawZip.overlapping(1_000, new byte[MEGABYTE]));
    }

    @ParameterizedTest
    @ValueSource(ints = { 2_001, 100_000 })
    void anArchiveOfEndlesslyManyEntriesIsNotLookedInto(int entries) {
        Map<String, byte[]> parts = new LinkedHashMap<>(docxParts());
        for (int no = 0; no < entries; no++) {
            parts.put("word/" + no, new byte[0]);
        }
        refused("too-many-entries", "a.docx", zip(parts));
    }

    @ParameterizedTest
    @ValueSource(strings = { "../../etc/cron.d/x", "/etc/passwd", "word/../../x", "C:/x", "word\\..\\x", "word/..", "a\nb" })
    void noNameLeadsOutOfTheArchive(String name) {
        refused("archive-name", "a.docx", docxWith(name, "x"));
    }

    @Test
    void neitherLinksNorTwoThingsOfOneNameAreInAnArchive() {
        byte[] archive = zip(docxParts());
        refused("archive-link", "a.docx", RawZip.asSymbolicLink(archive, "word/document.xml"));
        refused("archive-name", "a.docx", docxWith("WORD/document.xml", "<x/>"));
        refused("encrypted", "a.docx", RawZip.asEncrypted(archive, "word/document.xml"));
    }

    @Test
    void aDocumentHasNoMacros() {
        refused("active-content", "a.docx", docxWith("word/vbaProject.bin", "x"));
        Map<String, byte[]> parts = docxParts();
        parts.put("[Content_Types].xml", bytes(text(parts.get("[Content_Types].xml"))
                .replace("vnd.openxmlformats-officedocument.wordprocessingml.document.main",
                        "vnd.ms-word.document.macro&#69;nabled.main")));
        refused("active-content", "a.docx", zip(parts));
        Map<String, byte[]> open = odtParts();
        open.put("Basic/Standard/Module1.xml", bytes("<x/>"));
        refused("active-content", "a.odt", zip(open));
    }

    @Test
    void aDocumentHoldsNoOtherFilesAndFetchesNothing() {
        refused("active-content", "a.docx", docxWith("word/embeddings/a.xlsx", "x"));
        refused("active-content", "a.docx", docxWith("word/media/a.emf", zip(docxParts())));
        refused("active-content", "a.docx", docxWith("word/x", "\320\317\21\340\241\261\32\341 and more"));
        String elsewhere = "TargetMode=\"External\"";
        for (String relation : new String[] { relation("image", "https://example.org/a.png", elsewhere),
                relation("attachedTemplate", "https://example.org/a.dotm", elsewhere),
                relation("oleObject", "embeddings/a.bin", ""), relation("hyperlink", "file:///etc/passwd", elsewhere) }) {
            refused("active-content", "a.docx", docxWith("word/_rels/document.xml.rels", relations(relation)));
        }
        Map<String, byte[]> open = odtParts();
        open.put("content.xml",
                bytes("<d xmlns:draw=\"d\" xmlns:xlink=\"x\"><draw:image xlink:href=\"https://example.org/a.png\"/></d>"));
        refused("active-content", "a.odt", zip(open));
    }

    @Test
    void xmlOfADocumentNamesNoOtherDocument() {
        refused("active-content", "a.docx", docxWith("word/_rels/x.rels",
                "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><x>&e;</x>"));
    }

    @Test
    void whoWroteADocumentIsTakenOutOfIt() {
        byte[] kept = taken("a.docx", docxWith("word/media/a.jpg", jpeg(exif(1)))).content();
        var archive = ZipArchive.read(kept);
        var unpacking = new Unpacking(archive);
        assertFalse(text(unpacking.read(archive.find("docProps/core.xml").orElseThrow(), 10_000)).contains("Aigerim"));
        assertArrayEquals(jpeg(), unpacking.read(archive.find("word/media/a.jpg").orElseThrow(), 10_000));
        assertArrayEquals(docxParts().get("word/document.xml"),
                unpacking.read(archive.find("word/document.xml").orElseThrow(), 10_000));
        byte[] open = taken("a.odt", zip(odtParts())).content();
        assertFalse(text(open).contains("Aigerim"));
        // what was written can be taken in again, and by other readers as well
        assertArrayEquals(kept, taken("a.docx", kept).content());
        assertEquals(5, RawZip.entriesOf(kept));
    }

    // --- pictures

    @Test
    void aPhotographDoesNotTellWhereItWasTaken() {
        byte[] kept = taken("a.jpg", jpeg(exif(1), segment(0xe1, bytes("http://ns.adobe.com/xap/1.0/\0<x/>")),
                segment(0xed, bytes("Photoshop 3.0")), segment(0xfe, bytes("by Aigerim")))).content();
        assertArrayEquals(jpeg(), kept);
    }

    @Test
    void aPhotographStaysUpright() {
        byte[] kept = taken("a.jpg", jpeg(exif(6))).content();
        assertFalse(text(kept).contains("GPS"));
        assertEquals(6, kept[text(kept).indexOf("Exif") + 25]);
        assertTrue(text(kept).contains(text(picture())));
        assertArrayEquals(kept, taken("a.jpg", kept).content());
    }

    @Test
    void aPictureOfTheScreenDoesNotTellWhoMadeItWhen() {
        byte[] kept = taken("a.png", png(chunk("tEXt", bytes("Author\0Aigerim")), chunk("iTXt", bytes("XML:com.adobe.xmp")),
                chunk("eXIf", bytes("MM\0*GPS")), chunk("tIME", new byte[7]), chunk("prIv", bytes("x")),
                chunk("pHYs", new byte[9]))).content();
        assertArrayEquals(png(chunk("pHYs", new byte[9])), kept);
    }

    // --- size

    @Test
    void aFileThatIsTooLargeIsRefusedWhileItIsRead() {
        var read = new AtomicLong();
        var endless = new InputStream() {
            @Override
            public int read() {
                read.incrementAndGet();
                return 'a';
            }
        };
        var small = new FileInspection(1000);
        ProblemException refusal = assertThrows(ProblemException.class, () -> small.inspect(endless, "a.txt", null));
        assertEquals(ProblemType.BODY_TOO_LARGE, refusal.type());
        assertEquals(1001, read.get());
        refused("NotNull", "a.txt", new byte[0]);
    }

    private InspectedFile taken(String name, byte[] content) {
        try {
            return inspection.inspect(new ByteArrayInputStream(content), name, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Invalid refused(String code, String name, byte[] content) {
        Invalid refusal = assertThrows(Invalid.class, () -> taken(name, content));
        assertEquals(code, refusal.errors().getFirst().code(), refusal.detail());
        return refusal;
    }

    private static byte[] cut(byte[] content) {
        return Arrays.copyOf(content, content.length - 3);
    }

    private static String text(byte[] content) {
        return new String(content, StandardCharsets.ISO_8859_1);
    }

    private static String noise(int length) {
        var noise = new StringBuilder();
        var random = new Random(7);
        while (noise.length() < length) {
            noise.append((char) ('a' + random.nextInt(26)));
        }
        return noise.toString();
    }
}
