package org.dialogueplatform.recommendations.publication;

import static org.dialogueplatform.recommendations.Caller.publicReader;
import static org.dialogueplatform.recommendations.Caller.representative;
import static org.dialogueplatform.recommendations.Caller.secretariat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import jakarta.inject.Inject;

import org.dialogueplatform.recommendations.ComponentTest;
import org.dialogueplatform.recommendations.Drafts;
import org.dialogueplatform.recommendations.Eventually;
import org.dialogueplatform.recommendations.Measures;
import org.dialogueplatform.recommendations.OthersAsTold.Meeting;
import org.dialogueplatform.recommendations.imports.Exports;
import org.dialogueplatform.recommendations.reminder.Reminding;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

/**
 * How recommendations come into the register and how they end, and how terms do: told to partners field by field, with none
 * more.
 */
@QuarkusTest
class PublicOutcomesTest extends ComponentTest {

    private static final String TOPIC = "dialogue.public.v1";
    private static final String TERMS = "/api/v1/terms";

    /** Why something is done is not for everybody. */
    private static final String REASON = "Said behind closed doors.";

    private static final Set<String> OF_EVERY_RECOMMENDATION = Set.of("recommendationId", "reference", "publicNo", "href",
            "state", "facets");
    private static final Set<String> FACETS = Set.of("theme", "group", "sdg", "mechanism", "addressee", "position",
            "implementation", "disagreement");

    @Inject
    AgroalDataSource database;

    @Inject
    Reminding reminding;

    private UUID ngo;
    private UUID ministry;
    private Meeting meeting;

    @BeforeEach
    void aMeetingInSession() {
        ngo = others.organisation("NGO", "Hidden hands");
        ministry = others.organisation("MINISTRY", "Ministry");
        meeting = others.meeting("IN_SESSION");
    }

    @Test
    void whatWasMadeElsewhereIsPublicFromItsRegistrationOn() {
        Exports.finished(Exports.handIn(Exports.file(
                List.of(Exports.row("Kazakhstan", "Ensure fair trials", "Norway", "Accepted", "Justice", 131)))));
        String id = publicReader().get(REGISTER + "?session=131").then().statusCode(200).extract().path("items[0].id");

        JsonPath told = onlyToldSince(0, id, "registered", "textVersion", "text");

        assertEquals("UPR-131-KAZ-0001", told.getString("reference"));
        assertEquals("TRANSMITTED", told.getString("state"));
        assertEquals("Ensure fair trials", told.getString("text.translations.en.text"));
        assertEquals(List.of("UPR"), told.getList("facets.mechanism"));
        assertEquals(List.of("KAZ"), told.getList("facets.addressee"));
        assertEquals(List.of("SUPPORTED"), told.getList("facets.position"));
    }

    @Test
    void whatItsProponentsTakeBackIsToldWithoutThemAndWithoutTheReason() {
        String id = Drafts.tabled(meeting, ngo, ministry);
        representative(ngo).body(reason()).post(path(id) + "/withdrawal").then().statusCode(200);

        JsonPath told = onlyToldSince(1, id, "withdrawn", "meetingId");

        assertEquals("WITHDRAWN", told.getString("state"));
        assertEquals(meeting.id().toString(), told.getString("meetingId"));
        assertEquals(List.of(ministry.toString()), told.getList("facets.addressee"));
    }

    @Test
    void whatIsTakenBackBeforeAnybodyKnewOfItIsToldToNobody() {
        String id = Drafts.submitted(meeting, ngo, ministry);
        representative(ngo).body(reason()).post(path(id) + "/withdrawal").then().statusCode(200);

        assertEquals(List.of(), Publicly.toldOf(id, database));
    }

    @Test
    void whatTheMeetingDoesNotAdoptIsToldWithTheMeeting() {
        String id = Drafts.tabled(meeting, ngo, ministry);
        secretariat().body(reason()).post(path(id) + "/non-adoption").then().statusCode(200);

        JsonPath told = onlyToldSince(1, id, "not-adopted", "meetingId");

        assertEquals("NOT_ADOPTED", told.getString("state"));
        assertEquals(meeting.id().toString(), told.getString("meetingId"));
        assertEquals(List.of("PENDING"), told.getList("facets.position"));
    }

    @Test
    void whatTheMeetingAdoptsIsToldWithItsDecision() {
        String id = Drafts.tabled(meeting, ngo, ministry);
        UUID decision = others.decision(meeting, "ADOPT", UUID.fromString(id), 1);
        Eventually.becomes("state", "ADOPTED", () -> secretariat().get(path(id)));

        JsonPath told = onlyToldSince(1, id, "adopted", "meetingId", "decisionId");

        assertEquals("ADOPTED", told.getString("state"));
        assertEquals(meeting.id().toString(), told.getString("meetingId"));
        assertEquals(decision.toString(), told.getString("decisionId"));
    }

    @Test
    void anAdoptionThatIsRecordedByHandIsToldWithoutADecision() {
        String id = Drafts.tabled(meeting, ngo, ministry);
        secretariat().body(Map.of("meetingId", meeting.id(), "reason", REASON)).post(path(id) + "/adoption").then()
                .statusCode(200);

        JsonPath told = onlyToldSince(1, id, "adopted", "meetingId");

        assertEquals("ADOPTED", told.getString("state"));
        assertEquals(meeting.id().toString(), told.getString("meetingId"));
    }

    @Test
    void ofTwoThatAskForTheSameEachIsToldWhatBecameOfIt() {
        String merged = Drafts.tabled(meeting, ngo, ministry);
        String stands = Drafts.tabled(meeting, ngo, ministry);
        merge(merged, stands);

        JsonPath told = onlyToldSince(1, merged, "merged", "into");

        assertEquals("MERGED", told.getString("state"));
        assertEquals(Map.of("recommendationId", stands, "reference", meeting.series() + "002"), told.getMap("into"));
        Publicly other = Publicly.toldOf(stands, database).getLast();
        assertEquals("recommendation.corrected", other.type());
        assertEquals(List.of("mergedFrom"), other.json().getList("changed"));
    }

    @Test
    void whatNobodyMayKnowOfIsNotNamedByWhatIsMergedIntoIt() {
        String merged = Drafts.tabled(meeting, ngo, ministry);
        String stands = Drafts.submitted(meeting, ngo, ministry);
        merge(merged, stands);

        JsonPath told = onlyToldSince(1, merged, "merged");

        assertFalse(told.prettify().contains(stands), told.prettify());
        assertEquals(List.of(), Publicly.toldOf(stands, database));
    }

    @Test
    void whatShouldHaveBeenDoneForItAndWasNotIsToldOnce() {
        String id = Drafts.tabled(meeting, ngo, ministry);
        others.decision(meeting, "TRANSMIT", UUID.fromString(id), 1);
        Eventually.becomes("state", "TRANSMITTED", () -> secretariat().get(path(id)));
        String plan = Measures.plan("");
        String measure = Measures.measure(plan, "by the end of the second quarter of 2026", ministry);
        Measures.link(measure, id);
        Measures.publish(plan);
        LocalDate due = LocalDate.of(2026, 6, 30);
        reminding.run(due);
        int before = Publicly.toldOf(id, database).size();

        reminding.run(due.plusDays(1));
        reminding.run(due.plusDays(2));

        JsonPath told = onlyToldSince(before, id, "overdue", "measureId", "organisationId", "dueOn");
        assertEquals("TRANSMITTED", told.getString("state"));
        assertEquals(measure, told.getString("measureId"));
        assertEquals(ministry.toString(), told.getString("organisationId"));
        assertEquals(due.toString(), told.getString("dueOn"));
    }

    @Test
    void aTermThatIsNoLongerUsedIsToldWithTheOneToUseInstead() {
        String code = "legal-aid-" + UUID.randomUUID().toString().substring(0, 8);
        String term = term(code);
        deprecate(term, Map.of("reason", "Part of fair trial", "replacedBy", "fair-trial"));

        JsonPath told = onlyToldOfTerm(term, "replacedBy");

        assertEquals("THEME", told.getString("scheme"));
        assertEquals(code, told.getString("code"));
        assertEquals("Part of fair trial", told.getString("reason"));
        assertEquals("fair-trial", told.getString("replacedBy"));
    }

    @Test
    void aTermThatNoOtherReplacesIsToldWithoutOne() {
        String term = term("curfews-" + UUID.randomUUID().toString().substring(0, 8));
        deprecate(term, Map.of("reason", "No longer asked for"));

        assertEquals("No longer asked for", onlyToldOfTerm(term).getString("reason"));
    }

    /**
     * The one thing told after so many others; it says of which kind it is, has these fields of its own, and arrives as it is.
     */
    private JsonPath onlyToldSince(int before, String recommendation, String type, String... own) {
        List<Publicly> all = Publicly.toldOf(recommendation, database);
        assertEquals(List.of("recommendation." + type),
                all.subList(before, all.size()).stream().map(Publicly::type).toList());
        Publicly told = all.getLast();
        JsonPath json = told.json();
        var fields = new TreeSet<>(OF_EVERY_RECOMMENDATION);
        fields.addAll(List.of(own));
        assertEquals(fields, new TreeSet<>(json.<String, Object> getMap("").keySet()));
        assertEquals(FACETS, json.<String, Object> getMap("facets").keySet());
        assertEquals(recommendation, json.getString("recommendationId"));
        assertEquals("/api/v1/recommendations/" + recommendation, json.getString("href"));
        assertFalse(told.data().contains(REASON), told.data());
        assertFalse(told.data().contains(ngo.toString()), told.data());
        arrives(told, recommendation);
        return json;
    }

    private JsonPath onlyToldOfTerm(String term, String... own) {
        List<Publicly> all = Publicly.toldOf(term, database);
        assertEquals(List.of("vocabulary.term-deprecated"), all.stream().map(Publicly::type).toList());
        JsonPath json = all.getFirst().json();
        var fields = new TreeSet<>(Set.of("termId", "publicNo", "href", "scheme", "code", "reason", "facets"));
        fields.addAll(List.of(own));
        assertEquals(fields, new TreeSet<>(json.<String, Object> getMap("").keySet()));
        assertEquals(Map.of(), json.getMap("facets"));
        assertEquals(term, json.getString("termId"));
        publicReader().get(json.getString("href")).then().statusCode(200);
        arrives(all.getFirst(), term);
        return json;
    }

    private static void arrives(Publicly told, String subject) {
        var sent = events.await(TOPIC, 1, "public." + told.type() + ".v1", UUID.fromString(subject)).getLast();
        assertEquals("public", sent.header("ce_dataclassification"));
        assertEquals(told.publicNo(), sent.sequence());
        assertEquals(told.json().<String, Object> getMap(""), JsonPath.from(sent.data()).getMap(""));
    }

    private static void merge(String merged, String stands) {
        secretariat().body(Map.of("into", stands, "reason", REASON)).post(path(merged) + "/merger").then().statusCode(200);
    }

    private static String term(String code) {
        return secretariat().body("""
                {"scheme":"THEME","code":"%s","labels":{"original":"en","translations":{"en":{"text":"%s"}}}}"""
                .formatted(code, code)).post(TERMS).then().statusCode(201).extract().path("id");
    }

    private static void deprecate(String term, Map<String, String> why) {
        secretariat().body(why).post(TERMS + "/" + term + "/deprecation").then().statusCode(200);
    }

    private static Map<String, String> reason() {
        return Map.of("reason", REASON);
    }

    private static String path(String id) {
        return REGISTER + "/" + id;
    }
}
