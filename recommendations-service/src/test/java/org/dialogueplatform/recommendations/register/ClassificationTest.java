package org.dialogueplatform.recommendations.register;

import static org.dialogueplatform.recommendations.Caller.publicReader;
import static org.dialogueplatform.recommendations.Caller.representative;
import static org.dialogueplatform.recommendations.Caller.secretariat;
import static org.dialogueplatform.recommendations.Drafts.document;
import static org.dialogueplatform.recommendations.Drafts.draft;
import static org.dialogueplatform.recommendations.Drafts.tabled;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.UUID;

import org.dialogueplatform.recommendations.ComponentTest;
import org.dialogueplatform.recommendations.Eventually;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;

@QuarkusTest
class ClassificationTest extends ComponentTest {

    private static final String FAIR_TRIAL = """
            {"themes":["fair-trial"],"groups":["judges-and-lawyers"],"sdgs":["16.3"],"obligations":["ICCPR-14"],"actionCategory":5}""";

    private UUID ngo;
    private UUID ministry;

    @BeforeEach
    void someoneTakesPart() {
        ngo = others.organisation("NGO", "Fair Trials Union");
        ministry = others.organisation("MINISTRY", "Ministry of Justice");
    }

    @Test
    void proponentsClassifyAsTheyWrite() {
        String body = with(document("Adopt a law on legal aid.", ngo, "PUBLIC", ministry),
                "\"themes\":[\"fair-trial\",\"access-to-justice\"],\"obligations\":[\"ICCPR-14\"]");
        String id = Eventually.created(() -> representative(ngo).body(body).post(REGISTER));

        representative(ngo).get(REGISTER + "/" + id + "?lang=ru").then()
                .body("themes.code", contains("access-to-justice", "fair-trial"))
                .body("obligations[0].label.text", containsString("справедливое судебное разбирательство"))
                .body("groups", empty()).body("actionCategory", equalTo(5)).body("actionCategorySuggested", equalTo(true))
                .body("madeAt", nullValue());
        var told = events.await(TOLD, 1, "recommendation.classified.v1", UUID.fromString(id)).getFirst();
        assertEquals(List.of("access-to-justice", "fair-trial"), new JsonPath(told.data()).getList("themes"));
    }

    @Test
    void whatADocumentLeavesOutStaysAsItWas() {
        String path = REGISTER + "/" + draft(ngo, ministry);
        classified(path, FAIR_TRIAL);

        revised(path, document("Consider a law on legal aid.", ngo, "PUBLIC", ministry))
                .body("themes.code", contains("fair-trial")).body("actionCategory", equalTo(5))
                .body("actionCategorySuggested", equalTo(false));
        revised(path, with(document("Consider a law on legal aid.", ngo, "PUBLIC", ministry), "\"themes\":[]"))
                .body("themes", empty()).body("sdgs.code", contains("16.3"));
    }

    @Test
    void theSecretariatClassifiesAtAnyTimeAndAnew() {
        String id = tabled(others.meeting("IN_SESSION"), ngo, ministry);
        String path = REGISTER + "/" + id;

        secretariat().body(FAIR_TRIAL).put(path + "/classification").then().statusCode(428);
        representative(ngo).header("If-Match", "*").body(FAIR_TRIAL).put(path + "/classification").then().statusCode(403);
        classified(path, FAIR_TRIAL).body("actionCategory", equalTo(5)).body("actionCategorySuggested", equalTo(false));
        publicReader().get(path).then().body("groups[0].label.text", equalTo("Judges, lawyers and prosecutors"));
        classified(path, "{\"themes\":[\"torture-prevention\"]}").body("themes.code", contains("torture-prevention"))
                .body("obligations", empty()).body("actionCategory", equalTo(4)).body("actionCategorySuggested", equalTo(true));
        assertEquals(2, events.await(TOLD, 2, "recommendation.classified.v1", UUID.fromString(id)).size());
    }

    @Test
    void aCodeThatIsUnknownIsRefusedWithWhatItMayMean() {
        String path = REGISTER + "/" + draft(ngo, ministry) + "/classification";
        secretariat().header("If-Match", "*").body("{\"themes\":[\"religion\",\"fair-tril\"],\"obligations\":[\"ICCPR-99\"]}")
                .put(path).then().statusCode(422).body("errors.pointer", contains("/themes/1", "/obligations/0"))
                .body("errors[0].code", equalTo("term-unknown")).body("errors[0].detail", containsString("fair-trial"))
                .body("errors[1].detail", containsString("ICCPR-9, ICCPR"));
        secretariat().header("If-Match", "*").body("{\"groups\":[\"fair-trial\"]}").put(path).then().statusCode(422)
                .body("errors[0].pointer", equalTo("/groups/0"));
        secretariat().header("If-Match", "*").body("{\"actionCategory\":6}").put(path).then().statusCode(422)
                .body("errors[0].pointer", equalTo("/actionCategory"));
    }

    @Test
    void aDeprecatedCodeIsRefusedAndNamesItsReplacementWhichFindsWhatWasClassifiedByIt() {
        String code = "courts-" + UUID.randomUUID().toString().substring(0, 8);
        String term = secretariat().body("""
                {"scheme":"THEME","code":"%s","labels":{"original":"en","translations":{"en":{"text":"Courts"}}}}"""
                .formatted(code)).post("/api/v1/terms").then().statusCode(201).extract().path("id");
        String id = draft(ngo, ministry);
        classified(REGISTER + "/" + id, "{\"themes\":[\"" + code + "\"]}");
        secretariat().body("{\"reason\":\"Renamed\",\"replacedBy\":\"judiciary-independence\"}")
                .post("/api/v1/terms/" + term + "/deprecation").then().statusCode(200);

        secretariat().header("If-Match", "*").body("{\"themes\":[\"" + code + "\"]}")
                .put(REGISTER + "/" + draft(ngo) + "/classification").then().statusCode(422)
                .body("errors[0].code", equalTo("term-deprecated"))
                .body("errors[0].detail", containsString("judiciary-independence"));
        secretariat().get(REGISTER + "?theme=judiciary-independence").then().body("items.id", hasItem(id));
    }

    @Test
    void theRegisterAnswersWhatWasRecommendedOnFairTrialSinceADay() {
        String id = tabled(others.meeting("IN_SESSION"), ngo, ministry);
        classified(REGISTER + "/" + id, FAIR_TRIAL);
        String other = tabled(others.meeting("IN_SESSION"), ngo, ministry);
        classified(REGISTER + "/" + other, "{\"themes\":[\"religion\"],\"sdgs\":[\"5.1\"]}");

        for (String query : List.of("obligation=ICCPR-14&madeFrom=2023-01-01", "obligation=ICCPR", "theme=fair-trial",
                "theme=institutions&group=judges-and-lawyers", "sdg=16", "group=judges-and-lawyers&actionCategory=5")) {
            boolean none = query.startsWith("theme=institutions");
            publicReader().get(REGISTER + "?limit=100&" + query).then().statusCode(200)
                    .body("items.id", none ? not(hasItem(id)) : hasItem(id)).body("items.id", not(hasItem(other)));
        }
        publicReader().get(REGISTER + "?limit=100&theme=civil-political").then().body("items.id", hasItem(id))
                .body("items.id", hasItem(other));
        publicReader().get(REGISTER + "?madeTo=2022-12-31&obligation=ICCPR-14").then().body("items.id", not(hasItem(id)));
        publicReader().get(REGISTER + "?theme=fair-tril").then().statusCode(400).body("detail", containsString("fair-trial"));
        publicReader().get(REGISTER + "?madeFrom=yesterday").then().statusCode(400);
    }

    @Test
    void aTextMayBeAskedForItsActionBeforeItIsWritten() {
        publicReader().queryParam("text", "Consider acceding to the Optional Protocol")
                .get("/api/v1/action-category-suggestion").then().statusCode(200).body("actionCategory", equalTo(3));
        publicReader().queryParam("text", "Принять закон").queryParam("language", "ru")
                .get("/api/v1/action-category-suggestion").then().body("actionCategory", equalTo(5));
        publicReader().get("/api/v1/action-category-suggestion?text=Hm&language=fr").then().statusCode(400);
    }

    private static ValidatableResponse classified(String path, String body) {
        return secretariat().header("If-Match", "*").body(body).put(path + "/classification").then().statusCode(200);
    }

    private static ValidatableResponse revised(String path, String body) {
        return secretariat().header("If-Match", "*").body(body).put(path).then().statusCode(200);
    }

    private static String with(String document, String fields) {
        return document.substring(0, document.length() - 1) + "," + fields + "}";
    }
}
