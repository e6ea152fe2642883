package org.dialogueplatform.gateway.edge;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@WithTestResource(ScriptedServices.class)
class ProviderTest {

    ScriptedProvider provider;

    @AfterEach
    void theProviderBehavesAgain() {
        provider.behave();
    }

    @Test
    void itsRealmIsServedAsItIs() {
        given().when().get("/auth/realms/dialogue/.well-known/openid-configuration").then().statusCode(200)
                .body("issuer", equalTo(provider.issuer()));
        given().when().get("/auth/realms/dialogue/page").then().statusCode(200).contentType("text/html")
                .header("Content-Security-Policy", "frame-src 'self'").header("Strict-Transport-Security", nullValue())
                .header("X-Content-Type-Options", "nosniff").cookie("AUTH_SESSION", "1");
        given().contentType("application/x-www-form-urlencoded").formParam("grant_type", "authorization_code").when()
                .post("/auth/realms/dialogue/token").then().statusCode(400).body("error", equalTo("invalid_grant"));
        given().when().get("/auth/resources/a1b2c/login/theme/css/login.css").then().statusCode(200);
    }

    @Test
    void itHearsWhereBrowsersAreAndNothingThatTheyCouldForge() {
        given().header("X-Forwarded-For", "10.0.0.1").header("X-Forwarded-Host", "elsewhere.example")
                .header("X-Forwarded-Prefix", "/x").header("Cookie", "q_session_portal=secret; AUTH_SESSION=1; q_auth_x=y")
                .header("Authorization", "Basic cGFydG5lcjpzZWNyZXQ=").when().get("/auth/realms/dialogue/echo?a=b")
                .then().statusCode(200)
                .body("target", equalTo("/auth/realms/dialogue/echo?a=b"), "headers.x-forwarded-for", equalTo("127.0.0.1"),
                        "headers.x-forwarded-host", equalTo("localhost:" + io.restassured.RestAssured.port),
                        "headers.x-forwarded-prefix", nullValue(), "headers.cookie", equalTo("AUTH_SESSION=1"),
                        "headers.authorization", equalTo("Basic cGFydG5lcjpzZWNyZXQ="));
    }

    @ParameterizedTest
    @ValueSource(strings = { "/auth/admin", "/auth/admin/master/console/", "/auth/admin/realms/dialogue", "/auth/realms/master",
            "/auth/realms/master/protocol/openid-connect/token", "/auth/realms", "/auth", "/auth/", "/auth/metrics",
            "/auth/health", "/auth/realms/dialogue2/x", "/auth/realms/dialogue/../master/x",
            "/auth/realms/dialogue/%2e%2e/master/x", "/auth/realms/dialogue;a/x", "/auth/js/keycloak.js",
            "/auth/realms/dialogue/..;/master" })
    void nothingElseOfItIs(String path) {
        given().urlEncodingEnabled(false).redirects().follow(false).when().get(path).then().statusCode(404)
                .body("type", equalTo("/problems/unknown-route"));
    }

    @Test
    void whileItIsAwayWhoIsKnownGoesOnAndNewcomersAreTold() {
        String token = provider.token("goes-on");
        given().header("Authorization", "Bearer " + token).when().get("/api/v1/meetings/echo").then().statusCode(200);
        provider.goAway();
        given().header("Authorization", "Bearer " + token).when().get("/api/v1/meetings/echo").then().statusCode(200);
        given().header("Authorization", "Bearer " + provider.token("newcomer")).when().get("/api/v1/meetings/echo").then()
                .statusCode(200);
        String login = given().redirects().follow(false).when().get("/auth/login").then().statusCode(302).extract()
                .header("Location");
        given().urlEncodingEnabled(false).when().get(login.replace(provider.url(), "")).then().statusCode(503)
                .header("Retry-After", notNullValue()).body("type", equalTo("/problems/unavailable"), "detail",
                        containsString("Signing in is not possible at the moment"));
        given().urlEncodingEnabled(false).accept("text/html,*/*").when().get(login.replace(provider.url(), "")).then()
                .statusCode(503).contentType("text/html").body(containsString("Whoever is signed in can go on"));
    }

    @Test
    void whoSignsInWhileItStandsStillIsToldSoonAndInTheirLanguage() {
        provider.hang();
        try {
            given().header("Accept-Language", "ru").accept("text/html").when().get("/auth/realms/dialogue/page").then()
                    .statusCode(503).header("Retry-After", notNullValue()).contentType("text/html")
                    .body(containsString("<h1>Сейчас войти нельзя</h1>")).time(lessThan(5_000L));
            given().when().get("/auth/realms/dialogue/page").then().statusCode(503).body("detail",
                    containsString("Whoever is signed in can go on"));
        } finally {
            provider.behave();
        }
    }

    @Test
    void aNewKeyIsFetchedOnceAndForgedOnesDoNotFetchMore() {
        provider.changeKeys();
        // ten seconds after the last time; forged tokens of other tests may have been that
        Awaitility.await().untilAsserted(
                () -> given().header("Authorization", "Bearer " + provider.token("rotated")).when()
                        .get("/api/v1/meetings/echo").then().statusCode(200));
        int fetched = provider.keyRequests();
        for (int i = 0; i < 50; i++) {
            given().header("Authorization",
                    "Bearer " + provider.sign(provider.claims("forger"), java.util.Map.of("kid", "nobody's" + i)))
                    .when().get("/api/v1/meetings/echo").then().statusCode(401);
        }
        assertTrue(provider.keyRequests() - fetched <= 2, "keys were fetched " + (provider.keyRequests() - fetched) + " times");
        assertEquals(200, given().header("Authorization", "Bearer " + provider.token("rotated")).when()
                .get("/api/v1/meetings/echo").statusCode());
    }
}
