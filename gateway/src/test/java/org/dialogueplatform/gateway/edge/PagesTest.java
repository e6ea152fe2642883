package org.dialogueplatform.gateway.edge;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.dialogueplatform.platform.problem.ProblemType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

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
    void everyProblemTypeCanBeLookedUp(ProblemType type) {
        String target = given().redirects().follow(false).when().get(type.uri().toString()).then().statusCode(303).extract()
                .header("Location");
        given().when().get("/problems").then().statusCode(200).contentType("text/html")
                .body(containsString("id=\"" + target.substring(target.indexOf('#') + 1) + "\""))
                .body(containsString(type.title()));
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
