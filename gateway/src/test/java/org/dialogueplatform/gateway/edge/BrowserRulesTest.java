package org.dialogueplatform.gateway.edge;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@WithTestResource(ScriptedServices.class)
class BrowserRulesTest {

    private static final String PORTAL = "http://localhost:5173";

    @ParameterizedTest
    @ValueSource(strings = { "/api/v1/meetings/echo", "/nothing", "/problems", "/", "/docs/", "/openapi",
            "/api/v1/participants", "/api/v1/persons", "/api/v1/meetings/page-of-errors" })
    void everyAnswerTellsBrowsersToDoNothingThatWasNotMeant(String path) {
        given().when().get(path).then()
                .header("Content-Security-Policy", startsWith("default-src 'none'"))
                .header("Content-Security-Policy", containsString("frame-ancestors 'none'"))
                .header("X-Content-Type-Options", "nosniff").header("Referrer-Policy", "same-origin")
                .header("Permissions-Policy", notNullValue()).header("Cross-Origin-Opener-Policy", "same-origin")
                .header("Cross-Origin-Resource-Policy", "same-origin").header("Strict-Transport-Security", nullValue())
                .header("Server", nullValue());
    }

    @Test
    void scriptsAreAllowedWhereTheApiIsTriedAndNowhereElse() {
        given().when().get("/docs/").then().header("Content-Security-Policy", containsString("script-src 'self'"));
        for (String path : new String[] { "/", "/problems", "/api/v1/meetings/echo", "/nothing" }) {
            given().when().get(path).then().header("Content-Security-Policy", not(containsString("script-src")));
        }
    }

    @Test
    void aPageOnTheAllowListMayReadWhatItNeeds() {
        given().header("Origin", PORTAL).when().get("/api/v1/meetings/echo").then().statusCode(200)
                .header("Access-Control-Allow-Origin", PORTAL).header("Access-Control-Allow-Credentials", "true")
                .header("Access-Control-Expose-Headers", equalTo(
                        "ETag, Location, Link, RateLimit, RateLimit-Policy, X-Request-Id, Retry-After"))
                .header("Vary", containsString("Origin"));
        given().header("Origin", PORTAL).header("Authorization", "Bearer x").when().get("/api/v1/meetings/echo").then()
                .statusCode(401).header("Access-Control-Allow-Origin", PORTAL);
    }

    @ParameterizedTest
    @ValueSource(strings = { "https://elsewhere.example", "null", "http://localhost:5173.elsewhere.example",
            "http://localhost:51730", "https://localhost:5173" })
    void aPageThatIsNotMayNot(String origin) {
        given().header("Origin", origin).when().get("/api/v1/meetings/echo").then().statusCode(200)
                .header("Access-Control-Allow-Origin", nullValue());
        given().header("Origin", origin).header("Access-Control-Request-Method", "PUT").when()
                .options("/api/v1/meetings/echo").then().statusCode(403).header("Access-Control-Allow-Origin", nullValue())
                .body("type", equalTo("/problems/not-allowed"));
    }

    @Test
    void aPageOnTheAllowListIsToldWhatItMaySend() {
        given().header("Origin", PORTAL).header("Access-Control-Request-Method", "PUT")
                .header("Access-Control-Request-Headers", "authorization,if-match").when().options("/api/v1/meetings/echo")
                .then().statusCode(204).header("Access-Control-Allow-Origin", PORTAL)
                .header("Access-Control-Allow-Methods", containsString("PUT"))
                .header("Access-Control-Allow-Headers", containsString("X-CSRF-Protection"))
                .header("Access-Control-Max-Age", "600");
        given().header("Origin", PORTAL).header("Access-Control-Request-Method", "PUT").when().options("/nothing").then()
                .statusCode(404);
    }

    @ParameterizedTest
    @CsvSource({ "X-HTTP-Method-Override,DELETE", "X-HTTP-Method,PUT", "X-Method-Override,PATCH" })
    void theMethodStandsInTheFirstLine(String header, String method) {
        given().header(header, method).when().post("/api/v1/meetings/echo").then().statusCode(405)
                .body("type", equalTo("/problems/method-not-allowed"));
    }
}
