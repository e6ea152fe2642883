package org.dialogueplatform.recommendations.roadmap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

import org.dialogueplatform.platform.event.RecordedEvent;
import org.dialogueplatform.platform.problem.IllegalTransition;
import org.dialogueplatform.platform.problem.Invalid;
import org.dialogueplatform.platform.text.Language;
import org.dialogueplatform.platform.text.LocalizedText;
import org.dialogueplatform.platform.time.Occurrence;
import org.junit.jupiter.api.Test;

class RoadMapTest {

    private static final UUID MINISTRY = UUID.randomUUID();
    private static final UUID RECOMMENDATION = UUID.randomUUID();
    private static final Occurrence NOW = at(null);
    private static final Occurrence SAID_WHY = at("The work is done.");

    @Test
    void whatIsMergedNamesWhereAllItHeldIsNow() {
        RoadMap labour = roadMap("Labour");
        RoadMap social = roadMap("Social rights");
        social.takeRecorded();
        labour.mergeInto(social, List.of(RECOMMENDATION), SAID_WHY);
        assertEquals(RoadMapState.MERGED, labour.state());
        assertEquals(social.id(), labour.mergedInto());
        assertEquals(List.of(RECOMMENDATION),
                ((RoadMapEvents.Changed) social.takeRecorded().getFirst().data()).added());
        assertEquals("org.dialogueplatform.road-map.merged.v1",
                labour.takeRecorded().stream().map(RecordedEvent::type).reduce((first, last) -> last).orElseThrow());
    }

    @Test
    void roadMapsAreNotMergedInACircle() {
        RoadMap labour = roadMap("Labour");
        RoadMap social = roadMap("Social rights");
        assertEquals("/into", assertThrows(Invalid.class, () -> labour.mergeInto(labour, List.of(), SAID_WHY)).errors()
                .getFirst().pointer());
        labour.mergeInto(social, List.of(), SAID_WHY);
        assertThrows(IllegalTransition.class, () -> social.mergeInto(labour, List.of(), SAID_WHY));
        assertNull(social.mergedInto());
        assertEquals(RoadMapState.OPEN, social.state());
    }

    @Test
    void whatIsClosedIsLeftAsItIsUntilItIsReopened() {
        RoadMap labour = roadMap("Labour");
        assertEquals("/reason",
                assertThrows(Invalid.class, () -> labour.close(NOW)).errors().getFirst().pointer());
        labour.close(SAID_WHY);
        assertThrows(IllegalTransition.class, () -> labour.close(SAID_WHY));
        assertThrows(IllegalTransition.class, () -> labour.take(List.of(RECOMMENDATION), NOW));
        assertThrows(IllegalTransition.class, () -> labour.release(List.of(RECOMMENDATION), NOW));
        assertThrows(IllegalTransition.class, () -> labour.revise(details("Work"), NOW));
        assertThrows(IllegalTransition.class, () -> labour.mergeInto(roadMap("Social rights"), List.of(), SAID_WHY));
        assertThrows(Invalid.class, () -> labour.reopen(NOW));
        labour.reopen(SAID_WHY);
        labour.revise(details("Work"), NOW);
        assertEquals("Work", labour.title().originalText());
        assertEquals(3, labour.steps().size());
    }

    @Test
    void aPlaceKeepsWhereARecommendationWas() {
        var place = new RoadMapPlace(RECOMMENDATION);
        UUID labour = UUID.randomUUID();
        UUID social = UUID.randomUUID();
        assertNull(place.move(labour, NOW));
        assertEquals(labour, place.move(social, NOW));
        assertEquals(social, place.move(null, NOW));
        assertNull(place.roadMapId());
        assertEquals(3, place.moves().size());
    }

    @Test
    void howeverTheyAreClosedReopenedAndMergedNoneLeadsInACircle() {
        long seed = Long.getLong("walk.seed", System.nanoTime());
        var random = new Random(seed);
        for (int walk = 0; walk < 200; walk++) {
            Map<UUID, RoadMap> roadMaps = new LinkedHashMap<>();
            for (String title : List.of("Labour", "Social rights", "Fair trial", "Prisons", "Equality")) {
                RoadMap one = roadMap(title);
                roadMaps.put(one.id(), one);
            }
            for (int step = 0; step < 30; step++) {
                follow(any(roadMaps, random), any(roadMaps, random), random, "-Dwalk.seed=" + seed);
                roadMaps.values().forEach(one -> assertEndsSomewhere(one, roadMaps, "-Dwalk.seed=" + seed));
            }
        }
    }

    private static void follow(RoadMap one, RoadMap other, Random random, String seed) {
        RoadMapState before = one.state();
        RoadMapState othersBefore = other.state();
        int steps = one.steps().size();
        try {
            switch (random.nextInt(5)) {
                case 0 -> one.close(random.nextBoolean() ? SAID_WHY : NOW);
                case 1 -> one.reopen(random.nextBoolean() ? SAID_WHY : NOW);
                case 2 -> one.mergeInto(other, List.of(RECOMMENDATION), random.nextBoolean() ? SAID_WHY : NOW);
                case 3 -> one.take(List.of(RECOMMENDATION), NOW);
                default -> one.revise(details("Renamed"), NOW);
            }
            assertTrue(one.state() == before || before.canBecome(one.state()), seed);
        } catch (IllegalTransition | Invalid _) {
            assertEquals(before, one.state(), seed);
            assertEquals(steps, one.steps().size(), seed);
            assertEquals(othersBefore, other.state(), seed);
        }
    }

    private static void assertEndsSomewhere(RoadMap one, Map<UUID, RoadMap> roadMaps, String seed) {
        RoadMap last = one;
        for (int steps = 0; last.mergedInto() != null; steps++) {
            assertTrue(steps < roadMaps.size(), seed);
            last = roadMaps.get(last.mergedInto());
        }
        assertTrue(last.state() != RoadMapState.MERGED, seed);
        assertEquals(one.state() == RoadMapState.MERGED, one.mergedInto() != null, seed);
    }

    private static RoadMap any(Map<UUID, RoadMap> roadMaps, Random random) {
        return List.copyOf(roadMaps.values()).get(random.nextInt(roadMaps.size()));
    }

    private static RoadMap roadMap(String title) {
        return RoadMap.drawUp(details(title), NOW);
    }

    private static RoadMapDetails details(String title) {
        return new RoadMapDetails(LocalizedText.of(Language.EN, title), null, MINISTRY);
    }

    private static Occurrence at(String reason) {
        return new Occurrence(Instant.parse("2024-03-01T04:00:00Z"), Instant.parse("2024-03-01T04:00:00Z"), reason);
    }
}
