package org.dialogueplatform.recommendations.position;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;

import org.dialogueplatform.platform.problem.FieldError;
import org.dialogueplatform.platform.problem.Invalid;
import org.dialogueplatform.platform.text.Language;
import org.dialogueplatform.platform.text.LocalizedText;
import org.dialogueplatform.platform.time.Occurrence;
import org.dialogueplatform.recommendations.position.PositionTaken.Grounds;
import org.junit.jupiter.api.Test;

class PositionTakenTest {

    private static final Occurrence NOW = new Occurrence(Instant.EPOCH, Instant.EPOCH, null);
    private static final LocalizedText TEXT = LocalizedText.of(Language.EN, "The law in force says so already.");

    @Test
    void whoNotesSaysWhy() {
        assertEquals(List.of("/explanation"), refused(Position.NOTED, Grounds.NONE));
        PositionTaken noted = stated(Position.NOTED, new Grounds(TEXT, null, null, null, null, null));
        assertFalse(noted.lacksExplanation());
    }

    @Test
    void whoSupportsInPartStatesBothParts() {
        assertEquals(List.of("/supportedPart", "/notedPart"), refused(Position.SUPPORTED_IN_PART, Grounds.NONE));
        assertEquals(List.of("/notedPart"),
                refused(Position.SUPPORTED_IN_PART, new Grounds(null, TEXT, null, null, null, null)));
        stated(Position.SUPPORTED_IN_PART, new Grounds(null, TEXT, TEXT, null, null, null));
    }

    @Test
    void pendingIsNotAPositionToTake() {
        assertEquals(List.of("/position"), refused(Position.PENDING, Grounds.NONE));
    }

    @Test
    void anImportedOneMayLackItsExplanationAndSaysSo() {
        assertTrue(PositionTaken.imported(Position.NOTED, "UPR export", NOW).lacksExplanation());
    }

    private static List<String> refused(Position position, Grounds grounds) {
        return assertThrows(Invalid.class, () -> stated(position, grounds)).errors().stream().map(FieldError::pointer).toList();
    }

    private static PositionTaken stated(Position position, Grounds grounds) {
        return PositionTaken.stated(position, PositionOrigin.ADDRESSEE, grounds, NOW);
    }
}
