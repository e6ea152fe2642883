package org.dialogueplatform.meetings.rendering;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.List;

import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.dialogueplatform.meetings.rendering.Document.Block;
import org.dialogueplatform.meetings.rendering.Document.Facts;
import org.dialogueplatform.meetings.rendering.Document.Heading;
import org.dialogueplatform.meetings.rendering.Document.Paragraph;
import org.dialogueplatform.meetings.rendering.Document.Table;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFldChar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGridCol;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STFldCharType;

/**
 * A document for word processors: styles that a navigator finds, a table of contents that can be updated, the language said.
 */
public final class DocxWriter {

    /** Of a page of A4, in twentieths of a point. */
    private static final long TEXT_WIDTH = 9_638;
    private static final long MARGIN = 1_134;

    private final Document document;
    private final Words words;
    private final XWPFDocument docx = new XWPFDocument();
    private int headings;

    private DocxWriter(Document document) {
        this.document = document;
        this.words = Words.of("rendering", document.language());
    }

    public static byte[] write(Document document) {
        try (var bytes = new ByteArrayOutputStream()) {
            var writer = new DocxWriter(document);
            try (XWPFDocument docx = writer.docx) {
                writer.writeAll();
                docx.write(bytes);
            }
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("A document could not be written as DOCX", e);
        }
    }

    private void writeAll() {
        DocxStyles.put(docx, document.language());
        var properties = docx.getProperties().getCoreProperties();
        properties.setTitle(document.title().text());
        properties.setDescription(document.about().text());
        properties.setCreator("");
        properties.getUnderlyingProperties().setLanguageProperty(DocxStyles.tag(document.language()));
        var section = docx.getDocument().getBody().addNewSectPr();
        var page = section.addNewPgSz();
        page.setW(BigInteger.valueOf(TEXT_WIDTH + 2 * MARGIN));
        page.setH(BigInteger.valueOf(16_838));
        var margins = section.addNewPgMar();
        margins.setLeft(BigInteger.valueOf(MARGIN));
        margins.setRight(BigInteger.valueOf(MARGIN));
        margins.setTop(BigInteger.valueOf(MARGIN));
        margins.setBottom(BigInteger.valueOf(MARGIN));
        writePageNumbers();
        paragraph("Title", document.title());
        boolean contentsGiven = !document.contents();
        for (Block block : document.blocks()) {
            if (block instanceof Heading && !contentsGiven) {
                writeContents();
                contentsGiven = true;
            }
            write(block);
        }
    }

    private void writePageNumbers() {
        XWPFParagraph footer = docx.createFooter(HeaderFooterType.DEFAULT).createParagraph();
        footer.setAlignment(ParagraphAlignment.CENTER);
        footer.createRun().setText(words.say("page") + " ");
        footer.getCTP().addNewFldSimple().setInstr("PAGE");
        footer.createRun().setText(" / ");
        footer.getCTP().addNewFldSimple().setInstr("NUMPAGES");
    }

    /** Filled already, for those who never update it; whoever does gets page numbers. */
    private void writeContents() {
        paragraph("TOCHeading", words.text("contents"));
        List<Heading> all = document.headings();
        for (int no = 0; no < all.size(); no++) {
            Heading heading = all.get(no);
            XWPFParagraph line = docx.createParagraph();
            line.setStyle("TOC" + Math.min(heading.level(), 3));
            if (no == 0) {
                field(line, STFldCharType.BEGIN).setDirty(true);
                line.createRun().getCTR().addNewInstrText().setStringValue("TOC \\o \"1-3\" \\h \\z \\u");
                field(line, STFldCharType.SEPARATE);
            }
            text(line.createHyperlinkRun("#" + bookmark(no + 1)), heading.text());
            if (no == all.size() - 1) {
                field(line, STFldCharType.END);
            }
        }
    }

    private static CTFldChar field(XWPFParagraph paragraph, STFldCharType.Enum type) {
        CTFldChar field = paragraph.createRun().getCTR().addNewFldChar();
        field.setFldCharType(type);
        return field;
    }

    private void write(Block block) {
        switch (block) {
            case Heading heading -> writeHeading(heading);
            case Paragraph paragraph -> paragraph("Normal", paragraph.text());
            case Facts facts -> writeFacts(facts);
            case Table table -> writeTable(table);
        }
    }

    private void writeHeading(Heading heading) {
        XWPFParagraph paragraph = docx.createParagraph();
        paragraph.setStyle("Heading" + Math.min(heading.level(), 6));
        int no = ++headings;
        var start = paragraph.getCTP().addNewBookmarkStart();
        start.setId(BigInteger.valueOf(no));
        start.setName(bookmark(no));
        text(paragraph.createRun(), heading.text());
        paragraph.getCTP().addNewBookmarkEnd().setId(BigInteger.valueOf(no));
    }

    private void writeFacts(Facts facts) {
        XWPFTable table = docx.createTable(facts.facts().size(), 2);
        table.setWidth("100%");
        for (int no = 0; no < facts.facts().size(); no++) {
            XWPFTableRow row = table.getRow(no);
            row.setCantSplitRow(true);
            cell(row.getCell(0), facts.facts().get(no).name(), true);
            cell(row.getCell(1), facts.facts().get(no).value(), false);
        }
        widths(table, List.of(3L, 7L));
        docx.createParagraph();
    }

    private void writeTable(Table table) {
        paragraph("Caption", table.caption());
        XWPFTable written = docx.createTable(table.rows().size() + 1, table.header().size());
        written.setWidth("100%");
        written.getRow(0).setRepeatHeader(true);
        row(written.getRow(0), table.header(), true);
        for (int no = 0; no < table.rows().size(); no++) {
            row(written.getRow(no + 1), table.rows().get(no), false);
        }
        widths(written, table.weights());
        docx.createParagraph();
    }

    /** Said for each cell, since not every word processor goes by the grid. */
    private static void widths(XWPFTable table, List<Long> weights) {
        long all = weights.stream().mapToLong(Long::longValue).sum();
        List<BigInteger> widths = weights.stream().map(weight -> BigInteger.valueOf(TEXT_WIDTH * weight / all)).toList();
        var grid = table.getCTTbl().getTblGrid() == null ? table.getCTTbl().addNewTblGrid() : table.getCTTbl().getTblGrid();
        grid.setGridColArray(new CTTblGridCol[0]);
        widths.forEach(width -> grid.addNewGridCol().setW(width));
        for (XWPFTableRow row : table.getRows()) {
            for (int no = 0; no < widths.size(); no++) {
                row.getCell(no).setWidth(widths.get(no).toString());
            }
        }
    }

    private void row(XWPFTableRow row, List<Text> cells, boolean header) {
        row.setCantSplitRow(true);
        for (int no = 0; no < cells.size(); no++) {
            cell(row.getCell(no), cells.get(no), header);
        }
    }

    private void cell(XWPFTableCell cell, Text content, boolean header) {
        XWPFParagraph paragraph = cell.getParagraphs().getFirst();
        paragraph.setStyle("TableText");
        XWPFRun run = paragraph.createRun();
        run.setBold(header);
        if (header) {
            cell.setColor("E9EDF2");
        }
        text(run, content);
    }

    private void paragraph(String style, Text content) {
        XWPFParagraph paragraph = docx.createParagraph();
        paragraph.setStyle(style);
        text(paragraph.createRun(), content);
    }

    private void text(XWPFRun run, Text content) {
        List<String> lines = content.text().lines().toList();
        for (int no = 0; no < lines.size(); no++) {
            if (no > 0) {
                run.addBreak();
            }
            run.setText(lines.get(no), no == 0 ? 0 : run.getCTR().sizeOfTArray());
        }
        if (content.language() != document.language()) {
            var properties = run.getCTR().isSetRPr() ? run.getCTR().getRPr() : run.getCTR().addNewRPr();
            properties.addNewLang().setVal(DocxStyles.tag(content.language()));
        }
    }

    private static String bookmark(int no) {
        return "_Toc" + no;
    }
}
