package org.dialogueplatform.gateway.edge;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.dialogueplatform.platform.problem.ProblemType;
import org.dialogueplatform.platform.text.Language;
import org.dialogueplatform.platform.translation.ProblemLanguage;
import org.dialogueplatform.testing.Checkout;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.json.JsonMapper;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@WithTestResource(ScriptedServices.class)
class PagesTest {

    @Test
    void theFrontPageSaysWhatIsWhere() {
        given().when().get("/").then().statusCode(200).contentType("text/html").header("X-Request-Id", notNullValue())
                .body(containsString("/docs/")).body(containsString("/openapi")).body(containsString("/api/v1/meetings"));
    }

    @ParameterizedTest
    @CsvSource({ "kk,Кіру", "ru,Войти", "en,Sign in" })
    void theFrontPageSpeaksTheReadersLanguageAndLeadsToTheSignIn(String language, String signIn) {
        given().header("Accept-Language", language).when().get("/").then().body(containsString("<html lang=\"" + language))
                .body(containsString("<a class=\"act\" href=\"/auth/login?returnTo=/\">" + signIn + "</a>"));
        var vary = given().queryParam("lang", language).when().get("/").then().body(containsString(signIn)).extract().headers()
                .getValues("Vary");
        assertTrue(vary.contains("Origin") && vary.contains("Accept-Language"), vary.toString());
    }

    @ParameterizedTest
    @CsvSource({ "kk,Жүйеге кіру мүмкін болмады", "ru,Войти не удалось", "en,Signing in did not succeed" })
    void whoCannotSignInReadsWhyInTheirLanguage(String language, String title) {
        given().header("Accept-Language", language).accept("text/html").when().get("/auth/callback?state=unknown&code=x")
                .then().statusCode(401).contentType("text/html").body(containsString("<h1>" + title + "</h1>"))
                .body(containsString("<html lang=\"" + language));
    }

    @ParameterizedTest
    @ValueSource(strings = { "/", "/problems", "/openapi", "/docs/" })
    void aPageCanBeAskedForWithoutItsBody(String path) {
        given().when().head(path).then().statusCode(200).header("Content-Type", notNullValue());
    }

    @ParameterizedTest
    @EnumSource
    void everyProblemTypeIsAnAddressThatExplainsItInThreeLanguages(ProblemType type) {
        for (Language language : Language.values()) {
            String title = ProblemLanguage.sentence(type.title(), language);
            String page = given().header("Accept-Language", language.code()).when().get(type.uri().toString()).then()
                    .statusCode(200).contentType("text/html").body(containsString("<html lang=\"" + language + "\""))
                    .body(containsString("<h1>" + title + "</h1>")).body(containsString("href=\"?lang=kk\"")).extract()
                    .asString();
            assertTrue(page.contains("&quot;type&quot; : &quot;" + type.uri() + "&quot;"), page);
            given().queryParam("lang", language.code()).when().get("/problems").then().statusCode(200).contentType("text/html")
                    .body(containsString("href=\"" + type.uri() + "?lang=" + language + "\">" + title + "</a>"));
        }
    }

    @ParameterizedTest
    @CsvSource({ "kk,Отырыс күн тәртібін бекітті", "ru,Заседание утвердило повестку дня",
            "en,The meeting has adopted its agenda" })
    void everyRuleIsExplainedWhereItsCodeLeads(String language, String sentence) {
        given().queryParam("lang", language).when().get("/problems/rule-broken").then()
                .body(containsString("<dt id=\"agenda-adopted\">")).body(containsString("<dd>" + sentence));
    }

    @Test
    void theRulesAreThoseThatAllPartsOfTheSuiteCommitted() throws IOException {
        JsonMapper json = new JsonMapper();
        String page = given().when().get("/problems/rule-broken").then().extract().asString();
        try (var files = Files.list(Checkout.contracts().resolve("problems"))) {
            for (Path file : files.toList()) {
                json.readTree(file.toFile()).fieldNames().forEachRemaining(
                        code -> assertTrue(page.contains("<dt id=\"" + code + "\">"), code + " of " + file.getFileName()));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({ "kk,Бұл мекенжайда ештеңе жоқ", "ru,По этому адресу ничего нет", "en,There is nothing at this address" })
    void theGatewaysOwnProblemsAreToldInTheReadersLanguage(String language, String title) {
        var answer = given().header("Accept-Language", language).when().get("/nothing").then().statusCode(404)
                .header("Content-Language", equalTo(language)).body("title", equalTo(title)).extract();
        assertTrue(answer.headers().getValues("Vary").contains("Accept-Language"), answer.headers().toString());
        given().when().get("/nothing?lang=" + language).then().body("title", equalTo(title));
    }

    @Test
    void whoHasNoWishIsToldInEnglish() {
        given().when().get("/nothing").then().header("Content-Language", equalTo("en"));
        given().header("Accept-Language", "*").when().get("/nothing").then().header("Content-Language", equalTo("en"));
    }

    @Test
    void aProblemOfAServiceIsPassedOnAsItIs() {
        given().header("Accept-Language", "ru").when().get("/api/v1/meetings/problem").then().statusCode(409).body("type",
                equalTo("/problems/rule-broken"));
    }

    @Test
    void theDocumentIsYamlUnlessJsonIsAskedFor() {
        given().when().get("/openapi").then().statusCode(200).contentType(startsWith("application/yaml"))
                .body(containsString("openapi: 3.1"));
        given().queryParam("format", "json").when().get("/openapi").then().contentType("application/json");
        given().accept("application/json").when().get("/openapi").then().statusCode(200)
                .body("info.title", equalTo("Dialogue Platform"), "servers.url", equalTo(List.of("/")));
    }

    @Test
    void everythingInTheDocumentCanBeReached() {
        Map<String, Map<String, Object>> paths = given().accept("application/json").when().get("/openapi").then().extract()
                .jsonPath().getMap("paths");
        paths.forEach((path, operations) -> {
            Route route = Routes.find(path.replaceAll("\\{[^}]*}", "x"))
                    .orElseThrow(() -> new AssertionError(path + " is in the OpenAPI document and not in Routes"));
            for (String method : List.of("GET", "PUT", "POST", "DELETE", "PATCH")) {
                assertTrue(!operations.containsKey(method.toLowerCase(Locale.ROOT)) || route.allows(method),
                        method + " " + path + " is in the OpenAPI document and refused by Routes");
            }
        });
    }

    @Test
    void theApiCanBeTriedInABrowser() {
        given().when().get("/docs/").then().statusCode(200).contentType("text/html").body(containsString("swagger"));
        given().when().get("/docs/swagger-ui-bundle.js").then().statusCode(200);
    }

    @Test
    void theApiNeverRedirects() {
        assertEquals(404, given().redirects().follow(false).when().get("/api").statusCode());
        assertEquals(404, given().redirects().follow(false).when().get("/api/").statusCode());
    }
}
