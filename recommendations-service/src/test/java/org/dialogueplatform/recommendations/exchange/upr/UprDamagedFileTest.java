package org.dialogueplatform.recommendations.exchange.upr;

import static org.dialogueplatform.recommendations.exchange.upr.UprExport.HEADER;
import static org.dialogueplatform.recommendations.exchange.upr.UprExport.read;
import static org.dialogueplatform.recommendations.exchange.upr.UprExport.row;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;

/** However a file was damaged, reading comes to its end, and what is whole behind the damage is taken. */
class UprDamagedFileTest {

    private static final int FILES = 500;
    private static final String SCRAPS = "\"\"\",,\n\r\t ab\u00A0\u0085\u2028\\'#;é\u000B\u001C";

    /** The same files every time. */
    private final Random random = new Random(7);

    @Test
    void theRowAfterTheDamageIsReadAndEveryRecordIsCountedOnce() {
        for (int i = 0; i < FILES; i++) {
            String file = damaged();
            var lines = read(file).lines();

            assertTrue(lines.getLast() instanceof UprLine.Row last && last.row().text().equals("Last"), file);
            assertEquals(LongStream.rangeClosed(1, lines.size()).boxed().toList(),
                    lines.stream().map(UprLine::record).toList(), file);
            List<Long> numbers = lines.stream().map(UprLine::line).toList();
            assertEquals(numbers.stream().sorted().distinct().toList(), numbers, file);
        }
    }

    private String damaged() {
        StringBuilder file = new StringBuilder(HEADER).append('\n');
        for (int rows = 1 + random.nextInt(4); rows > 0; rows--) {
            file.append(switch (random.nextInt(3)) {
                case 0 -> row("Row " + rows);
                case 1 -> scraps(random.nextInt(14));
                default -> new StringBuilder(row("Row")).insert(random.nextInt(60), scraps(1)).toString();
            }).append(random.nextBoolean() ? "\r" : "\r\n");
        }
        return file.append(row("Last")).toString();
    }

    private String scraps(int length) {
        StringBuilder scraps = new StringBuilder();
        for (int i = 0; i < length; i++) {
            scraps.append(SCRAPS.charAt(random.nextInt(SCRAPS.length())));
        }
        return scraps.toString();
    }
}
