package org.dialogueplatform.delivery.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.junit.jupiter.api.Test;

/** Which events a filter lets through, and where a reader stands. */
class EventFilterTest {

    private final LoggedEvent adopted = new LoggedEvent(1, UUID.randomUUID(),
            "org.dialogueplatform.public.recommendation.adopted.v1", UUID.randomUUID(), 3,
            Map.of("theme", List.of("JUSTICE", "TORTURE"), "mechanism", List.of("CAB")), "{}");

    @Test
    void noFilterLetsEverythingThrough() {
        assertTrue(EventFilter.ALL.matches(adopted));
    }

    @Test
    void oneOfSeveralTypesIsEnough() {
        assertTrue(new EventFilter(List.of("public.recommendation.closed.v1", "public.recommendation.adopted.v1"), Map.of())
                .matches(adopted));
        assertFalse(new EventFilter(List.of("public.recommendation.closed.v1"), Map.of()).matches(adopted));
    }

    @Test
    void aFamilyIsAllItsTypesAndNoOtherFamily() {
        assertTrue(new EventFilter(List.of("public.recommendation.*"), Map.of()).matches(adopted));
        assertFalse(new EventFilter(List.of("public.meeting.*"), Map.of()).matches(adopted));
        assertFalse(new EventFilter(List.of("public.recommend.*"), Map.of()).matches(adopted));
    }

    @Test
    void ofEveryFacetNamedOneValueMustFit() {
        assertTrue(new EventFilter(List.of(), Map.of("theme", List.of("TORTURE", "HEALTH"))).matches(adopted));
        assertFalse(
                new EventFilter(List.of(), Map.of("theme", List.of("TORTURE"), "mechanism", List.of("UPR"))).matches(adopted));
        assertFalse(new EventFilter(List.of(), Map.of("group", List.of("WOMEN"))).matches(adopted),
                "what has no such facet is not wanted");
    }

    @Test
    void aCursorIsReadAsItWasWrittenAndNothingElseIsOne() {
        var cursor = new Cursor(2, 4711);
        assertEquals(Optional.of(cursor), Cursor.read(cursor.toString()));
        for (String nonsense : List.of("", "4711", "Mi40NzEx!", "Mi4tMQ", "é")) {
            assertEquals(Optional.empty(), Cursor.read(nonsense), nonsense);
        }
    }
}
