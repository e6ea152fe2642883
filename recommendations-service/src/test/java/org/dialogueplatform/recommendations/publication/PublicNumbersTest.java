package org.dialogueplatform.recommendations.publication;

import static org.dialogueplatform.recommendations.register.RecommendationFixture.COURT;
import static org.dialogueplatform.recommendations.register.RecommendationFixture.ITEM;
import static org.dialogueplatform.recommendations.register.RecommendationFixture.MEETING;
import static org.dialogueplatform.recommendations.register.RecommendationFixture.MINISTRY;
import static org.dialogueplatform.recommendations.register.RecommendationFixture.co;
import static org.dialogueplatform.recommendations.register.RecommendationFixture.lead;
import static org.dialogueplatform.recommendations.register.RecommendationFixture.wording;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import org.dialogueplatform.platform.problem.ProblemException;
import org.dialogueplatform.platform.text.Language;
import org.dialogueplatform.platform.text.LocalizedText;
import org.dialogueplatform.platform.time.Occurrence;
import org.dialogueplatform.recommendations.ComponentTest;
import org.dialogueplatform.recommendations.position.Position;
import org.dialogueplatform.recommendations.position.PositionOrigin;
import org.dialogueplatform.recommendations.position.PositionTaken;
import org.dialogueplatform.recommendations.register.Addressed;
import org.dialogueplatform.recommendations.register.BodyCode;
import org.dialogueplatform.recommendations.register.MeetingDecision;
import org.dialogueplatform.recommendations.register.Part;
import org.dialogueplatform.recommendations.register.Proponent;
import org.dialogueplatform.recommendations.register.ProponentVisibility;
import org.dialogueplatform.recommendations.register.Recommendation;
import org.dialogueplatform.recommendations.register.Recommendations;
import org.dialogueplatform.recommendations.roadmap.RoadMap;
import org.dialogueplatform.recommendations.roadmap.RoadMapDetails;
import org.junit.jupiter.api.Test;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;

/** However much happens, at once and with how many failures: each public change has its number, and nothing else has one. */
@QuarkusTest
class PublicNumbersTest extends ComponentTest {

    private static final int AT_ONCE = 16;
    private static final int TRANSACTIONS = 240;
    private static final int WALKS = 60;
    private static final int ACTS = 30;

    /** Whatever nobody but the secretariat may know says this. */
    private static final String CANARY = "canary-4711";

    private static final AtomicInteger REFERENCES = new AtomicInteger();

    private static final Map<String, BiConsumer<Recommendation, Random>> WAYS = new TreeMap<>(Map.ofEntries(
            Map.entry("submit", (it, random) -> it.submit(null, PublicNumbersTest::reference, why())),
            Map.entry("revise", (it, random) -> it.revise(wording("Ensure " + random.nextInt(3) + " trials."), it.proponents(),
                    List.of(lead(MINISTRY), co(COURT)), why())),
            Map.entry("readdress", (it, random) -> it.readdress(
                    random.nextBoolean() ? List.of(lead(COURT)) : List.of(lead(MINISTRY), co(COURT)), why())),
            Map.entry("giveBack", (it, random) -> it.giveBack(why())),
            Map.entry("review", (it, random) -> it.review(new BodyCode("WG-2"), why())),
            Map.entry("amend", (it, random) -> it.amend(wording("Ensure " + random.nextInt(3) + " trials.").text(), why())),
            Map.entry("table", (it, random) -> it.table(MEETING, ITEM, why())),
            Map.entry("untable", (it, random) -> it.untable(why())),
            Map.entry("withdraw", (it, random) -> {
                if (random.nextInt(6) == 0) {
                    it.withdraw(why());
                }
            }),
            Map.entry("adopt", (it, random) -> it.adopt(decision(it))),
            Map.entry("transmit", (it, random) -> it.transmit(decision(it))),
            Map.entry("postpone", (it, random) -> it.postpone(decision(it))),
            Map.entry("close", (it, random) -> it.close(why())),
            Map.entry("reopen", (it, random) -> it.reopen(why())),
            Map.entry("join", (it, random) -> it.join(new Proponent(UUID.randomUUID(), UUID.randomUUID(),
                    random.nextBoolean() ? ProponentVisibility.PUBLIC : ProponentVisibility.MEMBERS), why())),
            Map.entry("divide", (it, random) -> {
                if (random.nextInt(4) == 0) {
                    it.divide(Collections.nCopies(2, new Part(wording("A part.").text(), null)), why());
                }
            }),
            Map.entry("position", (it, random) -> it.recordPosition(Addressed.organisation(MINISTRY),
                    PositionTaken.stated(random.nextBoolean() ? Position.SUPPORTED : Position.NOT_APPLICABLE,
                            PositionOrigin.SECRETARIAT,
                            new PositionTaken.Grounds(null, null, null, "Letter No. 17", null, null), why()),
                    why())),
            Map.entry("embargo", (it, random) -> it.embargo(Instant.parse("2099-01-01T00:00:00Z"), why())),
            Map.entry("liftEmbargo", (it, random) -> it.liftEmbargo(why())),
            Map.entry("publish", (it, random) -> it.publish(why())),
            Map.entry("unpublish", (it, random) -> {
                if (random.nextInt(3) == 0) {
                    it.unpublish("Entered by mistake", why());
                }
            })));

    @Inject
    Recommendations recommendations;

    @Inject
    EntityManager entities;

    @Inject
    AgroalDataSource database;

    @Test
    void manyWhoTellOfOneAtOnceGetTheNumbersOneAfterTheOtherAndWhatIsRolledBackTakesNone() throws Exception {
        List<UUID> ids = List.of(tabled(), tabled());
        var committed = new AtomicInteger();
        List<Future<?>> all = new ArrayList<>();
        try (var workers = Executors.newFixedThreadPool(AT_ONCE)) {
            for (int i = 0; i < TRANSACTIONS; i++) {
                boolean fails = i % 3 == 0;
                boolean reversed = i % 2 == 0;
                all.add(workers.submit(() -> {
                    try {
                        QuarkusTransaction.requiringNew().run(() -> {
                            RoadMap roadMap = RoadMap.drawUp(new RoadMapDetails(
                                    LocalizedText.of(Language.EN, "Fair trials"), null, MINISTRY), why());
                            roadMap.take(reversed ? ids.reversed() : ids, why());
                            entities.persist(roadMap);
                            entities.flush();
                            if (fails) {
                                throw new IllegalStateException("rolled back");
                            }
                        });
                        committed.incrementAndGet();
                    } catch (IllegalStateException e) {
                        assertTrue(fails, e.toString());
                    }
                }));
            }
        }
        for (Future<?> one : all) {
            one.get();
        }
        assertEquals(TRANSACTIONS * 2 / 3, committed.get());
        for (UUID id : ids) {
            assertEquals(1 + committed.get(), Publicly.toldOf(id, database).size());
            assertEquals(1 + committed.get(), publicNo(id));
        }
    }

    @Test
    void onWhateverWayItGoesEachPublicChangeIsToldOnceAndNothingElse() {
        long seed = Long.getLong("walk.seed", System.nanoTime());
        System.out.println("In public: " + WALKS + " walks with -Dwalk.seed=" + seed);
        var random = new Random(seed);
        int told = 0;
        for (int walk = 0; walk < WALKS; walk++) {
            UUID person = UUID.randomUUID();
            UUID proponent = UUID.randomUUID();
            UUID id = QuarkusTransaction.requiringNew().call(() -> {
                Recommendation drafted = Recommendation.draft(wording("Ensure fair trials."),
                        List.of(new Proponent(proponent, person, ProponentVisibility.SECRETARIAT_ONLY)),
                        List.of(lead(MINISTRY), co(COURT)), why());
                if (random.nextInt(4) > 0) {
                    drafted.submit(null, PublicNumbersTest::reference, why());
                    drafted.table(MEETING, ITEM, why());
                }
                recommendations.persist(drafted);
                recommendations.flush();
                return drafted.id();
            });
            List<Publicly> before = Publicly.toldOf(id, database);
            for (int act = 0; act < ACTS; act++) {
                before = act(id, random, before, "-Dwalk.seed=" + seed);
            }
            assertEquals(before.size(), publicNo(id));
            told += before.size();
        }
        assertTrue(told > WALKS * 2, told + " public events");
        for (Publicly.Row row : Publicly.all(database)) {
            assertFalse(row.event().data().contains(CANARY), row.event().data());
            assertFalse(row.event().data().contains("proponentId"), row.event().data());
        }
    }

    /** One act, at random rolled back; gives all that has been told so far. */
    private List<Publicly> act(UUID id, Random random, List<Publicly> before, String seed) {
        String name = List.copyOf(WAYS.keySet()).get(random.nextInt(WAYS.size()));
        boolean fails = random.nextInt(5) == 0;
        var state = new HashMap<String, Object>();
        try {
            QuarkusTransaction.requiringNew().run(() -> {
                Recommendation it = recommendations.findById(id);
                state.put("public", it.isPublic());
                state.put("names", it.proponents().stream().filter(one -> one.visibility() != ProponentVisibility.PUBLIC)
                        .flatMap(one -> java.util.stream.Stream.of(one.organisationId(), one.personId())).toList());
                WAYS.get(name).accept(it, random);
                recommendations.flush();
                if (fails) {
                    throw new IllegalStateException("rolled back");
                }
                state.put("public now", it.isPublic());
                state.put("number", it.publicNo());
            });
        } catch (ProblemException | IllegalStateException _) {
            assertEquals(before, Publicly.toldOf(id, database), name + " " + seed);
            return before;
        }
        List<Publicly> after = Publicly.toldOf(id, database);
        List<String> fresh = after.subList(before.size(), after.size()).stream()
                .map(event -> event.type().replace("recommendation.", "")).toList();
        String what = name + " told " + fresh + " " + seed;
        boolean was = (boolean) state.get("public");
        boolean is = (boolean) state.get("public now");
        if (!was && is) {
            assertEquals("published", fresh.getFirst(), what);
            assertFalse(fresh.contains("corrected"), what);
        } else if (was && !is) {
            assertEquals(List.of("unpublished"), fresh, what);
        } else if (!was) {
            assertEquals(List.of(), fresh, what);
        } else {
            assertFalse(fresh.contains("published") || fresh.contains("unpublished"), what);
        }
        assertEquals(Long.valueOf(after.size()), state.get("number"), what);
        for (Publicly event : after.subList(before.size(), after.size())) {
            for (Object hidden : (List<?>) state.get("names")) {
                assertFalse(event.data().contains(String.valueOf(hidden)), what + ": " + event.data());
            }
        }
        return after;
    }

    private UUID tabled() {
        return QuarkusTransaction.requiringNew().call(() -> {
            Recommendation tabled = Recommendation.draft(wording("Ensure fair trials."),
                    List.of(new Proponent(UUID.randomUUID(), null, ProponentVisibility.SECRETARIAT_ONLY)),
                    List.of(lead(MINISTRY)), why());
            tabled.submit(null, PublicNumbersTest::reference, why());
            tabled.table(MEETING, ITEM, why());
            recommendations.persist(tabled);
            return tabled.id();
        });
    }

    private long publicNo(UUID id) {
        return QuarkusTransaction.requiringNew().call(() -> recommendations.findById(id).publicNo());
    }

    private static String reference() {
        return "HDDP-1999-01-%03d".formatted(REFERENCES.incrementAndGet());
    }

    private static MeetingDecision decision(Recommendation it) {
        return new MeetingDecision(UUID.randomUUID(), MEETING, it.textVersion(), why());
    }

    private static Occurrence why() {
        Instant now = Instant.parse("2023-01-30T05:00:00Z");
        return new Occurrence(now, now, CANARY + " as the minutes say");
    }
}
