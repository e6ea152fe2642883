package org.dialogueplatform.meetings.body;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.List;

import org.dialogueplatform.platform.event.RecordedEvent;
import org.dialogueplatform.platform.problem.Invalid;
import org.dialogueplatform.platform.problem.RuleBroken;
import org.dialogueplatform.platform.text.Language;
import org.dialogueplatform.platform.text.LocalizedText;
import org.dialogueplatform.platform.time.Occurrence;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BodyTest {

    private static final Instant NOW = Instant.parse("2026-01-12T05:00:00Z");

    @Test
    void aGroupStandsBelowWhatItsKindStandsBelow() {
        assertThrows(RuleBroken.class, () -> establish(BodyKind.PLENARY, null));
        assertThrows(Invalid.class, () -> establish(BodyKind.WORKING_GROUP, null));
        assertThrows(Invalid.class, () -> establish(BodyKind.SUBGROUP, null));
    }

    @Test
    void countingByTheYearBeginsAnewEachYearAndCountingThroughDoesNot() {
        assertEquals(2026, Counting.YEARLY.counterYear(2026));
        assertEquals(Counting.CONTINUOUS.counterYear(2025), Counting.CONTINUOUS.counterYear(2026));
    }

    @Test
    void whatChangesIsToldInFullAndWhatDoesNotIsNotTold() {
        Body platform = new Platform();
        Body group = Body.establish("WG-2", BodyKind.WORKING_GROUP, platform, name("Courts"), Counting.YEARLY, 1, at(null));
        assertEquals(1, told(group).size());
        group.revise(name("Courts"), Counting.YEARLY, 1, at(null));
        assertEquals(List.of(), told(group));
        group.revise(name("Courts and prosecution"), Counting.CONTINUOUS, 43, at(null));
        var now = (BodyChanged) told(group).getFirst();
        assertEquals("Courts and prosecution", now.names().originalText());
        assertEquals(43, now.firstNumber());
    }

    @Test
    void aBodyIsDissolvedWithAReasonAndThenNoLongerChanges() {
        Body platform = new Platform();
        Body group = Body.establish("WG-2", BodyKind.WORKING_GROUP, platform, name("Courts"), Counting.YEARLY, 1, at(null));
        assertThrows(Invalid.class, () -> group.dissolve(at(" ")));
        group.dissolve(at("Its task is done"));
        assertEquals(NOW, group.dissolvedAt());
        assertThrows(RuleBroken.class, () -> group.dissolve(at("Once more")));
        assertThrows(RuleBroken.class, () -> group.revise(name("Other"), Counting.YEARLY, 1, at(null)));
        assertThrows(RuleBroken.class, platform::requireDissolvable);
    }

    private static Body establish(BodyKind kind, @Nullable Body parent) {
        return Body.establish("WG-2", kind, parent, name("Courts"), Counting.YEARLY, 1, at(null));
    }

    private static List<Object> told(Body body) {
        return body.takeRecorded().stream().map(RecordedEvent::data).toList();
    }

    private static LocalizedText name(String name) {
        return LocalizedText.of(Language.EN, name);
    }

    private static Occurrence at(@Nullable String reason) {
        return new Occurrence(NOW, NOW, reason);
    }

    /** There from the start, and not established. */
    private static final class Platform extends Body {

        @Override
        public BodyKind kind() {
            return BodyKind.PLENARY;
        }
    }
}
