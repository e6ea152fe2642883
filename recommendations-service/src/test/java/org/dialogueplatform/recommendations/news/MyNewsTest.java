package org.dialogueplatform.recommendations.news;

import static org.dialogueplatform.recommendations.Caller.publicReader;
import static org.dialogueplatform.recommendations.Caller.representative;
import static org.dialogueplatform.recommendations.Caller.secretariat;
import static org.dialogueplatform.recommendations.Drafts.place;
import static org.dialogueplatform.recommendations.Drafts.submitted;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.dialogueplatform.recommendations.ComponentTest;
import org.dialogueplatform.recommendations.Eventually;
import org.dialogueplatform.recommendations.OthersAsTold.Meeting;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

/** Whoever proposes something learns of every step, position and assessment. */
@QuarkusTest
class MyNewsTest extends ComponentTest {

    private static final String NEWS = "/api/v1/my-news";

    private UUID ngo;
    private UUID ministry;
    private Meeting meeting;

    @BeforeEach
    void anNgoAndAMinistry() {
        ngo = others.organisation("NGO", "Fair Trials Union");
        ministry = others.organisation("MINISTRY", "Ministry of Justice");
        meeting = others.meeting("IN_SESSION");
    }

    @Test
    void itLearnsOfEveryStepPositionAndAssessmentAndOthersDoNot() {
        String id = submitted(meeting, ngo, ministry);
        String path = REGISTER + "/" + id;
        Eventually.answered(200, () -> secretariat().body(place(meeting)).post(path + "/tabling"));
        others.decision(meeting, "TRANSMIT", UUID.fromString(id), 1);
        Eventually.becomes("state", "TRANSMITTED", () -> secretariat().get(path));
        secretariat().body("{\"organisationId\":\"" + ministry + "\",\"position\":\"SUPPORTED\",\"act\":\"Letter No. 12\"}")
                .post(path + "/positions").then().statusCode(201);
        String assessment = secretariat().body("""
                {"kind":"SECRETARIAT","scale":"UPR_INFO","value":"NOT","assessedOn":"2024-02-01",
                 "rationale":{"original":"en","translations":{"en":{"text":"As the statistics show."}}}}""")
                .post(path + "/assessments").then().statusCode(201).extract().path("id");
        representative(ngo).get(NEWS).then().body("items", hasSize(5));
        secretariat().post(path + "/assessments/" + assessment + "/publication").then().statusCode(200);

        representative(ngo).get(NEWS).then().statusCode(200)
                .body("items.what",
                        contains("NOT_IMPLEMENTED", "SUPPORTED", "TRANSMITTED", "TABLED", "SUBMITTED", "DRAFT"))
                .body("items[1].organisationId", equalTo(ministry.toString())).body("items[0].reference", notNullValue());
        representative(ministry).get(NEWS).then().statusCode(200).body("items", hasSize(0));
        publicReader().get(NEWS).then().statusCode(401);
    }

    @Test
    void itReadsWhySomethingWasGivenBack() {
        String id = submitted(meeting, ngo, ministry);
        secretariat().body(Map.of("reason", "Name the law.")).post(REGISTER + "/" + id + "/return").then().statusCode(200);
        representative(ngo).get(NEWS).then().body("items[0].what", equalTo("RETURNED"))
                .body("items[0].reason", equalTo("Name the law."));
    }

    @Test
    void itsPagesFollowEachOtherWithoutAGap() {
        for (int i = 0; i < 3; i++) {
            submitted(meeting, ngo, ministry);
        }
        List<String> seen = new ArrayList<>();
        String after = "";
        do {
            JsonPath page = representative(ngo).get(NEWS + "?limit=2" + after).then().statusCode(200).extract().jsonPath();
            page.<Map<String, String>> getList("items").forEach(item -> seen
                    .add(item.get("recordedAt") + item.get("recommendationId") + item.get("what")));
            after = page.get("next") == null ? null : "&after=" + page.getString("next");
        } while (after != null);
        assertEquals(6, seen.stream().distinct().count());
        List<String> sorted = new ArrayList<>(seen.stream().map(item -> item.substring(0, 19)).toList());
        sorted.sort(Collections.reverseOrder());
        assertEquals(sorted, seen.stream().map(item -> item.substring(0, 19)).toList());
        representative(ngo).get(NEWS + "?after=bm9uc2Vuc2U").then().statusCode(400);
    }
}
