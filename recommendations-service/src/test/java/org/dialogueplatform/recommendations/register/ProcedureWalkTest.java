package org.dialogueplatform.recommendations.register;

import static org.dialogueplatform.recommendations.register.RecommendationFixture.COURT;
import static org.dialogueplatform.recommendations.register.RecommendationFixture.ITEM;
import static org.dialogueplatform.recommendations.register.RecommendationFixture.MEETING;
import static org.dialogueplatform.recommendations.register.RecommendationFixture.MINISTRY;
import static org.dialogueplatform.recommendations.register.RecommendationFixture.co;
import static org.dialogueplatform.recommendations.register.RecommendationFixture.draft;
import static org.dialogueplatform.recommendations.register.RecommendationFixture.lead;
import static org.dialogueplatform.recommendations.register.RecommendationFixture.then;
import static org.dialogueplatform.recommendations.register.RecommendationFixture.wording;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BiConsumer;

import org.dialogueplatform.platform.event.RecordedEvent;
import org.dialogueplatform.platform.problem.IllegalTransition;
import org.dialogueplatform.platform.problem.Invalid;
import org.dialogueplatform.platform.problem.ProblemException;
import org.dialogueplatform.platform.problem.RuleBroken;
import org.dialogueplatform.platform.time.Occurrence;
import org.dialogueplatform.recommendations.position.Position;
import org.dialogueplatform.recommendations.position.PositionOrigin;
import org.dialogueplatform.recommendations.position.PositionTaken;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Thousands of recommendations on random ways through acts that their state allows and acts that it does not. The seed is
 * printed; {@code -Dwalk.seed=…} walks the same ways again.
 */
class ProcedureWalkTest {

    private static final int WALKS = 4_000;
    private static final int ACTS = 25;
    private static final UUID OTHER_MEETING = UUID.randomUUID();

    private static final Map<String, BiConsumer<Recommendation, Random>> PROCEDURE = new TreeMap<>(Map.ofEntries(
            Map.entry("submit", (it, random) -> it.submit(null, () -> "HDDP-2023-00-001", reasoned(random))),
            Map.entry("revise", (it, random) -> it.revise(wording("Ensure " + random.nextInt(3) + " trials."),
                    it.proponents(), addressees(random), reasoned(random))),
            Map.entry("readdress", (it, random) -> it.readdress(addressees(random), reasoned(random))),
            Map.entry("giveBack", (it, random) -> it.giveBack(reasoned(random))),
            Map.entry("review", (it, random) -> it.review(new BodyCode("WG-2"), reasoned(random))),
            Map.entry("amend", (it, random) -> it.amend(wording("Ensure " + random.nextInt(3) + " trials.").text(),
                    reasoned(random))),
            Map.entry("table", (it, random) -> it.table(meeting(random), ITEM, reasoned(random))),
            Map.entry("untable", (it, random) -> it.untable(reasoned(random))),
            Map.entry("withdraw", (it, random) -> it.withdraw(reasoned(random))),
            Map.entry("declineAdoption", (it, random) -> it.declineAdoption(reasoned(random))),
            Map.entry("adopt", (it, random) -> it.adopt(decision(it, random))),
            Map.entry("transmit", (it, random) -> it.transmit(decision(it, random))),
            Map.entry("postpone", (it, random) -> it.postpone(decision(it, random))),
            Map.entry("adoptByHand", (it, random) -> it.adoptByHand(random.nextBoolean() ? null : meeting(random),
                    reasoned(random))),
            Map.entry("transmitByHand", (it, random) -> it.transmitByHand(random.nextBoolean() ? null : meeting(random),
                    reasoned(random))),
            Map.entry("close", (it, random) -> it.close(reasoned(random))),
            Map.entry("reopen", (it, random) -> it.reopen(reasoned(random))),
            Map.entry("embargo", (it, random) -> it.embargo(then().recordedAt().plusSeconds(random.nextInt(3) - 1),
                    reasoned(random))),
            Map.entry("liftEmbargo", (it, random) -> it.liftEmbargo(reasoned(random))),
            Map.entry("publish", (it, random) -> it.publish(reasoned(random))),
            Map.entry("unpublish", (it, random) -> it.unpublish("Entered by mistake", reasoned(random))),
            Map.entry("merge", (it, random) -> it.mergeInto(random.nextInt(3) == 0 ? it : other(random), reasoned(random))),
            Map.entry("divide", (it, random) -> it.divide(
                    Collections.nCopies(1 + random.nextInt(3), new Part(wording("A part.").text(), null)),
                    reasoned(random)))));

    private static final Map<String, BiConsumer<Recommendation, Random>> POSITIONS = Map.of("position",
            (it, random) -> it.recordPosition(Addressed.organisation(random.nextBoolean() ? MINISTRY : COURT),
                    PositionTaken.stated(random.nextBoolean() ? Position.SUPPORTED : Position.NOT_APPLICABLE,
                            PositionOrigin.SECRETARIAT, grounds(random), then()),
                    then()));

    private final Set<ProcedureState> reached = EnumSet.noneOf(ProcedureState.class);
    private int accepted;
    private int refused;

    @Test
    void noWayLeadsToAStateThatNobodyDefined() {
        long seed = Long.getLong("walk.seed", System.nanoTime());
        System.out.println("Procedure: " + WALKS + " walks with -Dwalk.seed=" + seed);
        var random = new Random(seed);
        for (int walk = 0; walk < WALKS; walk++) {
            Recommendation recommendation = random.nextBoolean() ? draft() : draft(lead(MINISTRY), co(COURT));
            recommendation.takeRecorded();
            for (int act = 0; act < ACTS; act++) {
                step(recommendation, random);
            }
        }
        System.out.println("Procedure: " + accepted + " acts accepted, " + refused + " refused");
        // REOPENED is gone through within one act
        assertEquals(EnumSet.complementOf(EnumSet.of(ProcedureState.REOPENED)), reached);
        assertTrue(accepted > WALKS && refused > WALKS, accepted + " accepted, " + refused + " refused");
    }

    private void step(Recommendation recommendation, Random random) {
        boolean procedural = random.nextInt(10) > 0;
        Map<String, BiConsumer<Recommendation, Random>> acts = procedural ? PROCEDURE : POSITIONS;
        String name = List.copyOf(acts.keySet()).get(random.nextInt(acts.size()));
        Snapshot before = Snapshot.of(recommendation);
        try {
            acts.get(name).accept(recommendation, random);
        } catch (IllegalTransition e) {
            unchanged(name, before, recommendation);
            Map<String, Object> members = e.toProblem(null).members();
            assertEquals(before.state.name(), members.get("state"));
            assertEquals(before.state.successors().stream().map(Enum::name).toList(), members.get("allowed"));
            return;
        } catch (RuleBroken | Invalid e) {
            unchanged(name, before, recommendation);
            return;
        } catch (ProblemException e) {
            fail(name, e);
        }
        accepted++;
        reached.add(recommendation.state());
        followed(name, before, recommendation);
    }

    private void unchanged(String name, Snapshot before, Recommendation recommendation) {
        refused++;
        assertEquals(before, Snapshot.of(recommendation), name);
        assertEquals(List.of(), recommendation.takeRecorded(), name);
    }

    private static void followed(String name, Snapshot before, Recommendation recommendation) {
        List<ProcedureStep> steps = recommendation.procedure();
        ProcedureState last = before.state;
        for (ProcedureStep step : steps.subList(before.steps.size(), steps.size())) {
            assertTrue(last.canBecome(step.state()), name + ": " + last + " to " + step.state());
            last = step.state();
        }
        assertEquals(last, recommendation.state(), name);
        List<RecordedEvent> told = recommendation.takeRecorded();
        assertFalse(told.isEmpty(), name + " told nothing");
        for (int i = 0; i < told.size(); i++) {
            assertEquals(before.eventNo + i + 1, told.get(i).sequence(), name);
        }
        assertEquals(before.eventNo + told.size(), recommendation.eventNo(), name);
        int reworded = recommendation.textVersion() - before.textVersion;
        assertTrue(reworded == 0 || reworded == 1, name);
        assertEquals(reworded == 1, !recommendation.text().equals(before.text), name);
        assertEquals(recommendation.textVersion(), recommendation.wordings().getLast().no(), name);
        assertEquals(recommendation.textVersion(), recommendation.wordings().size(), name);
        assertEquals(recommendation.state() == ProcedureState.MERGED, recommendation.mergedInto() != null, name);
        boolean heldBack = recommendation.isWithheld() || recommendation.embargoUntil() != null;
        boolean tabled = steps.stream().anyMatch(step -> step.state() == ProcedureState.TABLED);
        assertEquals(tabled && !heldBack, recommendation.isPublic(), name);
    }

    /** All that a refused act must leave as it was. */
    private record Snapshot(ProcedureState state, List<ProcedureStep> steps, long eventNo, int textVersion, Object text,
            List<KeptWording> wordings, List<Proponent> proponents, List<List<PositionTaken>> positions,
            List<AddresseeSpec> addressees, List<@Nullable Object> places) {

        static Snapshot of(Recommendation it) {
            List<@Nullable Object> places = new ArrayList<>();
            places.add(it.reference());
            places.add(it.meetingId());
            places.add(it.agendaItemId());
            places.add(it.decisionId());
            places.add(it.mergedInto());
            places.add(it.publicSince());
            places.add(it.embargoUntil());
            places.add(it.isWithheld());
            return new Snapshot(it.state(), it.procedure(), it.eventNo(), it.textVersion(), it.text(), it.wordings(),
                    it.proponents(), it.addressees().stream().map(Addressee::positions).toList(),
                    it.addressees().stream().map(Addressee::spec).toList(), places);
        }
    }

    private static Occurrence reasoned(Random random) {
        return switch (random.nextInt(6)) {
            case 0 -> then();
            case 1 -> then("short");
            default -> then("as the minutes of the meeting say");
        };
    }

    private static UUID meeting(Random random) {
        return random.nextInt(4) == 0 ? OTHER_MEETING : MEETING;
    }

    private static MeetingDecision decision(Recommendation it, Random random) {
        return new MeetingDecision(UUID.randomUUID(), meeting(random), it.textVersion() + (random.nextInt(5) == 0 ? 1 : 0),
                then());
    }

    private static List<AddresseeSpec> addressees(Random random) {
        return switch (random.nextInt(5)) {
            case 0 -> List.of();
            case 1 -> List.of(lead(MINISTRY));
            case 2 -> List.of(lead(COURT), co(COURT));
            default -> List.of(lead(MINISTRY), co(COURT));
        };
    }

    private static PositionTaken.Grounds grounds(Random random) {
        return new PositionTaken.Grounds(null, null, null, random.nextBoolean() ? null : "Letter No. 17", null, null);
    }

    /** Another recommendation, in a state of its own. */
    private static Recommendation other(Random random) {
        Recommendation other = draft(lead(MINISTRY));
        if (random.nextInt(3) > 0) {
            other.submit(null, () -> "HDDP-2023-00-002", then());
        }
        if (random.nextInt(6) == 0) {
            other.withdraw(then());
        }
        return other;
    }
}
