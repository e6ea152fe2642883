package org.dialogueplatform.meetings.pack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names that every file system takes, and that show what they are. */
class SafeNamesTest {

    @ParameterizedTest
    @CsvSource({ "Отчёт суда, Отчёт суда", "../../etc/passwd, -.-etc-passwd", "a\u202Efdp.exe, afdp.exe",
            "a\u0000b\u0007c, a b c",
            "what?<>|*, what-----", "..., _", "CON, _CON", "' spaces  and\ttabs ', spaces and tabs", "e\u0301, é" })
    void aNameLeadsNowhereAndHidesNothing(String text, String name) {
        assertEquals(name, new SafeNames().give(text));
    }

    @Test
    void eachNameIsGivenOnceWhateverTheCaseOfItsLetters() {
        var names = new SafeNames();
        assertEquals("Report.pdf", names.give("Report", ".pdf"));
        assertEquals("report (2).pdf", names.give("report", ".pdf"));
        assertEquals("Report (3).pdf", names.give("Report", ".pdf"));
        assertEquals("Report.docx", names.give("Report", ".docx"));
    }

    @Test
    void aLongNameIsCutBetweenCharactersAndKeepsItsEnding() {
        var names = new SafeNames();
        List<String> given = new ArrayList<>();
        for (int no = 0; no < 12; no++) {
            given.add(names.give("Ж".repeat(500), ".docx"));
        }
        given.forEach(name -> {
            assertTrue(name.getBytes(StandardCharsets.UTF_8).length <= SafeNames.LONGEST, name);
            assertTrue(name.endsWith(".docx") && name.startsWith("ЖЖЖ") && !name.contains("\uFFFD"), name);
        });
        assertEquals(12, given.stream().distinct().count());
    }
}
