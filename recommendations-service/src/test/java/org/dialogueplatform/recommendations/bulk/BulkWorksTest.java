package org.dialogueplatform.recommendations.bulk;

import static org.awaitility.Awaitility.await;
import static org.dialogueplatform.recommendations.Caller.publicReader;
import static org.dialogueplatform.recommendations.Caller.secretariat;
import static org.dialogueplatform.recommendations.Drafts.draft;
import static org.dialogueplatform.recommendations.Drafts.submitted;
import static org.dialogueplatform.recommendations.Drafts.tabled;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

import jakarta.inject.Inject;

import org.awaitility.Awaitility;
import org.dialogueplatform.platform.identity.Actor;
import org.dialogueplatform.platform.identity.Role;
import org.dialogueplatform.platform.origin.Origin;
import org.dialogueplatform.recommendations.ComponentTest;
import org.dialogueplatform.recommendations.Eventually;
import org.dialogueplatform.recommendations.OthersAsTold.Meeting;
import org.dialogueplatform.testing.SuiteInfrastructure;
import org.dialogueplatform.testing.TestActors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;

/** One act for many recommendations: previewed, done in the background, undone one by one. */
@QuarkusTest
class BulkWorksTest extends ComponentTest {

    private static final String WORKS = "/api/v1/bulk-works";
    private static final String ROAD_MAPS = "/api/v1/road-maps";
    private static final String AUDIT = "/api/v1/recommendations-audit-entries";
    private static final String SCHEMA = "recommendations";
    private static final String REASON = "As the working group agreed.";

    @Inject
    BulkOrdering ordering;

    @Inject
    BulkWorking working;

    @Inject
    BulkWorker worker;

    @Inject
    AgroalDataSource database;

    private UUID ngo;
    private UUID ministry;
    private UUID court;
    private Meeting meeting;

    @BeforeEach
    void someTakePart() {
        ngo = others.organisation("NGO", "Fair Trials Union");
        ministry = others.organisation("MINISTRY", "Ministry of Justice");
        court = others.organisation("OTHER_STATE_BODY", "Supreme Court");
        meeting = others.meeting("IN_SESSION");
    }

    @Test
    void aPreviewTellsWhatCanBeDoneAndChangesNothing() throws SQLException {
        String adopted = adopted();
        String onTheTable = tabled(meeting, ngo, ministry);
        String draft = draft(ngo, ministry);
        List<String> before = versions(adopted, onTheTable, draft);
        int told = told(adopted, onTheTable, draft);

        JsonPath work = preview("TRANSMIT", Map.of("recommendations", List.of(adopted, onTheTable, draft)));

        assertEquals("PREVIEWED", work.get("state"));
        assertEquals(Map.of("total", 3, "pending", 1, "done", 0, "refused", 2), work.getMap("counts"));
        assertEquals(List.of(onTheTable, draft), work.getList("refused.recommendationId"));
        assertEquals(List.of("rule-broken", "illegal-transition"), work.getList("refused.problem"));
        assertEquals("not-adopted", work.get("refused[0].code"));
        String single = secretariat().body(Map.of("reason", REASON)).post(REGISTER + "/" + draft + "/transmission").then()
                .statusCode(409).extract().path("detail");
        assertEquals(single, work.get("refused[1].detail"));
        assertEquals(before, versions(adopted, onTheTable, draft));
        assertEquals(told, told(adopted, onTheTable, draft));

        // nor does anything of the other acts stay behind
        String roadMap = roadMap("Courts");
        preview("MOVE", Map.of("roadMapId", roadMap, "recommendations", List.of(adopted, draft)));
        preview("TAG", Map.of("add", Map.of("themes", List.of("fair-trial")), "recommendations", List.of(adopted, draft)));
        preview("ASSIGN", Map.of("addressees", List.of(addressee(court, "CO")), "recommendations", List.of(adopted, draft)));
        assertEquals(before, versions(adopted, onTheTable, draft));
        assertEquals(told, told(adopted, onTheTable, draft));
        secretariat().get(ROAD_MAPS + "/" + roadMap).then().body("recommendationCount", equalTo(0)).body("version", equalTo(0));
        assertEquals(0, number("select count(*) from road_map_recommendation where recommendation_id in ('%s', '%s')"
                .formatted(adopted, draft)));
        assertEquals(0, number("select count(*) from audit_entry where aggregate_type = 'RoadMapPlace' and aggregate_id = '%s'"
                .formatted(adopted)));
    }

    @Test
    void aThirdPreviewAtTheSameTimeIsToldToComeBackAndTakesNoConnectionMeanwhile() throws Exception {
        Map<String, Object> move = Map.of("action", "MOVE", "roadMapId", roadMap("Courts"), "recommendations",
                List.of(draft(ngo, ministry)), "reason", REASON);
        try (var callers = Executors.newFixedThreadPool(2);
                var others = database.getConnection();
                var statement = others.createStatement()) {
            others.setAutoCommit(false);
            statement.execute("lock table road_map in access exclusive mode");
            List<Future<Integer>> held = List.of(callers.submit(() -> previewed(move)), callers.submit(() -> previewed(move)));
            try {
                Awaitility.await().until(() -> number(
                        """
                                select count(*) from pg_locks where not granted and relation = 'recommendations.road_map'::regclass""") == 2);
                secretariat().body(move).post(WORKS).then().statusCode(503).body("detail", containsString("Try again"));
            } finally {
                others.rollback();
            }
            for (Future<Integer> one : held) {
                assertEquals(201, one.get());
            }
        }
        assertEquals(201, previewed(move));
    }

    private static int previewed(Map<String, Object> document) {
        return secretariat().body(document).post(WORKS).statusCode();
    }

    @Test
    void aFilteredSetIsTaggedAndOneIsUndone() {
        String first = submitted(meeting, ngo, ministry);
        String second = tabled(meeting, ngo, ministry);
        secretariat().header("If-Match", "*").body("{\"themes\":[\"religion\"],\"sdgs\":[\"5.1\"],\"actionCategory\":2}")
                .put(REGISTER + "/" + second + "/classification").then().statusCode(200);

        JsonPath work = preview("TAG", Map.of("filter", Map.of("meeting", meeting.id()), "add",
                Map.of("themes", List.of("fair-trial"), "obligations", List.of("ICCPR-14")), "remove",
                Map.of("themes", List.of("religion"))));
        assertEquals(Map.of("meeting", meeting.id().toString()), work.getMap("filter"));
        String third = submitted(meeting, ngo, ministry);
        assertEquals(2, completed(work).getInt("counts.done"));

        secretariat().get(REGISTER + "/" + first).then().body("themes.code", contains("fair-trial"))
                .body("obligations.code", contains("ICCPR-14"));
        secretariat().get(REGISTER + "/" + second).then().body("themes.code", contains("fair-trial"))
                .body("sdgs.code", contains("5.1")).body("actionCategory", equalTo(2));
        secretariat().get(REGISTER + "/" + third).then().body("themes", empty());
        events.await(TOLD, 1, "recommendation.classified.v1", UUID.fromString(first));

        secretariat().header("If-Match", "*").body("{}").put(REGISTER + "/" + first + "/classification").then().statusCode(200)
                .body("themes", empty());
    }

    @Test
    void furtherOnesAreAddressedWhereTheProcedureAllowsItAndOneIsUndone() {
        String free = submitted(meeting, ngo, ministry);
        String addressedAlready = submitted(meeting, ngo, ministry, court);
        String passedOn = tabled(meeting, ngo, ministry);
        secretariat().body(Map.of("reason", REASON)).post(REGISTER + "/" + passedOn + "/transmission").then().statusCode(200);

        JsonPath work = completed(preview("ASSIGN", Map.of("addressees", List.of(addressee(court, "CONSULTED")),
                "recommendations", List.of(free, addressedAlready, passedOn))));

        assertEquals(Map.of("total", 3, "pending", 0, "done", 1, "refused", 2), work.getMap("counts"));
        assertEquals("addressed-twice", work.get("refused[0].code"));
        assertEquals("illegal-transition", work.get("refused[1].problem"));
        secretariat().get(REGISTER + "/" + free).then()
                .body("addressees.organisationId", contains(ministry.toString(), court.toString()))
                .body("addressees.role", contains("LEAD", "CONSULTED"));
        JsonPath lead = preview("ASSIGN",
                Map.of("addressees", List.of(addressee(ngo, "LEAD")), "recommendations", List.of(free)));
        assertEquals("second-lead", lead.get("refused[0].code"));
        secretariat().post(WORKS + "/" + lead.get("id") + "/start").then().statusCode(409)
                .body("code", equalTo("nothing-to-do"));

        secretariat().header("If-Match", "*").body(Map.of("addressees", List.of(addressee(ministry, "LEAD"))))
                .put(REGISTER + "/" + free + "/addressees").then().statusCode(200)
                .body("addressees.organisationId", contains(ministry.toString()));
    }

    @Test
    void whatWasAdoptedIsPassedOnAndTheOnlyWayIsForwardToItsClosure() {
        String one = adopted();
        String other = adopted();
        JsonPath work = completed(preview("TRANSMIT",
                Map.of("filter", Map.of("state", "ADOPTED", "addressee", ministry), "meetingId", meeting.id())));

        assertEquals(2, work.getInt("counts.done"));
        String reason = "As part of bulk work " + work.get("id") + ": " + REASON;
        for (String id : List.of(one, other)) {
            secretariat().get(REGISTER + "/" + id).then().body("state", equalTo("TRANSMITTED"))
                    .body("procedure[-1].byHand", equalTo(true)).body("procedure[-1].reason", equalTo(reason))
                    .body("procedure[-1].meetingId", equalTo(meeting.id().toString()));
            var told = events.await(TOLD, 1, "recommendation.transmission-recorded.v1", UUID.fromString(id)).getFirst();
            assertEquals(reason, new JsonPath(told.data()).get("reason"));
        }
        secretariat().body(Map.of("reason", REASON)).post(REGISTER + "/" + one + "/adoption").then().statusCode(409)
                .body("allowed", contains("CLOSED"));
        secretariat().body(Map.of("reason", "Passed on by mistake.")).post(REGISTER + "/" + one + "/closure").then()
                .statusCode(200).body("state", equalTo("CLOSED"));
    }

    @Test
    void aSetComesIntoARoadMapAndOneGoesBackToWhereItWas() {
        String labour = roadMap("Labour");
        String courts = roadMap("Courts");
        String closed = roadMap("Closed");
        String loose = draft(ngo, ministry);
        String inLabour = submitted(meeting, ngo, ministry);
        String inClosed = submitted(meeting, ngo, ministry);
        add(labour, inLabour);
        add(closed, inClosed);
        close(closed);

        JsonPath work = completed(preview("MOVE",
                Map.of("roadMapId", courts, "recommendations", List.of(loose, inLabour, inClosed))));

        assertEquals(Map.of("total", 3, "pending", 0, "done", 2, "refused", 1), work.getMap("counts"));
        assertEquals(inClosed, work.get("refused[0].recommendationId"));
        secretariat().get(ROAD_MAPS + "/" + courts).then().body("recommendations", containsInAnyOrder(loose, inLabour));
        secretariat().get(ROAD_MAPS + "/" + labour).then().body("recommendations", empty());
        assertEquals(2, completed(preview("MOVE", Map.of("filter", Map.of("roadMap", courts), "roadMapId", courts)))
                .getInt("counts.done"));

        secretariat().body(Map.of("recommendations", List.of(inLabour))).post(ROAD_MAPS + "/" + labour + "/recommendations")
                .then().statusCode(200).body("items.from", contains(courts));
        secretariat().delete(ROAD_MAPS + "/" + courts + "/recommendations/" + loose).then().statusCode(200);
        secretariat().get(REGISTER + "/" + inLabour + "/history").then()
                .body("items.findAll { it.kind == 'ROAD_MAP' }.what", contains("ADDED", "MOVED", "MOVED"));
    }

    @Test
    void whatChangedAfterThePreviewIsJudgedAnewAndTheReasonIsListed() {
        String goes = adopted();
        String gone = adopted();
        JsonPath work = preview("TRANSMIT", Map.of("recommendations", List.of(goes, gone)));
        assertEquals(2, work.getInt("counts.pending"));
        secretariat().body(Map.of("reason", REASON)).post(REGISTER + "/" + gone + "/transmission").then().statusCode(200);

        JsonPath done = completed(work);

        assertEquals(Map.of("total", 2, "pending", 0, "done", 1, "refused", 1), done.getMap("counts"));
        secretariat().get(items(work) + "?outcome=refused").then().statusCode(200)
                .body("items.recommendationId", contains(gone)).body("items[0].problem", equalTo("illegal-transition"))
                .body("items[0].detail", containsString("its state is TRANSMITTED"));
        secretariat().get(items(work) + "?limit=1").then().body("items.outcome", contains("DONE"))
                .body("items[0].versionSeen", equalTo(secretariat().get(REGISTER + "/" + goes).path("version")))
                .body("next", notNullValue());
        secretariat().get(items(work) + "?outcome=PENDING").then().body("items", empty());
        secretariat().get(items(work) + "?outcome=LOST").then().statusCode(400);
        secretariat().post(WORKS + "/" + work.get("id") + "/start").then().statusCode(409).body("allowed", empty());
        secretariat().post(WORKS + "/" + work.get("id") + "/cancel").then().statusCode(409);
    }

    @Test
    void whoStartedItOnHowManyAndWhatItDidIsOnRecord() {
        String id = submitted(meeting, ngo, ministry);
        JsonPath work = completed(tagging(List.of(id), "torture-prevention"));
        String part = "As part of bulk work " + work.get("id") + ": " + REASON;

        RequestSpecification auditor = publicReader().header("Authorization", TestActors.bearer("role=auditor"));
        String starter = auditor.get(AUDIT + "?aggregateId=" + work.get("id")).then().statusCode(200)
                .body("items.findAll { it.operation == 'startBulkWork' }.reason",
                        contains("TAG on 1 of 1 recommendations: " + REASON))
                .extract().path("items.find { it.operation == 'startBulkWork' }.subject");
        publicReader().header("Authorization", TestActors.bearer("role=auditor")).get(AUDIT + "?aggregateId=" + id).then()
                .body("items[0].act", equalTo("recommendation.classified.v1")).body("items[0].reason", equalTo(part))
                .body("items[0].subject", equalTo(starter)).body("items[0].consumer", equalTo("bulk-works"));
    }

    @Test
    void whatCannotBeDoneToAnyIsRefusedAtOnce() {
        String id = draft(ngo, ministry);
        List<String> one = List.of(id);
        others.organisation(court, "OTHER_STATE_BODY", "Supreme Court", false, 2);
        Eventually.becomes("errors[0].code", "organisation-inactive", () -> secretariat()
                .body(body("ASSIGN", Map.of("addressees", List.of(addressee(court, "CO")), "recommendations", one)))
                .post(WORKS));
        refused("ASSIGN", Map.of("addressees", List.of(addressee(court, "CO")), "recommendations", one))
                .body("errors.pointer", contains("/addressees/0/organisationId"));
        secretariat()
                .body(body("ASSIGN",
                        Map.of("addressees", List.of(addressee(UUID.randomUUID(), "CO")), "recommendations", one)))
                .post(WORKS).then().statusCode(409).body("type", equalTo("/problems/reference-not-yet-known"));
        refused("ASSIGN", Map.of("recommendations", one)).body("errors.pointer", contains("/addressees"));
        refused("TAG", Map.of("recommendations", one)).body("errors.pointer", contains("/add"));
        refused("TAG",
                Map.of("recommendations", one, "add", Map.of("themes", List.of("fair-tril")), "remove",
                        Map.of("groups", List.of("nobody"))))
                .body("errors.pointer", contains("/add/themes/0", "/remove/groups/0"))
                .body("errors[0].detail", containsString("fair-trial"));
        refused("TAG", Map.of("recommendations", one, "add", Map.of("themes", List.of("fair-trial")), "remove",
                Map.of("themes", List.of("fair-trial")))).body("errors.code", contains("added-and-removed"));
        refused("MOVE", Map.of("recommendations", one)).body("errors.pointer", contains("/roadMapId"));
        refused("MOVE", Map.of("recommendations", one, "roadMapId", UUID.randomUUID()))
                .body("errors.code", contains("unknown-road-map"));
        String closed = roadMap("Closed");
        close(closed);
        secretariat().body(body("MOVE", Map.of("recommendations", one, "roadMapId", closed))).post(WORKS).then()
                .statusCode(409).body("allowed", contains("OPEN"));
        secretariat().body(body("TRANSMIT", Map.of("recommendations", one, "meetingId", UUID.randomUUID()))).post(WORKS)
                .then().statusCode(409).body("type", equalTo("/problems/reference-not-yet-known"));
        refused("TAG", Map.of("recommendations", one, "roadMapId", closed, "add", Map.of("themes", List.of("fair-trial"))))
                .body("errors.code", contains("not-of-this-action"));
    }

    @Test
    void aSetIsChosenAsTheListIsAndIsNeitherEmptyNorTooLarge() {
        Map<String, Object> tag = Map.of("add", Map.of("themes", List.of("fair-trial")));
        refused("TAG", tag).body("errors.code", contains("filter-or-list"));
        refused("TAG", with(tag, "recommendations", List.of())).body("errors.code", contains("empty-set"));
        refused("TAG", with(tag, "filter", Map.of("meeting", UUID.randomUUID()))).body("errors.code", contains("empty-set"));
        UUID unknown = UUID.randomUUID();
        refused("TAG", with(tag, "recommendations", List.of(draft(ngo, ministry), unknown)))
                .body("errors.pointer", contains("/recommendations/1"));
        refused("TAG", with(tag, "recommendations", Collections.nCopies(5001, 0).stream().map(_ -> UUID.randomUUID()).toList()))
                .body("errors[0].code", equalTo("too-many")).body("errors[0].detail", containsString("in several works"));
        secretariat().body(body("TAG", with(tag, "filter", Map.of("colour", "red")))).post(WORKS).then().statusCode(400)
                .body("errors[0].pointer", equalTo("/filter/colour"));
        secretariat().body(body("TAG", with(tag, "filter", Map.of("state", "LOST")))).post(WORKS).then().statusCode(400)
                .body("errors[0].pointer", equalTo("/filter/state"));
        secretariat().body(body("TAG", with(tag, "filter", Map.of("theme", "fair-tril")))).post(WORKS).then().statusCode(400)
                .body("detail", containsString("fair-trial"));
        refused("TAG", with(tag, "filter", Map.of("addressee", "nobody"))).body("errors.size()", equalTo(1));

        String id = tabled(meeting, ngo, ministry);
        JsonPath work = preview("TAG", with(tag, "filter",
                Map.of("position", "PENDING", "position.of", ministry, "madeFrom", "2023-01-01", "state", "TABLED")));
        assertEquals(1, work.getInt("counts.total"));
        secretariat().get(items(work)).then().body("items.recommendationId", contains(id));
    }

    @Test
    void aWorkThatIsCutOffIsGoneOnWithAndNothingIsDoneTwice() throws Exception {
        List<String> set = set(8);
        UUID work = startedByNobodysWorker(tagging(set, "fair-trial"));
        var asked = new AtomicInteger();
        assertFalse(asTheWorker(() -> working.workOn(work, () -> asked.incrementAndGet() > 3)));
        secretariat().get(WORKS + "/" + work).then().body("state", equalTo("RUNNING")).body("counts.done", equalTo(3))
                .body("counts.pending", equalTo(5));

        worker.wake();
        Eventually.becomes("state", "COMPLETED", () -> secretariat().get(WORKS + "/" + work));

        secretariat().get(WORKS + "/" + work).then().body("counts.done", equalTo(8));
        assertEachOnce(set);
    }

    @Test
    void whatDiesInTheMiddleOfOneHasNotDoneIt() throws Exception {
        List<String> set = set(2);
        UUID work = startedByNobodysWorker(tagging(set, "fair-trial"));
        // somebody else holds the second one: whoever waits for it is cut off
        try (Connection holder = database();
                Statement hold = holder.createStatement();
                var replica = Executors.newSingleThreadExecutor()) {
            holder.setAutoCommit(false);
            hold.executeQuery("select 1 from recommendation where id = '" + set.get(1) + "' for update");
            var cut = replica.submit(() -> asTheWorker(() -> working.workOn(work, () -> false)));
            await().until(() -> number("""
                    select count(pg_terminate_backend(pid)) from pg_stat_activity where wait_event_type = 'Lock'
                    and application_name = 'recommendations-service' and query like '%recommendation%'""") > 0);
            await().until(cut::isDone);
            secretariat().get(WORKS + "/" + work).then().body("counts.done", equalTo(1)).body("counts.pending", equalTo(1))
                    .body("state", equalTo("RUNNING"));
            holder.rollback();
        }
        assertTrue(asTheWorker(() -> working.workOn(work, () -> false)));
        assertEachOnce(set);
    }

    @Test
    void severalReplicasShareASetWithoutDoingOneTwice() throws Exception {
        List<String> set = set(30);
        String roadMap = roadMap("Courts");
        UUID tag = startedByNobodysWorker(tagging(set, "fair-trial"));
        UUID move = startedByNobodysWorker(preview("MOVE", Map.of("roadMapId", roadMap, "recommendations", set)));
        var start = new CyclicBarrier(3);
        Callable<Boolean> replica = () -> {
            start.await();
            for (UUID work : List.of(tag, move)) {
                await().until(() -> asTheWorker(() -> working.workOn(work, () -> false)));
            }
            return true;
        };
        try (var replicas = Executors.newFixedThreadPool(3)) {
            for (var done : replicas.invokeAll(List.of(replica, replica, replica))) {
                assertTrue(done.get());
            }
        }
        for (UUID work : List.of(tag, move)) {
            secretariat().get(WORKS + "/" + work).then().body("state", equalTo("COMPLETED")).body("counts.done", equalTo(30));
        }
        assertEachOnce(set);
        assertEquals(30, number("select count(*) from road_map_move where to_road_map_id = '" + roadMap + "'"));
        secretariat().get(ROAD_MAPS + "/" + roadMap).then().body("recommendationCount", equalTo(30));
    }

    @Test
    void whatIsCancelledStopsAndWhatWasDoneStays() throws Exception {
        List<String> set = set(4);
        UUID work = startedByNobodysWorker(tagging(set, "fair-trial"));
        var asked = new AtomicInteger();
        asTheWorker(() -> working.workOn(work, () -> asked.incrementAndGet() > 1));

        secretariat().post(WORKS + "/" + work + "/cancel").then().statusCode(200).body("state", equalTo("CANCELLED"))
                .body("counts.done", equalTo(1)).body("counts.pending", equalTo(3)).body("finishedAt", notNullValue());

        assertTrue(asTheWorker(() -> working.workOn(work, () -> false)));
        secretariat().get(WORKS + "/" + work).then().body("counts.done", equalTo(1)).body("state", equalTo("CANCELLED"));
        secretariat().get(REGISTER + "/" + set.get(0)).then().body("themes.code", contains("fair-trial"));
        secretariat().get(REGISTER + "/" + set.get(1)).then().body("themes", empty());

        JsonPath never = tagging(set, "religion");
        secretariat().post(WORKS + "/" + never.get("id") + "/cancel").then().statusCode(200);
        secretariat().post(WORKS + "/" + never.get("id") + "/start").then().statusCode(409);
    }

    @Test
    void isTheSecretariatsAndReadByTheAuditor() {
        String id = draft(ngo, ministry);
        JsonPath work = tagging(List.of(id), "fair-trial");
        String path = WORKS + "/" + work.get("id");
        for (String role : List.of("role=representative; office=HEAD; organisation=" + ngo, "role=assessor", "role=partner",
                "role=desk", "role=operator", "role=auditor")) {
            int reading = role.equals("role=auditor") ? 200 : 403;
            for (String read : List.of(WORKS, path, path + "/items")) {
                as(role).get(read).then().statusCode(reading);
            }
            as(role).body(body("TAG", Map.of("add", Map.of("themes", List.of("religion")), "recommendations", List.of(id))))
                    .post(WORKS).then().statusCode(403);
            as(role).post(path + "/start").then().statusCode(403);
            as(role).post(path + "/cancel").then().statusCode(403);
        }
        publicReader().get(path + "/items").then().statusCode(401);
        as("role=auditor").get(WORKS + "?limit=100").then().body("items.id", hasItem(work.getString("id")))
                .body("items.refused", everyItem(nullValue()));
        secretariat().get(WORKS + "/" + UUID.randomUUID()).then().statusCode(404);
        secretariat().header("If-Match", "\"7\"").post(path + "/start").then().statusCode(412);
    }

    @Test
    void thePreviewOfTheSameRequestSentTwiceIsOne() {
        String key = UUID.randomUUID().toString();
        Map<String, Object> body = body("TAG", Map.of("add", Map.of("themes", List.of("fair-trial")), "recommendations",
                List.of(draft(ngo, ministry))));
        String first = secretariat().header("Idempotency-Key", key).body(body).post(WORKS).then().statusCode(201).extract()
                .path("id");
        secretariat().header("Idempotency-Key", key).body(body).post(WORKS).then().statusCode(201).body("id", equalTo(first));
    }

    /** As many as one likes, without a word on what they are about. */
    private List<String> set(int size) {
        List<String> set = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            set.add(draft(ngo, ministry));
        }
        return set;
    }

    private String adopted() {
        String id = tabled(meeting, ngo, ministry);
        secretariat().body(Map.of("reason", "Item 3 of the signed minutes.")).post(REGISTER + "/" + id + "/adoption").then()
                .statusCode(200);
        return id;
    }

    private JsonPath tagging(List<String> set, String theme) {
        return preview("TAG", Map.of("add", Map.of("themes", List.of(theme)), "recommendations", set));
    }

    private static JsonPath preview(String action, Map<String, ?> rest) {
        return Eventually.answered(201, () -> secretariat().body(body(action, rest)).post(WORKS)).jsonPath();
    }

    private static ValidatableResponse refused(String action, Map<String, ?> rest) {
        return secretariat().body(body(action, rest)).post(WORKS).then().statusCode(422);
    }

    private static Map<String, Object> body(String action, Map<String, ?> rest) {
        Map<String, Object> body = new HashMap<>(rest);
        body.put("action", action);
        body.put("reason", REASON);
        return body;
    }

    private static Map<String, Object> with(Map<String, ?> body, String field, Object value) {
        Map<String, Object> more = new HashMap<>(body);
        more.put(field, value);
        return more;
    }

    private static String items(JsonPath work) {
        return WORKS + "/" + work.get("id") + "/items";
    }

    /** Starts what was previewed and waits for its end. */
    private static JsonPath completed(JsonPath work) {
        String path = WORKS + "/" + work.get("id");
        secretariat().header("If-Match", "*").post(path + "/start").then().statusCode(202)
                .header("Location", containsString(path));
        var last = new AtomicReference<JsonPath>();
        await().pollInterval(Duration.ofMillis(50)).until(() -> {
            last.set(secretariat().get(path).then().statusCode(200).extract().jsonPath());
            return "COMPLETED".equals(last.get().get("state"));
        });
        return last.get();
    }

    /** As if this replica had died before it could begin: the test is the one that works on it. */
    private UUID startedByNobodysWorker(JsonPath previewed) {
        UUID id = UUID.fromString(previewed.getString("id"));
        ordering.start(id, new Actor("aigul", Role.SECRETARIAT, null, null), null);
        return id;
    }

    private static boolean asTheWorker(ScopedValue.CallableOp<Boolean, RuntimeException> work) {
        return Origin.ofWork("bulk-works", "aigul").<Boolean, RuntimeException> call(work);
    }

    /** Every one of them was told to be about something else exactly once. */
    private static void assertEachOnce(List<String> set) throws SQLException {
        String ids = "('" + String.join("','", set) + "')";
        assertEquals(set.size(), number("select count(*) from outbox_event where type like '%recommendation.classified.v1'"
                + " and aggregate_id in " + ids));
        assertEquals(set.size(), number("select count(distinct aggregate_id) from outbox_event where type like"
                + " '%recommendation.classified.v1' and aggregate_id in " + ids));
        assertEquals(set.size(), number("select count(*) from audit_entry where act = 'recommendation.classified.v1'"
                + " and aggregate_id in " + ids));
    }

    private static List<String> versions(String... ids) {
        List<String> versions = new ArrayList<>();
        for (String id : ids) {
            versions.add(secretariat().get(REGISTER + "/" + id).path("version").toString());
        }
        return versions;
    }

    private static int told(String... ids) throws SQLException {
        return number("select count(*) from outbox_event where aggregate_id in ('" + String.join("','", ids) + "')");
    }

    private static int number(String sql) throws SQLException {
        try (Connection database = database();
                Statement select = database.createStatement();
                ResultSet found = select.executeQuery(sql)) {
            found.next();
            return found.getInt(1);
        }
    }

    private static Connection database() throws SQLException {
        return DriverManager.getConnection(SuiteInfrastructure.databaseUrl() + "?currentSchema=" + SCHEMA, SCHEMA, SCHEMA);
    }

    private static Map<String, Object> addressee(UUID organisation, String role) {
        return Map.of("organisationId", organisation, "role", role);
    }

    private String roadMap(String title) {
        return Eventually.created(() -> secretariat().body("""
                {"title":{"original":"en","translations":{"en":{"text":"%s"}}},"organisationId":"%s"}""".formatted(title,
                ministry)).post(ROAD_MAPS));
    }

    private static void add(String roadMap, String recommendation) {
        secretariat().body(Map.of("recommendations", List.of(recommendation)))
                .post(ROAD_MAPS + "/" + roadMap + "/recommendations").then().statusCode(200);
    }

    private static void close(String roadMap) {
        secretariat().body(Map.of("reason", "It is done.")).post(ROAD_MAPS + "/" + roadMap + "/closure").then()
                .statusCode(200);
    }

    private static RequestSpecification as(String actor) {
        return publicReader().header("Authorization", TestActors.bearer(actor));
    }
}
