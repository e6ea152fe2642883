package org.dialogueplatform.localstack.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

import org.dialogueplatform.localstack.keycloak.SampleTokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SimulatedYearTest {

    @TempDir
    Path folder;

    @Test
    void aYearKeepsToTheContractsAndHasEverythingAPartnerHearsOf() throws Exception {
        try (var suite = new ScriptedSuite(true)) {
            List<String> lines = play(suite, "one", new SimulatedYear.Wish(1, 1000, Long.MAX_VALUE));

            assertEquals(List.of(), suite.complaints());
            assertTrue(lines.size() > 400, () -> lines.size() + " lines");
            assertTrue(suite.operations().containsAll(Set.of("announceMeeting", "openMeeting", "closeMeeting",
                    "submitRecommendation", "tableRecommendation", "amendRecommendation", "withdrawRecommendation",
                    "takeDecision",
                    "recordPosition", "publishPlan", "linkMeasure", "publishProgressReport", "publishAssessment",
                    "closeRecommendation", "unpublish")), () -> suite.operations().toString());
        }
    }

    @Test
    void theSameSeedPlaysTheSameYearAndAnotherSeedAnother() throws Exception {
        try (var suite = new ScriptedSuite(false)) {
            List<String> once = play(suite, "one", new SimulatedYear.Wish(7, 1000, 120));

            assertEquals(once, play(suite, "two", new SimulatedYear.Wish(7, 1000, 120)));
            assertNotEquals(once, play(suite, "three", new SimulatedYear.Wish(8, 1000, 120)));
        }
    }

    @Test
    void itStopsAfterAsManyActsAsAreWishedForAndIsNoFasterThanWished() throws Exception {
        try (var suite = new ScriptedSuite(false)) {
            long begin = System.nanoTime();

            List<String> lines = play(suite, "one", new SimulatedYear.Wish(1, 50, 26));

            assertEquals(26, lines.size());
            assertTrue(System.nanoTime() - begin > 500_000_000L, "25 acts at 50 a second");
            assertTrue(lines.getFirst().endsWith("meeting 1 drafted"), lines.getFirst());
        }
    }

    /** Without the last line, which tells how long it took. */
    private List<String> play(ScriptedSuite suite, String name, SimulatedYear.Wish wish) throws IOException {
        var said = new ByteArrayOutputStream();
        SimulatedYear.play(suite.address(), new SampleTokens(List.of(suite.address().resolve("/auth"))),
                Journal.in(folder.resolve(name)), wish, new PrintStream(said, true, StandardCharsets.UTF_8));
        List<String> lines = said.toString(StandardCharsets.UTF_8).lines().toList();
        return lines.subList(0, lines.size() - 1);
    }
}
