package org.dialogueplatform.platform.file.inspection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class FileNameTest {

    @Test
    void aNameIsShownAsItWasGiven() {
        assertEquals("Баяндама №4 (қорытынды).pdf", FileName.clean("Баяндама №4 (қорытынды).pdf"));
        assertEquals("caf\u00e9.txt", FileName.clean("cafe\u0301.txt"));
    }

    @Test
    void aNameIsNoPath() {
        assertEquals("passwd", FileName.clean("../../etc/passwd"));
        assertEquals("a.pdf", FileName.clean("C:\\Users\\x\\a.pdf"));
        assertEquals("file", FileName.clean(".."));
        assertEquals("file", FileName.clean("a/"));
        assertEquals("htaccess", FileName.clean(".htaccess. "));
        assertEquals("a_b_.pdf", FileName.clean("a:b?.pdf"));
    }

    @Test
    void aNameHidesNothing() {
        // turned around it would be shown as annexexe.pdf
        assertEquals("annexfdp.exe", FileName.clean("annex\u202efdp.exe"));
        assertEquals("a.exe.pdf", FileName.clean("a.exe\u0000.pdf"));
        assertEquals("ab.pdf", FileName.clean("a\u200b\r\nb\ufeff.pdf"));
        assertEquals("a b.pdf", FileName.clean("a \u2003\u00a0 b.pdf"));
        assertEquals("a.pdf", FileName.clean("a\ud800.pdf"));
    }

    @Test
    void aNameIsShortAndKeepsItsEnd() {
        String name = FileName.clean("\ud83d\udcc4".repeat(300) + ".docx");
        assertTrue(name.length() <= FileName.LONGEST && name.endsWith(".docx"), name);
        assertTrue(Character.isLowSurrogate(name.charAt(name.length() - 6)), name);
    }
}
