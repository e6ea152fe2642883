package org.dialogueplatform.meetings.minutes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dialogueplatform.meetings.meeting.MeetingFixture;
import org.dialogueplatform.meetings.minutes.MinutesVersion.Rewording;
import org.dialogueplatform.meetings.rendering.Document;
import org.dialogueplatform.meetings.rendering.DocumentFormat;
import org.dialogueplatform.platform.text.Language;
import org.dialogueplatform.platform.text.LocalizedText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** The minutes as documents, opened by others than wrote them. */
class MinutesDocumentTest {

    private static final Map<Language, List<String>> SAID = Map.of(
            Language.RU, List.of("Протокол заседания № 1 2023 года", "30 января 2023 г., 10:02–14:05 (Asia/Almaty, UTC+06:00)",
                    "Неправительственные организации", "Правовая инициатива", "участник", "7 мин 0 с",
                    "Прежняя формулировка: Направить рекомендации.",
                    "Вопрос рассматривался с 12:00 до 13:40.",
                    "Решение (голосованием): Направить рекомендации", "HDDP-2023-01-002"),
            Language.KK, List.of("2023 жылғы № 1 отырыстың хаттамасы", "2023 жылғы 30 қаңтар", "Үкіметтік емес ұйымдар",
                    "Ғ. Өтепұлы", "Құқықтық бастама", "байқаушы", "15 мин 0 с",
                    "Шешім (дауыс берумен): Ұсынымдарды олар арналған органдарға жіберу.", "HDDP-2023-01-002"),
            Language.EN,
            List.of("Minutes of meeting No. 1 of 2023", "30 January 2023", "Non-governmental organisations", "Embassy",
                    "observer", "7 min 0 s",
                    "The item was considered from 12:00 to 13:40.", "Decision (by vote): To pass",
                    "In favour: 21, against: 1, abstained: 2.", "14 April 2023",
                    "Special opinion (Legal Initiative): The term is too long.", "HDDP-2023-01-002"));

    private static final String HARMFUL = "<script>alert(1)</script> & \u202Eetis live\u202C\u0000\u001B\uFFFE ]]> \"quoted\"";

    private final MinutesVersion minutes = MinutesFixture.draft(MeetingFixture.ended());

    @ParameterizedTest
    @EnumSource(Language.class)
    void aPageForBrowsersSaysEverythingAndItsLanguage(Language language) throws Exception {
        String page = html(document(language));

        var root = xml(page.replaceFirst("<!DOCTYPE html>\\s*", "")).getDocumentElement();
        assertEquals(language.code(), root.getAttribute("lang"));
        assertEquals(1, root.getElementsByTagName("h1").getLength());
        assertEquals(root.getElementsByTagName("li").getLength(), root.getElementsByTagName("h2").getLength()
                + root.getElementsByTagName("h3").getLength() + root.getElementsByTagName("h4").getLength(),
                "every heading is in the table of contents");
        SAID.get(language).forEach(sentence -> assertTrue(root.getTextContent().contains(sentence), sentence));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aDocumentForWordProcessorsHasStylesContentsAndHeaderRows(Language language) throws Exception {
        byte[] bytes = DocumentFormat.DOCX.write(document(language));
        keep("minutes-" + language + ".docx", bytes);
        Map<String, String> parts = unzipped(bytes);

        String body = parts.get("word/document.xml");
        String text = xml(body).getDocumentElement().getTextContent();
        SAID.get(language).forEach(sentence -> assertTrue(text.contains(sentence), sentence));
        assertTrue(body.contains("w:pStyle w:val=\"Heading1\"") && body.contains("w:pStyle w:val=\"Heading2\""));
        assertTrue(body.contains("TOC \\o"), "a table of contents that can be updated");
        assertEquals(10, count(body, "<w:tblHeader"), "the first row of each table with columns comes again on the next page");
        assertTrue(parts.get("word/styles.xml").contains("w:val=\"heading 1\""));
        assertTrue(parts.get("word/styles.xml").contains("w:lang w:val=\"" + language.code() + "-"));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aPdfIsTaggedAndReadsAloudInItsLanguage(Language language) throws Exception {
        byte[] bytes = DocumentFormat.PDF.write(document(language));
        keep("minutes-" + language + ".pdf", bytes);
        try (PDDocument pdf = Loader.loadPDF(bytes)) {
            var catalog = pdf.getDocumentCatalog();
            assertTrue(catalog.getMarkInfo().isMarked());
            assertEquals(language.code(), catalog.getLanguage());
            assertTrue(catalog.getViewerPreferences().displayDocTitle());
            assertEquals(SAID.get(language).getFirst(), pdf.getDocumentInformation().getTitle());
            List<String> tags = new ArrayList<>();
            collect(catalog.getStructureTreeRoot(), tags);
            assertTrue(tags.containsAll(List.of("H1", "H2", "H3", "Table", "TH", "TD", "P", "Link")), tags.toString());
            assertTrue(catalog.getDocumentOutline().children().iterator().hasNext(), "an outline to go by");
            String text = new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
            SAID.get(language).forEach(sentence -> assertTrue(text.contains(sentence), sentence + " in " + text));
            for (var page : pdf.getPages()) {
                for (var font : page.getResources().getFontNames()) {
                    assertTrue(page.getResources().getFont(font).isEmbedded());
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(DocumentFormat.class)
    void whatAMemberWritesDoesNoHarm(DocumentFormat format) throws Exception {
        minutes.revise(List.of(new Rewording(MinutesPart.CLOSING, null, LocalizedText.of(Language.EN, HARMFUL))));
        byte[] written = format.write(document(Language.EN));

        String text = textOf(format, written);
        assertTrue(text.contains("<script>alert(1)</script> & etis live ]]> \"quoted\""), text);
    }

    @Test
    void aPressReleaseSaysWhoMetAndWhatCameOfIt() {
        String page = html(PressRelease.of(new MinutesReading.Known(MinutesFixture.facts(), Map.of())).document(Language.RU));

        for (String sentence : List.of("30 января 2023 г. состоялось заседание", "Неправительственные организации – 23",
                "Представлено организаций: 3.",
                "Ғ. Өтепұлы (Директор, Правовая инициатива)", "HDDP-2023-01-001 – Назначать судей",
                "Решение (голосованием): Направить рекомендации")) {
            assertTrue(page.contains(sentence), sentence + " in " + page);
        }
    }

    @Test
    void aTextThatIsNotThereInTheLanguageSaysInWhichItIs() throws Exception {
        minutes.revise(List.of(new Rewording(MinutesPart.CLOSING, null, LocalizedText.of(Language.RU, "Закрыто."))));

        assertTrue(html(document(Language.EN)).contains("<p lang=\"ru\">Закрыто.</p>"));
        assertTrue(unzipped(DocumentFormat.DOCX.write(document(Language.EN))).get("word/document.xml")
                .contains("<w:lang w:val=\"ru-RU\"/>"));
    }

    private static String textOf(DocumentFormat format, byte[] written) throws Exception {
        if (format == DocumentFormat.PDF) {
            try (PDDocument pdf = Loader.loadPDF(written)) {
                return new PDFTextStripper().getText(pdf);
            }
        }
        if (format == DocumentFormat.DOCX) {
            return xml(unzipped(written).get("word/document.xml")).getDocumentElement().getTextContent();
        }
        String page = new String(written, StandardCharsets.UTF_8);
        assertFalse(page.contains("<script"));
        return xml(page.replaceFirst("<!DOCTYPE html>\\s*", "")).getDocumentElement().getTextContent();
    }

    private Document document(Language language) {
        return MinutesDocument.of(MinutesFixture.reading(minutes), language);
    }

    private static String html(Document document) {
        return new String(DocumentFormat.HTML.write(document), StandardCharsets.UTF_8);
    }

    private static void collect(PDStructureNode node, List<String> tags) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                tags.add(element.getStructureType());
                collect(element, tags);
            }
        }
    }

    private static org.w3c.dom.Document xml(String text) throws ParserConfigurationException, SAXException, IOException {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(text)));
    }

    private static Map<String, String> unzipped(byte[] file) throws IOException {
        Map<String, String> parts = new HashMap<>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts;
    }

    /** For people to look at. */
    private static void keep(String name, byte[] bytes) {
        try {
            Path folder = Files.createDirectories(Path.of("target/documents"));
            Files.write(folder.resolve(name), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int count(String text, String part) {
        return Pattern.compile(Pattern.quote(part)).split(text, -1).length - 1;
    }
}
