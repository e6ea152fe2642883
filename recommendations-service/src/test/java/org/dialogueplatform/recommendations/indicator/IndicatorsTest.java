package org.dialogueplatform.recommendations.indicator;

import static org.dialogueplatform.recommendations.Caller.publicReader;
import static org.dialogueplatform.recommendations.Caller.representative;
import static org.dialogueplatform.recommendations.Caller.secretariat;
import static org.dialogueplatform.recommendations.Drafts.draft;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.UUID;

import org.dialogueplatform.recommendations.ComponentTest;
import org.dialogueplatform.recommendations.Measures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

/** What is counted, from the baseline over a wrong entry to its correction. */
@QuarkusTest
class IndicatorsTest extends ComponentTest {

    private static final String INDICATORS = "/api/v1/indicators";
    private static final String TOLD_OF_INDICATORS = "dialogue.recommendations.indicator.v1";

    private UUID court;
    private UUID ministry;
    private String plan;
    private String measure;

    @BeforeEach
    void aPlanHasAMeasure() {
        court = others.organisation("COURT", "Supreme Court");
        ministry = others.organisation("MINISTRY", "Ministry of Justice");
        plan = Measures.plan("");
        measure = Measures.measure(plan, "by the end of 2024", court);
    }

    @Test
    void isPublicOnceThePlanIs() {
        String id = secretariat().body(yearly("measureId", measure, court)).post(INDICATORS).then().statusCode(201).extract()
                .path("id");
        publicReader().get(INDICATORS + "/" + id).then().statusCode(404);
        publicReader().get(INDICATORS + "?measure=" + measure).then().statusCode(200).body("items", hasSize(0));
        representative(court).body(value("2022-12-31", "1640", "")).post(INDICATORS + "/" + id + "/values").then()
                .statusCode(404);
        Measures.publish(plan);
        publicReader().get(INDICATORS + "/" + id).then().statusCode(200).body("baseline.value", equalTo(1200))
                .body("target.dueOn", equalTo("2024-12-31")).body("disaggregation", contains("sex", "region"));
        publicReader().get(INDICATORS + "?organisation=" + court).then().body("items.id", contains(id))
                .body("items[0].values", nullValue());
        events.await(TOLD_OF_INDICATORS, 1, "indicator.set.v1", UUID.fromString(id));
    }

    @Test
    void isPublicOnceTheRecommendationIs() {
        String recommendation = draft(court, ministry);
        String id = secretariat().body(yearly("recommendationId", recommendation, ministry)).post(INDICATORS).then()
                .statusCode(201).extract().path("id");
        publicReader().get(INDICATORS + "/" + id).then().statusCode(404);
        representative(ministry).get(INDICATORS + "/" + id).then().statusCode(404);
        representative(court).get(INDICATORS + "/" + id).then().statusCode(200);
        representative(court).get(INDICATORS + "?recommendation=" + recommendation).then().body("items.id", contains(id));
        publicReader().get(INDICATORS + "?recommendation=" + recommendation).then().body("items", hasSize(0));
    }

    @Test
    void isMeasuredOnceAPeriodAndCorrectedByALaterEntry() {
        Measures.publish(plan);
        String id = representative(court).body(yearly("measureId", measure, court)).post(INDICATORS).then().statusCode(201)
                .extract().path("id");
        String values = INDICATORS + "/" + id + "/values";
        representative(ministry).body(value("2022-12-31", "1640", "")).post(values).then().statusCode(403);
        representative(court).body(value("2022-12-31", "1640.50", "")).post(values).then().statusCode(201)
                .body("no", equalTo(1)).body("recordedBy", equalTo(court.toString()));
        representative(court).body(value("2022-06-30", "900", "")).post(values).then().statusCode(409)
                .body("code", equalTo("measured-already")).body("entry", equalTo(1))
                .body("detail", containsString("entry 1"));
        representative(court).body(value("2022-12-31", "1650", "")).post(values + "/1/correction").then().statusCode(422)
                .body("errors[0].pointer", equalTo("/reason"));
        representative(court).body(value("2022-12-31", "1650", ",\"reason\":\"Counted twice.\""))
                .post(values + "/1/correction").then().statusCode(201).body("no", equalTo(2)).body("corrects", equalTo(1));
        representative(court).body(value("2022-12-31", "1", ",\"reason\":\"None.\"")).post(values + "/7/correction").then()
                .statusCode(404);
        secretariat().body("{}").put(values + "/1").then().statusCode(404);

        publicReader().get(INDICATORS + "/" + id).then().body("values.value", contains(1640.5f, 1650))
                .body("values[0].correctedBy", equalTo(2)).body("values[0].disaggregated.sex.female", equalTo(700))
                .body("values[1].reason", nullValue()).body("values[0].periodEnd", equalTo("2022-12-31"));
        var told = events.await(TOLD_OF_INDICATORS, 1, "indicator.value-corrected.v1", UUID.fromString(id));
        assertEquals(1, new JsonPath(told.getLast().data()).getInt("corrects"));
        events.await(TOLD_OF_INDICATORS, 1, "indicator.value-recorded.v1", UUID.fromString(id));
    }

    @Test
    void refusesWhatMeansNothing() {
        Measures.publish(plan);
        String own = yearly("measureId", measure, court);
        refused(own.replace("2021-12-31", "2024-12-31"), "/baseline/date");
        refused(own.replace("\"measureId\"", "\"recommendationId\":\"" + UUID.randomUUID() + "\",\"measureId\""),
                "/measureId");
        refused(own.replace("\"value\":1200", "\"value\":1e999999999"), "/baseline/value");
        refused(yearly("measureId", measure, ministry), "/measureId");
        representative(ministry).body(own).post(INDICATORS).then().statusCode(403);
        secretariat().body(own.replace("1200", "NaN")).post(INDICATORS).then().statusCode(400);
        String id = secretariat().body(own).post(INDICATORS).then().statusCode(201).extract().path("id");
        String values = INDICATORS + "/" + id + "/values";
        secretariat().body(value("2099-12-31", "1", "")).post(values).then().statusCode(422)
                .body("errors[0].code", equalTo("in-the-future"));
        secretariat().body(value("2022-12-31", "1", "").replace("\"sex\"", "\"age\"")).post(values).then().statusCode(422)
                .body("errors[0].pointer", equalTo("/disaggregated/age"));
        secretariat().body(value("2022-12-31", "\"NaN\"", "")).post(values).then().statusCode(400);
    }

    @Test
    void isSetAnewByWhoHasSeenWhatItIs() {
        Measures.publish(plan);
        String body = yearly("measureId", measure, court);
        String id = representative(court).body(body).post(INDICATORS).then().statusCode(201).extract().path("id");
        representative(court).body(body).put(INDICATORS + "/" + id).then().statusCode(428);
        representative(court).header("If-Match", "\"0\"").body(body.replace("3000", "3500")).put(INDICATORS + "/" + id).then()
                .statusCode(200).body("target.value", equalTo(3500));
        representative(court).header("If-Match", "\"0\"").body(body).put(INDICATORS + "/" + id).then().statusCode(412);
    }

    private static void refused(String body, String pointer) {
        secretariat().body(body).post(INDICATORS).then().statusCode(422).body("errors[0].pointer", equalTo(pointer));
    }

    private static String yearly(String of, String id, UUID organisation) {
        return """
                {"%s":"%s","name":{"original":"en","translations":{"en":{"text":"Cases heard with an interpreter"}}},
                 "unit":"cases per year","baseline":{"value":1200,"date":"2021-12-31"},
                 "target":{"value":3000,"dueOn":"2024-12-31"},"disaggregation":["sex","region"],"frequency":"YEARLY",
                 "firstDueOn":"2022-12-31","organisationId":"%s"}""".formatted(of, id, organisation);
    }

    private static String value(String day, String number, String more) {
        return """
                {"measuredOn":"%s","value":%s,"disaggregated":{"sex":{"female":700,"male":940}},
                 "source":"Supreme Court, annual report"%s}""".formatted(day, number, more);
    }
}
