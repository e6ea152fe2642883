package org.dialogueplatform.recommendations.assessment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

import org.dialogueplatform.platform.problem.RuleBroken;
import org.dialogueplatform.platform.text.Language;
import org.dialogueplatform.platform.text.LocalizedText;
import org.dialogueplatform.platform.time.Occurrence;
import org.dialogueplatform.recommendations.implementation.AssessmentKind;
import org.dialogueplatform.recommendations.implementation.Implementation;
import org.dialogueplatform.recommendations.implementation.ImplementationStatus;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Whatever is assessed, in whatever order, what was published stands and the status is what the policy says of it. */
class AssessmentWalkTest {

    private static final UUID RECOMMENDATION = UUID.randomUUID();
    private static final Instant MOMENT = Instant.parse("2024-02-10T04:00:00Z");
    private static final Occurrence NOW = new Occurrence(MOMENT, MOMENT, null);
    private static final List<String> VALUES = List.of("NOT_STARTED", "IN_PROGRESS", "PARTIALLY_IMPLEMENTED",
            "FULLY_IMPLEMENTED", "NOT_IMPLEMENTED", "CONTRARY_ACTION", "NO_LONGER_RELEVANT");

    private final List<Assessment> all = new ArrayList<>();
    private final List<Assessment> published = new ArrayList<>();

    @Test
    void noWalkLeavesAStatusThatThePolicyDoesNotSay() {
        long seed = Long.getLong("walk.seed", System.nanoTime());
        var random = new Random(seed);
        for (int walk = 0; walk < 300; walk++) {
            all.clear();
            published.clear();
            for (int step = 0; step < 25; step++) {
                act(random, "-Dwalk.seed=" + seed);
            }
        }
    }

    private void act(Random random, String seed) {
        if (all.isEmpty() || random.nextInt(3) == 0) {
            all.add(Assessment.draft(RECOMMENDATION, kind(random), UUID.randomUUID(), judgement(random), NOW));
            return;
        }
        Assessment one = all.get(random.nextInt(all.size()));
        boolean stood = one.isPublished();
        String value = one.value();
        boolean disputed = Assessment.statusOf(published).disputed();
        one.takeRecorded();
        try {
            if (random.nextBoolean()) {
                one.revise(judgement(random), NOW);
                assertEquals(false, stood, seed);
            } else {
                one.publish("HDDP-2023-01-001", List.copyOf(published), NOW);
                assertEquals(false, stood, seed);
                published.add(one);
                boolean told = one.takeRecorded().stream().anyMatch(event -> event.data() instanceof AssessmentEvents.Disputed);
                assertEquals(!disputed && Assessment.statusOf(published).disputed(), told, seed);
            }
        } catch (RuleBroken _) {
            assertEquals(true, stood, seed);
            assertEquals(value, one.value(), seed);
        }
        ImplementationStatus status = Assessment.statusOf(all);
        Implementation self = latest(AssessmentKind.SELF);
        Implementation independent = latest(AssessmentKind.INDEPENDENT);
        assertEquals(self, status.self(), seed);
        assertEquals(independent, status.independent(), seed);
        assertEquals(latest(AssessmentKind.SECRETARIAT), status.secretariat(), seed);
        assertEquals(independent != null ? independent : self == null ? Implementation.NOT_ASSESSED : self, status.headline(),
                seed);
        assertEquals(self != null && independent != null && self != independent, status.disputed(), seed);
    }

    /** Of the same day, the one that was begun later. */
    private @Nullable Implementation latest(AssessmentKind kind) {
        Implementation latest = null;
        LocalDate day = LocalDate.MIN;
        for (Assessment one : all) {
            if (one.kind() == kind && one.isPublished() && !one.assessedOn().isBefore(day)) {
                latest = one.implementation();
                day = one.assessedOn();
            }
        }
        return latest;
    }

    private static AssessmentKind kind(Random random) {
        return AssessmentKind.values()[random.nextInt(AssessmentKind.values().length)];
    }

    private static Judgement judgement(Random random) {
        return new Judgement(Scale.IMPLEMENTATION, VALUES.get(random.nextInt(VALUES.size())),
                LocalizedText.of(Language.EN, "As the statistics of courts show."),
                LocalDate.of(2024, 1, 1 + random.nextInt(4)),
                List.of());
    }
}
