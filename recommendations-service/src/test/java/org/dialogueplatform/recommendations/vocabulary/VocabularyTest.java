package org.dialogueplatform.recommendations.vocabulary;

import static org.dialogueplatform.recommendations.Caller.publicReader;
import static org.dialogueplatform.recommendations.Caller.secretariat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.UUID;

import org.dialogueplatform.recommendations.ComponentTest;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;

@QuarkusTest
class VocabularyTest extends ComponentTest {

    private static final String TERMS = "/api/v1/terms";
    private static final String STATES = "dialogue.recommendations.vocabulary-term.v1";

    @Test
    void theGoalsAndTheirTargetsAreThereInOrder() {
        publicReader().get(TERMS + "?scheme=SDG&limit=100").then().statusCode(200).body("items", hasSize(48))
                .body("items[0].code", equalTo("1")).body("items[17].code", equalTo("9"));
        publicReader().get(TERMS + "?scheme=SDG&broader=16").then().body("items.code", contains("16.1", "16.2", "16.3",
                "16.4", "16.5", "16.6", "16.7", "16.8", "16.9", "16.10", "16.a", "16.b"))
                .body("items.broader.code", everyItem(equalTo("16")));
    }

    @Test
    void aListIsPagedInTheOrderOfCodes() {
        Response first = publicReader().get(TERMS + "?scheme=OBLIGATION&broader=ICCPR&limit=2");
        first.then().body("items.code", contains("ICCPR-6", "ICCPR-7"));
        String link = first.header("Link");
        publicReader().get(link.substring(1, link.indexOf('>'))).then().body("items.code", contains("ICCPR-8", "ICCPR-9"));
    }

    @Test
    void aTermIsFoundByItsLabelInAnyLanguageAndGivenInTheReaders() {
        publicReader().queryParam("q", "СУДЕБНОЕ РАЗБИРАТЕЛЬСТВО").get(TERMS).then()
                .body("items.code", hasItems("fair-trial", "ICCPR-14"));
        publicReader().queryParam("q", "әділ сот").get(TERMS + "?lang=kk").then().body("items.code", hasItem("fair-trial"))
                .body("items[0].label.lang", equalTo("kk"));
        publicReader().get(TERMS + "?scheme=BODY&q=crpd&lang=kk").then().body("items[0].label.lang", equalTo("en"))
                .body("items[0].label.fallback", equalTo(true));
        publicReader().queryParam("q", "%").get(TERMS).then().body("items", empty());
    }

    @Test
    void whatCameWithTheDatabaseIsTold() {
        String id = publicReader().get(TERMS + "?scheme=OBLIGATION&q=iccpr-14").path("items[0].id");
        var told = events.await(STATES, 1, "vocabulary-term.changed.v1", UUID.fromString(id)).getFirst();
        assertEquals("ICCPR", new JsonPath(told.data()).getString("broader"));
    }

    @Test
    void theIssuesOfUprInfoAndTheLegalActsAreThere() {
        publicReader().get(TERMS + "?scheme=ISSUE&q=women&lang=ru").then().body("items[0].code", equalTo("womens-rights"))
                .body("items[0].label.text", equalTo("Права женщин")).body("items[0].mappings.code", hasItem("Women's rights"));
        publicReader().get(TERMS + "?scheme=LEGAL_ACT").then().body("items.code", hasItems("decree-597-2021",
                "resolution-258-2022"));
    }

    @Test
    void anOperatorHasThePresentStateOfEveryTermToldAgain() {
        String code = "court-fees-" + UUID.randomUUID().toString().substring(0, 8);
        String path = secretariat().body(theme(code, "Court fees", "fair-trial")).post(TERMS).header("Location");
        secretariat().header("If-Match", "\"0\"").body(theme(code, "Fees", "fair-trial")).put(path).then().statusCode(200);
        UUID id = UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
        events.await(STATES, 2, "vocabulary-term.changed.v1", id);

        int told = RestAssured.given().port(managementPort()).post("/q/reference-data/terms/republishing").then()
                .statusCode(200).extract().path("told");

        assertTrue(told > 293, "told " + told);
        var states = events.await(STATES, 3, "vocabulary-term.changed.v1", id);
        assertEquals(3, states.size());
        assertEquals(states.get(1).data(), states.get(2).data());
        assertEquals(2, states.get(2).sequence());
        assertNotEquals(states.get(1).id(), states.get(2).id());
        RestAssured.given().port(managementPort()).post("/q/reference-data/nothing/republishing").then().statusCode(404);
        RestAssured.given().port(managementPort()).post("/q/reference-data/republishing").then().statusCode(200)
                .body("told.terms", greaterThanOrEqualTo(told));
    }

    @Test
    void theSecretariatEntersCorrectsAndDeprecatesATerm() {
        String code = "legal-aid-" + UUID.randomUUID().toString().substring(0, 8);
        Response entered = secretariat().body(theme(code, "Legal aid", "fair-trial")).post(TERMS);
        entered.then().statusCode(201).header("ETag", "\"0\"").body("broader.code", equalTo("fair-trial"));
        String path = entered.header("Location");

        secretariat().body(theme(code, "Legal aid", "fair-trial")).post(TERMS).then().statusCode(409)
                .body("code", equalTo("term-exists"));
        secretariat().body(theme(code, "Free legal aid", null)).put(path).then().statusCode(428);
        secretariat().header("If-Match", "\"0\"").body(theme(code, "Free legal aid", null)).put(path).then().statusCode(200)
                .body("label.text", equalTo("Free legal aid")).header("ETag", "\"1\"");
        secretariat().header("If-Match", "\"1\"").body(theme("other", "Free legal aid", null)).put(path).then()
                .statusCode(422).body("errors[0].pointer", equalTo("/code"));

        secretariat().body("{\"reason\":\"Part of fair trial\",\"replacedBy\":\"fair-tril\"}").post(path + "/deprecation")
                .then().statusCode(422).body("errors[0].pointer", equalTo("/replacedBy"))
                .body("errors[0].detail", containsString("fair-trial"));
        secretariat().body("{\"replacedBy\":\"fair-trial\"}").post(path + "/deprecation").then().statusCode(422)
                .body("errors[0].pointer", equalTo("/reason"));
        secretariat().body("{\"reason\":\"Part of fair trial\",\"replacedBy\":\"fair-trial\"}").post(path + "/deprecation")
                .then().statusCode(200).body("deprecation.replacedBy.code", equalTo("fair-trial"))
                .body("deprecation.since", notNullValue());
        publicReader().get(TERMS + "?q=" + code).then().body("items", empty());
        publicReader().get(TERMS + "?includeDeprecated=true&q=" + code).then().body("items", hasSize(1));

        UUID id = UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
        events.await("dialogue.recommendations.vocabulary.v1", 1, "vocabulary.term-deprecated.v1", id);
        var states = events.await(STATES, 3, "vocabulary-term.changed.v1", id);
        assertEquals("fair-trial", new JsonPath(states.getLast().data()).getString("deprecation.replacedBy"));
        assertEquals(3, states.getLast().sequence());
    }

    @Test
    void aTermIsNotBroaderThanItselfAndItsBroaderOneIsKnown() {
        String civil = publicReader().get(TERMS + "?scheme=THEME&q=civil-political").path("items[0].id");
        secretariat().header("If-Match", "*").body(theme("civil-political", "Civil", "fair-trial")).put(TERMS + "/" + civil)
                .then().statusCode(422).body("errors[0].code", equalTo("cycle"));
        secretariat().body(theme("somewhere", "Somewhere", "civil-politcal")).post(TERMS).then().statusCode(422)
                .body("errors[0].detail", containsString("civil-political"));
        secretariat().body(theme("no spaces", "Somewhere", null)).post(TERMS).then().statusCode(422)
                .body("errors[0].pointer", equalTo("/code"));
        publicReader().get(TERMS + "?scheme=THEME&limit=100").then().body("items.code", not(hasItem("somewhere")));
    }

    private static int managementPort() {
        return ConfigProvider.getConfig().getValue("quarkus.management.test-port", Integer.class);
    }

    private static String theme(String code, String english, String broader) {
        return """
                {"scheme":"THEME","code":"%s","labels":{"original":"en","translations":{"en":{"text":"%s"}}},
                 "mappings":[{"system":"UHRI","code":"Access to justice & remedy","relation":"BROAD"}]%s}"""
                .formatted(code, english, broader == null ? "" : ",\"broader\":\"" + broader + "\"");
    }
}
