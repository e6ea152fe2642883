package org.dialogueplatform.delivery.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;

class BodiesTest {

    private static final int ROOM_FOR_FOUR = 4 * 1100;

    private final List<Long> asked = new ArrayList<>();
    private final Bodies bodies = new Bodies(ROOM_FOR_FOUR);

    @Test
    void whatIsKeptIsNotReadAgain() throws Exception {
        bodies.of(List.of(1L, 2L), this::log);
        assertEquals(Set.of(1L, 2L, 3L), bodies.of(List.of(1L, 2L, 3L), this::log).keySet());

        assertEquals(List.of(1L, 2L, 3L), asked);
    }

    @Test
    void nothingIsMissingHoweverMuchIsAskedForAtOnce() throws Exception {
        for (long first = 1; first <= 200; first++) {
            Set<Long> positions = new HashSet<>(LongStream.range(first, first + 20).boxed().toList());
            assertEquals(positions, bodies.of(positions, this::log).keySet());
        }
    }

    @Test
    void whatTheLogDoesNotHaveIsMissingAndWhatCannotBeReadSaysSo() throws Exception {
        assertEquals(Set.of(1L), bodies.of(List.of(1L, -1L), this::log).keySet());
        assertTrue(bodies.of(List.of(1L), this::log).get(1L).isReadable());
        assertFalse(bodies.of(List.of(1L), _ -> Map.of(1L, new Bodies.Text("{", null))).containsKey(2L));
        assertFalse(
                new Bodies(ROOM_FOR_FOUR).of(List.of(1L), _ -> Map.of(1L, new Bodies.Text("{", null))).get(1L).isReadable());
    }

    private Map<Long, Bodies.Text> log(Collection<Long> positions) {
        asked.addAll(positions);
        return positions.stream().filter(position -> position > 0)
                .collect(Collectors.toMap(position -> position,
                        position -> new Bodies.Text("{\"id\":\"" + position + " " + "x".repeat(1000)
                                + "\"}", null)));
    }
}
