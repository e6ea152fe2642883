package org.dialogueplatform.meetings.rendering;

import java.math.BigInteger;

import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.dialogueplatform.platform.text.Language;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

/** The styles of our documents, under the names by which word processors know what is a heading. */
final class DocxStyles {

    private static final String FONT = "Arial";

    private DocxStyles() {
    }

    static void put(XWPFDocument docx, Language language) {
        XWPFStyles styles = docx.createStyles();
        CTStyles all = CTStyles.Factory.newInstance();
        var run = all.addNewDocDefaults().addNewRPrDefault().addNewRPr();
        var fonts = run.addNewRFonts();
        fonts.setAscii(FONT);
        fonts.setHAnsi(FONT);
        fonts.setCs(FONT);
        run.addNewSz().setVal(BigInteger.valueOf(22));
        run.addNewLang().setVal(tag(language));
        styles.setStyles(all);
        add(styles, "Normal", "Normal", 22, false, 0, 120, -1);
        add(styles, "Title", "Title", 36, true, 0, 240, -1);
        add(styles, "Heading1", "heading 1", 28, true, 360, 120, 0);
        add(styles, "Heading2", "heading 2", 24, true, 280, 100, 1);
        for (int level = 3; level <= 6; level++) {
            add(styles, "Heading" + level, "heading " + level, 22, true, 200, 80, level - 1);
        }
        add(styles, "Caption", "caption", 22, true, 120, 60, -1);
        add(styles, "TableText", "Table Text", 20, false, 20, 20, -1);
        add(styles, "TOCHeading", "TOC Heading", 24, true, 240, 80, -1);
        for (int level = 1; level <= 3; level++) {
            CTStyle line = of("TOC" + level, "toc " + level, 22, false, 0, 40, -1);
            line.getPPr().addNewInd().setLeft(BigInteger.valueOf(280L * (level - 1)));
            styles.addStyle(new XWPFStyle(line, styles));
        }
    }

    /** How word processors write a language: with the country. */
    static String tag(Language language) {
        return switch (language) {
            case KK -> "kk-KZ";
            case RU -> "ru-RU";
            case EN -> "en-GB";
        };
    }

    /**
     * @param halfPoints the size of the letters
     * @param before above, in twentieths of a point
     * @param after below, likewise
     * @param outline the level in the outline from 0 on; below 0 for none
     */
    private static CTStyle of(String id, String name, int halfPoints, boolean bold, int before, int after, int outline) {
        CTStyle style = CTStyle.Factory.newInstance();
        style.setType(STStyleType.PARAGRAPH);
        style.setStyleId(id);
        style.addNewName().setVal(name);
        style.addNewQFormat();
        if (id.equals("Normal")) {
            style.setDefault(true);
        } else {
            style.addNewBasedOn().setVal("Normal");
        }
        var paragraph = style.addNewPPr();
        var spacing = paragraph.addNewSpacing();
        spacing.setBefore(BigInteger.valueOf(before));
        spacing.setAfter(BigInteger.valueOf(after));
        if (outline >= 0) {
            paragraph.addNewKeepNext();
            paragraph.addNewOutlineLvl().setVal(BigInteger.valueOf(outline));
        }
        var run = style.addNewRPr();
        run.addNewSz().setVal(BigInteger.valueOf(halfPoints));
        if (bold) {
            run.addNewB();
        }
        return style;
    }

    private static void add(XWPFStyles styles, String id, String name, int halfPoints, boolean bold, int before, int after,
            int outline) {
        styles.addStyle(new XWPFStyle(of(id, name, halfPoints, bold, before, after, outline), styles));
    }
}
