package org.dialogueplatform.recommendations.exchange.upr;

import static org.dialogueplatform.recommendations.exchange.upr.UprExport.MAC_ROMAN;
import static org.dialogueplatform.recommendations.exchange.upr.UprExport.WINDOWS;
import static org.dialogueplatform.recommendations.exchange.upr.UprExport.WINDOWS_CYRILLIC;
import static org.dialogueplatform.recommendations.exchange.upr.UprExport.file;
import static org.dialogueplatform.recommendations.exchange.upr.UprExport.read;
import static org.dialogueplatform.recommendations.exchange.upr.UprExport.row;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

import org.dialogueplatform.recommendations.exchange.upr.TextEncoding.Evidence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** In what a file is written shows in the file alone. */
class UprEncodingTest {

    private static final byte[] UTF_8_MARK = { (byte) 0xEF, (byte) 0xBB, (byte) 0xBF };

    @ParameterizedTest
    @ValueSource(strings = { "Protect the Guaraní", "Speak of it vis-à-vis the judges", "Heed the Autorité de régulation",
            "Support the talibés of Curaçao", "Reform the Länder’s courts", "End lèse-majesté trials",
            "Ratify Convention n° 169" })
    void aMacintoshExportIsReadInMacRoman(String text) {
        var result = read(file("\r", row(text)).getBytes(MAC_ROMAN));

        assertEquals(text, result.onlyRow().text());
        assertEquals("Mac-Roman", result.format().encoding().label());
        assertEquals(Evidence.LIKELIEST, result.format().encoding().evidence());
        assertEquals(LineEnds.CR, result.format().lineEnds());
    }

    @ParameterizedTest
    @ValueSource(strings = { "Act at the federal and Länder levels", "Investigate the Séleka", "Heed the coup d'état",
            "Support the États généraux" })
    void aMacintoshExportIsKnownAlsoWhenItsLineEndsWereChanged(String text) {
        assertEquals(text, read(file("\n", row(text)).getBytes(MAC_ROMAN)).onlyRow().text());
    }

    @ParameterizedTest
    @ValueSource(strings = { "Reconsider its position vis-à-vis the Protocol", "Visit Côte d'Ivoire" })
    void aWindowsExportIsKnownAlsoWhenItsLinesEndAsOnAMacintosh(String text) {
        assertEquals(text, read(file("\r", row(text)).getBytes(WINDOWS)).onlyRow().text());
    }

    @ParameterizedTest
    @ValueSource(strings = { "Secure women’s rights", "Ratify “the Protocol”", "Visit Côte d’Ivoire – and report",
            "Raise the judges’ pay",
            "Heed the Defensoría del Pueblo", "End impunity … soon", "End lèse-majesté trials", "Ratify Convention n° 169",
            "Spend £5 million on courts", "Spend €5 million on courts" })
    void aWindowsExportIsReadInWindows1252(String text) {
        var result = read(file("\r\n", row(text)).getBytes(WINDOWS));

        assertEquals(text, result.onlyRow().text());
        assertEquals("windows-1252", result.format().encoding().label());
        assertEquals(LineEnds.CRLF, result.format().lineEnds());
    }

    @ParameterizedTest
    @ValueSource(strings = { "Обеспечить независимость судей", "Принять Закон «О суде»",
            "Обеспечить доступ к «Human Rights Watch»", "СУД" })
    void aRussianExportIsReadInWindows1251(String text) {
        var result = read(file("\r\n", row(text)).getBytes(WINDOWS_CYRILLIC));

        assertEquals(text, result.onlyRow().text());
        assertEquals("windows-1251", result.format().encoding().label());
    }

    @Test
    void wordsOfManyLettersOutweighTheLineEndsOfAMacintosh() {
        String text = "Reconnaître la compétence du Comité, garantir l’accès à la justice et créer une autorité indépendante";
        var result = read(file("\r", row(text)).getBytes(WINDOWS));

        assertEquals(text, result.onlyRow().text());
        assertEquals("windows-1252", result.format().encoding().label());
    }

    @Test
    void utf8IsKnownByItself() {
        var result = read(file("\n", row("Қазақстан: Ensure l’accès “à la justice”")).getBytes(StandardCharsets.UTF_8));

        assertEquals("Қазақстан: Ensure l’accès “à la justice”", result.onlyRow().text());
        assertEquals(new TextEncoding(StandardCharsets.UTF_8, Evidence.WELL_FORMED), result.format().encoding());
        assertEquals(LineEnds.LF, result.format().lineEnds());
    }

    @Test
    void plainAsciiIsUtf8WhateverItsLineEnds() {
        assertEquals("UTF-8", read(file("\r", row("Reform the courts"))).format().encoding().label());
    }

    @ParameterizedTest
    @CsvSource({ "UTF-16LE, FF-FE", "UTF-16BE, FE-FF" })
    void aByteOrderMarkDecides(String charset, String mark) {
        byte[] text = file("\r\n", row("Тәуелсіз сот")).getBytes(Charset.forName(charset));
        var result = read(joined(new byte[] { (byte) Integer.parseInt(mark.substring(0, 2), 16),
                (byte) Integer.parseInt(mark.substring(3), 16) }, text));

        assertEquals("Тәуелсіз сот", result.onlyRow().text());
        assertEquals(new TextEncoding(Charset.forName(charset), Evidence.BYTE_ORDER_MARK), result.format().encoding());
        assertEquals(LineEnds.CRLF, result.format().lineEnds());
    }

    @Test
    void theMarkOfUtf8IsNoPartOfTheHeader() {
        var result = read(joined(UTF_8_MARK, file("\n", row("Тәуелсіз сот")).getBytes(StandardCharsets.UTF_8)));

        assertEquals("Тәуелсіз сот", result.onlyRow().text());
        assertEquals(Evidence.BYTE_ORDER_MARK, result.format().encoding().evidence());
    }

    @Test
    void aDamagedPlaceInUtf8CostsItsRowOnly() {
        byte[] damaged = file("\n", row("Обеспечить независимость судей"), row("Guarantee l'acc@s to courts"))
                .getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < damaged.length; i++) {
            damaged[i] = damaged[i] == '@' ? (byte) 0xE8 : damaged[i];
        }
        var result = read(damaged);

        assertEquals(Evidence.NEARLY_WELL_FORMED, result.format().encoding().evidence());
        assertEquals("Обеспечить независимость судей", result.rows().getFirst().text());
        var refused = result.refused().getFirst();
        assertEquals(RowFault.UNREADABLE_CHARACTER, refused.code());
        assertEquals("Text", refused.column());
        assertEquals(3, refused.line());
    }

    @Test
    void lineBreaksWithinACellMakeTheLineEndsMixed() {
        var result = read(file("\r", row("Reform the courts\nand the bar")));

        assertEquals(LineEnds.MIXED, result.format().lineEnds());
        assertEquals("Reform the courts\nand the bar", result.onlyRow().text());
    }

    @Test
    void aWorkbookIsNoText() {
        var refused = assertThrows(UprFileRefused.class, () -> read(new byte[] { 'P', 'K', 3, 4, 20, 0 }));
        assertEquals(UprFileRefused.NOT_A_TEXT, refused.code());
        assertTrue(refused.reason().contains("Excel workbook"), refused.reason());
    }

    @Test
    void aFileFullOfZerosIsNoText() {
        var refused = assertThrows(UprFileRefused.class, () -> read(file("\n").getBytes(StandardCharsets.UTF_16LE)));
        assertEquals(UprFileRefused.NOT_A_TEXT, refused.code());
    }

    private static byte[] joined(byte[] first, byte[] second) {
        var joined = new ByteArrayOutputStream();
        joined.writeBytes(first);
        joined.writeBytes(second);
        return joined.toByteArray();
    }
}
