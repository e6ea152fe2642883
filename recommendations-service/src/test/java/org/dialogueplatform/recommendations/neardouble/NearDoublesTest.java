package org.dialogueplatform.recommendations.neardouble;

import static org.dialogueplatform.recommendations.Caller.publicReader;
import static org.dialogueplatform.recommendations.Caller.representative;
import static org.dialogueplatform.recommendations.Caller.secretariat;
import static org.dialogueplatform.recommendations.Drafts.document;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.not;

import java.util.Map;
import java.util.UUID;

import org.dialogueplatform.recommendations.ComponentTest;
import org.dialogueplatform.recommendations.Eventually;
import org.dialogueplatform.testing.TestActors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;

@QuarkusTest
class NearDoublesTest extends ComponentTest {

    private static final String NEAR_DOUBLES = REGISTER + "/near-doubles";

    private UUID ngo;

    @BeforeEach
    void someoneTakesPart() {
        ngo = others.organisation("NGO", "Beekeepers for Justice");
    }

    @Test
    void whatSaysNearlyTheSameIsFoundTheMostSimilarFirst() {
        String same = written("Protect beekeepers from unlawful searches of their apiaries.");
        String near = written("Protect beekeepers against unlawful searches of apiaries and hives.");
        String far = written("Ratify the Optional Protocol.");

        asked(secretariat(), "Protect beekeepers from unlawful searches of their apiaries", "en")
                .body("items[0].similarity", lessThanOrEqualTo(1.0f)).body("items[0].similarity", greaterThan(0.9f))
                .body("items.id", hasItem(same)).body("items.id", hasItem(near)).body("items.id", not(hasItem(far)));
        secretariat().body(Map.of("text", "Protect beekeepers from unlawful searches of their apiaries", "language", "en",
                "limit", 1)).post(NEAR_DOUBLES).then().body("items", hasSize(1));
    }

    @Test
    void textsAreComparedInTheirOwnLanguage() {
        String id = written("Let lighthouses be open to everybody.", "Маяки должны быть открыты для всех посетителей",
                "Барлық маяктар келушілер үшін ашық болсын");

        asked(secretariat(), "Маяки должны быть открыты для посетителей", "ru").body("items.id", contains(id))
                .body("items[0].text", equalTo("Маяки должны быть открыты для всех посетителей"));
        asked(secretariat(), "БАРЛЫҚ МАЯКТАР келушілер үшін ашық болуы тиіс", "kk").body("items.id", contains(id));
        asked(secretariat(), "Маяки должны быть открыты для посетителей", "en").body("items", empty());
    }

    @Test
    void whatTheReaderMayNotKnowIsNotFound() {
        String id = written("Publish the tide tables of the Caspian harbours.");
        String text = "Publish the tide tables of the Caspian harbours.";

        asked(representative(ngo), text, "en").body("items.id", contains(id));
        asked(representative(UUID.randomUUID()), text, "en").body("items", empty());
        asked(publicReader().header("Authorization", TestActors.bearer("role=assessor")), text, "en").body("items", empty());
        publicReader().body(Map.of("text", text, "language", "en")).post(NEAR_DOUBLES).then().statusCode(401);
    }

    @Test
    void whatIsAskedHasATextAndALanguage() {
        secretariat().body("{\"limit\":11}").post(NEAR_DOUBLES).then().statusCode(422)
                .body("errors.pointer", contains("/language", "/limit", "/text"));
    }

    private String written(String english) {
        return Eventually.created(() -> secretariat().body(document(english, ngo, "PUBLIC")
                .replace("Перевод", UUID.randomUUID().toString())).post(REGISTER));
    }

    private String written(String english, String russian, String kazakh) {
        return Eventually.created(() -> secretariat().body("""
                {"text":{"original":"en","translations":{"en":{"text":"%s"},"ru":{"text":"%s"},"kk":{"text":"%s"}}},
                 "proponents":[{"organisationId":"%s"}]}""".formatted(english, russian, kazakh, ngo)).post(REGISTER));
    }

    private static ValidatableResponse asked(RequestSpecification who, String text, String language) {
        return who.body(Map.of("text", text, "language", language)).post(NEAR_DOUBLES).then().statusCode(200);
    }
}
