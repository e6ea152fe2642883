package org.dialogueplatform.platform.sample;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.UUID;

import org.dialogueplatform.testing.SuiteInfrastructure;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;

@QuarkusTest
@WithTestResource(SuiteInfrastructure.class)
class ProblemTranslationTest {

    private static final String NOTES = "/api/v1/notes";

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = { "ru,ru,не должно быть пустым", "kk-KZ;q=0.9,kk,бос болмауы тиіс",
            "en,en,must not be blank",
            "*,en,must not be blank", "-,en,must not be blank", "fr,en,must not be blank" })
    void anErrorInAFieldIsToldInTheReadersLanguage(@Nullable String accepted, String language, String sentence) {
        var answer = post(accepted, "{\"text\": \" \"}").statusCode(422).header("Content-Language", equalTo(language))
                .body("type", equalTo("/problems/invalid"), "errors[0].pointer", equalTo("/text"), "errors[0].code",
                        equalTo("NotBlank"), "errors[0].detail", equalTo(sentence), "detail", equalTo(sentence))
                .extract();
        assertTrue(answer.headers().getValues("Vary").contains("Accept-Language"), answer.headers().toString());
    }

    @Test
    void whatAsksInTheAddressGoesBeforeWhatTheBrowserAccepts() {
        given().header("Accept-Language", "kk").when().get(NOTES + "/" + UUID.randomUUID() + "?lang=ru").then().statusCode(404)
                .header("Content-Language", equalTo("ru")).body("title", equalTo("Объекта нет, или он вам недоступен"),
                        "detail",
                        startsWith("Объект не найден или недоступен вам: "));
    }

    @Test
    void whatJacksonAndTheFrameworkRefuseIsTranslatedToo() {
        post("ru", "{\"mood\": \"ANGRY\", \"text\": \"x\"}").statusCode(400).body("detail",
                equalTo("Поле /mood не удаётся прочитать: допустимы только значения: GLAD, SAD"));
        post("kk", "{").statusCode(400).header("Content-Language", equalTo("kk"));
        given().header("Accept-Language", "kk").when().get("/api/v1/nothing").then().statusCode(404).body("title",
                equalTo("Бұл мекенжайда ештеңе жоқ"));
    }

    @Test
    void whatTheDatabaseRefusesIsTranslatedToo() {
        String text = "once " + UUID.randomUUID();
        post("ru", "{\"text\": \"" + text + "\"}").statusCode(201);
        post("ru", "{\"text\": \"" + text + "\"}").statusCode(409).body("detail", equalTo("Такой объект уже есть."));
    }

    @Test
    void whatWasRefusedOnceIsToldInTheLanguageOfWhoReadsItLater() {
        given().header("Accept-Language", "ru").when().get(NOTES + "/refusal").then().body("why",
                equalTo("Такой объект уже есть."));
        given().when().get(NOTES + "/refusal").then().body("why", equalTo("The same thing is there already."));
    }

    private static ValidatableResponse post(@Nullable String accepted, String body) {
        var request = given().contentType(ContentType.JSON).body(body);
        return (accepted == null ? request : request.header("Accept-Language", accepted)).post(NOTES).then();
    }
}
