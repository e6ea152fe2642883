package org.dialogueplatform.recommendations.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.dialogueplatform.platform.text.Language;
import org.dialogueplatform.platform.text.LocalizedText;
import org.dialogueplatform.platform.time.Occurrence;
import org.junit.jupiter.api.Test;

class PlanChangesTest {

    private static final Occurrence NOW = new Occurrence(Instant.EPOCH, Instant.EPOCH, null);

    @Test
    void aMeasureThatIsCarriedOverIsTheSameOneWhereverItStands() {
        Measure kept = measure("1", "August 2022", null);
        Measure postponed = measure("2", "By the end of 2023", null);
        Measure dropped = measure("3", "August 2022", null);
        Measure keptAgain = measure("1", "August 2022", kept.id());
        Measure later = measure("5", "By the end of 2025", postponed.id());
        Measure added = measure("6", "By the end of 2025", null);

        PlanChanges changes = PlanChanges.between(List.of(kept, postponed, dropped), List.of(keptAgain, later, added));

        assertEquals(List.of(added.id()), changes.added().stream().map(PlanChanges.Entry::measureId).toList());
        assertEquals(List.of(dropped.id()), changes.dropped().stream().map(PlanChanges.Entry::measureId).toList());
        assertEquals(1, changes.moved().size());
        assertEquals(List.of("number", "term"), changes.moved().getFirst().changed());
        assertEquals(postponed.id(), changes.moved().getFirst().from().measureId());
        assertEquals(later.id(), changes.moved().getFirst().to().measureId());
    }

    private static Measure measure(String number, String term, UUID carriedFrom) {
        return Measure.enter(UUID.randomUUID(), new MeasureDetails(null, number, LocalizedText.of(Language.EN, "Do it"),
                LocalizedText.of(Language.EN, "A report"), Term.read(term, null), null,
                List.of(new Agency(UUID.randomUUID(), false)), carriedFrom), NOW);
    }
}
