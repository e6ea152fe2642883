package org.dialogueplatform.recommendations.due;

import static org.dialogueplatform.recommendations.Caller.publicReader;
import static org.dialogueplatform.recommendations.Caller.representative;
import static org.dialogueplatform.recommendations.Caller.secretariat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import java.util.Map;
import java.util.UUID;

import org.dialogueplatform.recommendations.ComponentTest;
import org.dialogueplatform.recommendations.Measures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

/** What is due of a published plan, and what becomes of it while a measure is paused. */
@QuarkusTest
class DueDatesListTest extends ComponentTest {

    private static final String DUE = "/api/v1/due-dates";

    private UUID ministry;
    private String plan;
    private String measure;

    @BeforeEach
    void aPlanIsReportedOnEveryHalfYear() {
        ministry = others.organisation("MINISTRY", "Ministry of Labour");
        plan = Measures.plan(",\"reportingRhythm\":\"HALF_YEARLY\"");
        measure = Measures.measure(plan, "by the end of 2023", ministry);
    }

    @Test
    void isListedOnceThePlanIsPublishedTheEarliestFirst() {
        secretariat().get(DUE + "?organisation=" + ministry).then().statusCode(200).body("items", hasSize(0));
        Measures.publish(plan);
        publicReader().get(DUE + "?organisation=" + ministry).then().statusCode(200)
                .body("items.dueOn", contains("2022-06-30", "2022-12-31", "2023-06-30", "2023-12-31", "2023-12-31"))
                .body("items[3].kind", equalTo("MEASURE_COMPLETION")).body("items[0].kind", equalTo("PROGRESS_REPORT"))
                .body("items[0].id", equalTo(measure)).body("items[0].overdueDays", greaterThan(700));
        publicReader().get(DUE + "?measure=" + measure + "&until=2022-12-31&overdue=true").then()
                .body("items", hasSize(2));
        String next = publicReader().get(DUE + "?measure=" + measure + "&limit=3").then().body("items", hasSize(3)).extract()
                .path("next");
        publicReader().get(DUE + "?measure=" + measure + "&limit=3&after=" + next).then().body("items.dueOn",
                contains("2023-12-31", "2023-12-31")).body("next", nullValue());
    }

    @Test
    void anAcceptedReportFulfilsItsPeriod() {
        Measures.publish(plan);
        String report = representative(ministry).body("""
                {"measureId":"%s","periodFrom":"2022-04-28","periodTo":"2022-06-30",
                 "narrative":{"original":"en","translations":{"en":{"text":"A draft law was prepared."}}}}"""
                .formatted(measure)).post("/api/v1/progress-reports").then().statusCode(201).extract().path("id");
        String path = "/api/v1/progress-reports/" + report;
        secretariat().body(Map.of("reason", "Letter No. 5 of the minister")).post(path + "/submission").then().statusCode(200);
        publicReader().get(DUE + "?measure=" + measure + "&until=2022-06-30").then().body("items[0].fulfilledOn", nullValue());
        secretariat().post(path + "/acceptance").then().statusCode(200);
        publicReader().get(DUE + "?measure=" + measure + "&until=2022-06-30").then()
                .body("items[0].fulfilledOn", not(nullValue())).body("items[0].overdueDays", nullValue());
        publicReader().get(DUE + "?measure=" + measure + "&until=2022-06-30&overdue=true").then().body("items", hasSize(0));
    }

    @Test
    void aPausedMeasureIsShownSoAndWhyIsKept() {
        Measures.publish(plan);
        String path = Measures.PATH + measure;
        secretariat().body("{}").post(path + "/pause").then().statusCode(422).body("errors[0].pointer", equalTo("/reason"));
        secretariat().body(Map.of("reason", "The commission is appointed anew.", "until", "2020-01-01"))
                .post(path + "/pause").then().statusCode(422).body("errors[0].pointer", equalTo("/until"));
        secretariat().body(Map.of("reason", "The commission is appointed anew.")).post(path + "/pause").then()
                .statusCode(200).body("paused", equalTo(true));
        secretariat().body(Map.of("reason", "Again.")).post(path + "/pause").then().statusCode(409)
                .body("code", equalTo("paused-already"));
        publicReader().get(DUE + "?measure=" + measure + "&until=2022-06-30").then().body("items[0].paused", equalTo(true));
        secretariat().post(path + "/resumption").then().statusCode(200).body("paused", equalTo(false));
        secretariat().post(path + "/resumption").then().statusCode(409).body("code", equalTo("not-paused"));
        publicReader().get(DUE + "?measure=" + measure + "&until=2022-06-30").then().body("items[0].paused", nullValue());
        publicReader().get(path).then().body("pauses.paused", contains(true, false))
                .body("pauses[0].reason", equalTo("The commission is appointed anew."));
        events.await("dialogue.recommendations.measure.v1", 1, "measure.paused.v1", UUID.fromString(measure));
        events.await("dialogue.recommendations.measure.v1", 1, "measure.resumed.v1", UUID.fromString(measure));
    }
}
