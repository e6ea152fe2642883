package org.dialogueplatform.recommendations.api;

import static org.dialogueplatform.recommendations.Caller.publicReader;
import static org.dialogueplatform.recommendations.Caller.secretariat;
import static org.dialogueplatform.recommendations.Drafts.draft;
import static org.dialogueplatform.recommendations.Drafts.submitted;
import static org.dialogueplatform.recommendations.Drafts.tabled;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.dialogueplatform.recommendations.ComponentTest;
import org.dialogueplatform.recommendations.Measures;
import org.dialogueplatform.recommendations.OthersAsTold.Meeting;
import org.dialogueplatform.recommendations.imports.Exports;
import org.dialogueplatform.testing.ListWalk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

/** The shape that lists have: fields, orders, totals, ids. */
@QuarkusTest
class ListsTest extends ComponentTest {

    private UUID ngo;
    private UUID ministry;
    private Meeting meeting;

    @BeforeEach
    void someTakePart() {
        ngo = others.organisation("NGO", "Fair Trials Union");
        ministry = others.organisation("MINISTRY", "Ministry of Justice");
        meeting = others.meeting("IN_SESSION");
    }

    @Test
    void allListsHaveOneShape() {
        String first = tabled(meeting, ngo, ministry);
        submitted(meeting, ngo, ministry);
        draft(ngo, ministry);
        String plan = Measures.plan("");
        Measures.plan("");
        String measure = Measures.measure(plan, "By the end of 2023", ministry);
        Measures.measure(plan, "By the end of 2022", ministry);
        Measures.measure(plan, "Permanently", ministry);
        Measures.publish(plan);
        for (String end : List.of("2023-06-30", "2023-12-31")) {
            written("/api/v1/progress-reports",
                    """
                            {"measureId":"%s","organisationId":"%s","periodFrom":"2023-01-01","periodTo":"%s",
                             "narrative":{"original":"en","translations":{"en":{"text":"A draft law was prepared."}}}}"""
                            .formatted(measure, ministry, end));
        }
        for (String name : List.of("Fair trial", "Courts")) {
            written("/api/v1/road-maps", """
                    {"title":{"original":"en","translations":{"en":{"text":"%s"}}},"organisationId":"%s"}"""
                    .formatted(name, ngo));
        }
        String work = written("/api/v1/bulk-works",
                """
                        {"action":"TAG","add":{"themes":["fair-trial"]},"reason":"As the working group agreed.","recommendations":["%s"]}"""
                        .formatted(first));
        String location = Exports.handIn(Exports.file(List.of(
                Exports.row("Kazakhstan", "Keep lists in one shape", "Norway", "Accepted", "Justice", 171),
                Exports.row("Kazakhstan", "Keep pages exact", "Norway", "Accepted", "Justice", 171))));
        Exports.finished(location);
        String imported = location.substring(location.lastIndexOf('/') + 1);
        ListWalk walk = ListWalk.ofRunningService()
                .narrowedTo("listRecommendations", "addressee=" + ministry)
                .narrowedTo("listMeasures", "agency=" + ministry).narrowedTo("listProgressReports", "measure=" + measure)
                .narrowedTo("listRoadMaps", "owner=" + ngo).narrowedTo("listDueDates", "measure=" + measure)
                .narrowedTo("listTerms", "scheme=SDG&q=equal")
                .by("listMyNews", "role=representative; organisation=" + ngo)
                .by("listRecommendationsAuditEntries", "role=auditor")
                .narrowedTo("listRecommendationsAuditEntries", "aggregateId=" + first)
                .within("listImportRows", imported).within("listBulkWorkItems", work)
                .mayBeEmpty("listDecisionConflicts", "listDisputes", "listIndicators", "listTermProposals", "listAssessments",
                        "listAttachments", "listPositionProposals");
        for (String list : List.of("listAssessments", "listAttachments", "getRecommendationHistory", "listPositionProposals",
                "listReceipts", "listWordings")) {
            walk.within(list, first);
        }
        walk.mustHaveOneShape();
    }

    @Test
    void theRegisterIsWalkedExactlyByReferenceFromEitherEndWithWhatHasNoneLast() {
        String draft = draft(ngo, ministry);
        submitted(meeting, ngo, ministry);
        submitted(meeting, ngo, ministry);
        String another = draft(ngo, ministry);

        List<String> forwards = walked("reference", "reference");
        List<String> backwards = walked("-reference", "reference");
        assertEquals(4, new HashSet<>(walked("reference", "id")).size());
        List<String> references = forwards.subList(0, 2);
        assertEquals(references.stream().sorted(Comparator.naturalOrder()).toList(), references);
        assertEquals(references.reversed(), backwards.subList(0, 2));
        assertEquals(List.of("null", "null"), forwards.subList(2, 4));
        assertEquals(List.of(draft, another), walked("reference", "id").subList(2, 4));
        assertEquals(List.of(another, draft), walked("-reference", "id").subList(2, 4));
    }

    @Test
    void ofTheIdsAskedForThoseThisReaderMaySeeAreThere() {
        String open = tabled(meeting, ngo, ministry);
        String draft = draft(ngo, ministry);
        String ids = open + "," + draft + "," + UUID.randomUUID();
        publicReader().get(REGISTER + "?include=total&id=" + ids).then().statusCode(200).body("items.id", contains(open))
                .body("total", equalTo(1));
        secretariat().get(REGISTER + "?include=total&id=" + ids).then().body("items.id", containsInAnyOrder(open, draft))
                .body("total", equalTo(2));
    }

    @Test
    void whatWaitsForAPositionIsCountedOverBothItsKinds() {
        draft(ngo, ministry);
        tabled(meeting, ngo, ministry);
        JsonPath page = secretariat().get(REGISTER + "?limit=1&include=total&position=PENDING&addressee=" + ministry).then()
                .statusCode(200).extract().jsonPath();
        assertEquals(2, page.getInt("total"));
        assertEquals(2, walked("-madeAt&position=PENDING", "id").size());
    }

    @Test
    void ofARecommendationTheFieldsAskedForAreGivenAndLinesAreWhole() {
        String id = tabled(meeting, ngo, ministry);
        publicReader().get(REGISTER + "?fields=reference,text.text,addressees.role&id=" + id).then().statusCode(200)
                .body("items[0].id", equalTo(id)).body("items[0].text", equalTo(Map.of("text", "Ensure fair trials.")))
                .body("items[0].addressees[0]", equalTo(Map.of("role", "LEAD"))).body("items[0]", not(hasKey("state")));
        publicReader().get(REGISTER + "?fields=colour").then().statusCode(400).body("errors[0].code", equalTo("unknown-field"));
        publicReader().get(REGISTER + "?limit=1").then().header("Vary", startsWith("Accept, Accept-Language"))
                .header("Cache-Control", equalTo("public, max-age=15"));
        String lines = publicReader().accept("application/jsonl").get(REGISTER + "?addressee=" + ministry).then()
                .statusCode(200).header("Cache-Control", equalTo("no-store")).extract().asString();
        assertTrue(lines.contains("\"state\":\"TABLED\""), lines);
    }

    private List<String> walked(String order, String field) {
        List<String> found = new ArrayList<>();
        String after = "";
        do {
            JsonPath page = secretariat().get(REGISTER + "?limit=1&addressee=" + ministry + "&sort=" + order + after).then()
                    .statusCode(200).extract().jsonPath();
            page.getList("items").forEach(item -> found.add(String.valueOf(((Map<?, ?>) item).get(field))));
            after = page.get("next") == null ? null : "&after=" + page.get("next");
        } while (after != null);
        return found;
    }

    private static String written(String path, String body) {
        return secretariat().body(body).post(path).then().statusCode(201).extract().path("id");
    }
}
