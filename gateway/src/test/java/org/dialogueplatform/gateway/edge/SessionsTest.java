package org.dialogueplatform.gateway.edge;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

@QuarkusTest
@WithTestResource(ScriptedServices.class)
class SessionsTest {

    private static final String OWN_HEADER = "X-CSRF-Protection";

    private final Browser browser = new Browser();

    ScriptedProvider provider;

    @AfterEach
    void theProviderBehavesAgain() {
        provider.behave();
    }

    @Test
    void whoSignsInComesBackToWhereTheyWereAndIsKnownToTheServices() {
        Response last = browser.signIn("/auth/login?returnTo=/meetings?year=2026");
        assertEquals(303, last.statusCode());
        assertEquals("/meetings?year=2026", last.header("Location"));
        browser.request().when().get("/api/v1/meetings/echo").then().statusCode(200)
                .body("headers.authorization", startsWith("Bearer "), "headers.cookie", nullValue())
                .header("Cache-Control", "no-store").header("RateLimit-Policy", startsWith("\"caller\""));
    }

    @Test
    void signingInIsProtectedAndItsCookiesAreForTheGatewayOnly() {
        Response toProvider = browser.get("/auth/login");
        assertEquals(302, toProvider.statusCode());
        assertTrue(toProvider.header("Location").startsWith(provider.issuer() + "/authorize?"), toProvider.header("Location"));
        for (String part : new String[] { "client_id=portal", "code_challenge_method=S256", "code_challenge=", "nonce=",
                "state=", "response_type=code" }) {
            assertTrue(toProvider.header("Location").contains(part), part);
        }
        browser.signIn("/auth/login");
        Response back = browser.keep(browser.request().when().get("/auth/login"));
        assertEquals("/", back.header("Location"));
        for (String cookie : toProvider.headers().getValues("Set-Cookie")) {
            assertTrue(cookie.contains("HTTPOnly") && cookie.contains("SameSite=Lax"), cookie);
        }
    }

    @Test
    void aSessionsCookieShowsNothing() {
        Response toProvider = browser.get("/auth/login");
        String callback = given().redirects().follow(false).urlEncodingEnabled(false).when()
                .get(toProvider.header("Location")).header("Location");
        Response back = browser.get(callback);
        var sessions = back.headers().getValues("Set-Cookie").stream().filter(cookie -> cookie.startsWith("q_session"))
                .toList();
        assertFalse(sessions.isEmpty());
        for (String cookie : sessions) {
            assertTrue(cookie.contains("HTTPOnly") && cookie.contains("SameSite=Lax") && !cookie.contains("; Secure"), cookie);
            // a token would show its three parts, an encrypted one has five
            assertFalse(cookie.contains("eyJhbGciOiJSUzI1NiIs"), cookie);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "//elsewhere.example", "https://elsewhere.example", "%2F%2Felsewhere.example",
            "/%5Celsewhere.example", "%5C%5Celsewhere.example", "elsewhere.example", "javascript:alert(1)", "",
            "/%0d%0aSet-Cookie:a=b", "/a&returnTo=/b", "https://localhost:5173/", "http://localhost:51730/",
            "http://localhost:5173.elsewhere.example/", "http://localhost:5173@elsewhere.example/", "http://localhost",
            "http://a@localhost:5173/", "http://localhost:5173%5C@elsewhere.example/" })
    void nobodyIsSentElsewhere(String returnTo) {
        browser.get("/auth/login?returnTo=" + returnTo).then().statusCode(400)
                .body("type", equalTo("/problems/invalid-parameter"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "http://localhost:5173", "http://localhost:5173/",
            "http://localhost:5173/meetings?year=2026%23top" })
    void aPageOfAFrontEndOnTheAllowListIsComeBackTo(String page) {
        Response last = browser.signIn("/auth/login?returnTo=" + page);
        assertEquals(303, last.statusCode());
        assertEquals(page.replace("%23", "#"), last.header("Location"));
    }

    @Test
    void whoIsSignedInIsToldToAPage() {
        given().header("Accept-Language", "kk").when().get("/auth/me").then().statusCode(200)
                .body("signedIn", equalTo(false), "roles.size()", equalTo(0), "language", equalTo("kk"))
                .header("Cache-Control", "private, no-store");
        browser.signIn("/auth/login");
        browser.request().header("Origin", "http://localhost:5173").when().get("/auth/me").then().statusCode(200)
                .body("signedIn", equalTo(true), "roles[0]", equalTo("secretariat"), "expiresAt", nullValue(), "partial",
                        equalTo(true))
                .header("Access-Control-Allow-Origin", "http://localhost:5173")
                .header("Access-Control-Allow-Credentials", "true");
        browser.spoilCookies();
        browser.request().when().get("/auth/me").then().statusCode(401).contentType("application/problem+json")
                .header("Location", nullValue());
    }

    @Test
    void aSignInThatBeganElsewhereIsNotCompletedHere() {
        Response toProvider = browser.get("/auth/login");
        String callback = given().redirects().follow(false).urlEncodingEnabled(false).when()
                .get(toProvider.header("Location")).header("Location");
        var other = new Browser();
        other.get(callback).then().statusCode(401).header("Location", nullValue());
        assertFalse(other.hasSession());
        other.request().accept("text/html").when().get(callback).then().statusCode(401).contentType("text/html")
                .body(containsString("Please begin again"))
                .header("Content-Security-Policy", startsWith("default-src 'none'; style-src"));
    }

    @ParameterizedTest
    @CsvSource({ "1,same-origin,,200", "1,,http://localhost:5173,200", "1,cross-site,http://localhost:5173,200",
            "1,same-site,http://localhost:5173,200", "1,none,,200", ",same-origin,,403", "0,same-origin,,403",
            "1,cross-site,,403", "1,same-site,,403", "1,cross-site,https://elsewhere.example,403",
            "1,,https://elsewhere.example,403", "1,,null,403", "1,,,403", ",,http://localhost:5173,403" })
    void inASessionAChangeMustBeMeant(String header, String site, String origin, int status) {
        browser.signIn("/auth/login");
        for (String method : new String[] { "POST", "PUT", "DELETE" }) {
            RequestSpecification request = browser.request();
            if (header != null) {
                request.header(OWN_HEADER, header);
            }
            if (site != null) {
                request.header("Sec-Fetch-Site", site);
            }
            if (origin != null) {
                request.header("Origin", origin);
            }
            request.when().request(method, "/api/v1/meetings/echo").then().statusCode(status);
        }
    }

    @Test
    void whereBrowsersDoNotSayTheSiteTheOriginCounts() {
        browser.signIn("/auth/login");
        String own = "http://localhost:" + io.restassured.RestAssured.port;
        browser.request().header(OWN_HEADER, "1").header("Origin", own).when().post("/api/v1/meetings/echo").then()
                .statusCode(200);
    }

    @Test
    void whoBringsATokenNeedsNoneOfThatWhateverCookiesTheyHave() {
        browser.signIn("/auth/login");
        String machine = "Bearer " + provider.token("machine");
        browser.request().header("Authorization", machine).when().post("/api/v1/meetings/echo").then().statusCode(200)
                .body("headers.authorization", equalTo(machine));
        browser.request().header("Authorization", "Bearer x").when().get("/api/v1/meetings/echo").then().statusCode(401);
    }

    @Test
    void aTokenIsRefreshedTwoMinutesBeforeItEnds() {
        provider.issueTokensFor(Duration.ofSeconds(100));
        browser.signIn("/auth/login");
        String first = authorization();
        int refreshed = provider.refreshes();
        provider.issueTokensFor(Duration.ofSeconds(300));
        String second = browser.keep(browser.request().when().get("/api/v1/meetings/echo")).path("headers.authorization");
        assertNotEquals(first, second);
        assertTrue(provider.refreshes() > refreshed);
        refreshed = provider.refreshes();
        assertEquals(second, authorization());
        assertEquals(refreshed, provider.refreshes(), "a fresh token was refreshed again");
    }

    @Test
    void theTokenAtHandIsKeptWhileRefreshingFails() {
        provider.issueTokensFor(Duration.ofSeconds(100));
        browser.signIn("/auth/login");
        provider.refuseToRefresh();
        assertTrue(authorization().startsWith("Bearer "));
        provider.goAway();
        assertTrue(authorization().startsWith("Bearer "));
    }

    @Test
    void theTokenAtHandIsKeptWhenTheProviderHangs() {
        provider.issueTokensFor(Duration.ofSeconds(100));
        browser.signIn("/auth/login");
        provider.hang();
        assertTrue(authorization().startsWith("Bearer "));
        long begun = System.nanoTime();
        assertTrue(authorization().startsWith("Bearer "));
        assertTrue(System.nanoTime() - begun < Duration.ofMillis(1_800).toNanos(), "everybody waits for what hangs");
    }

    @Test
    void aSessionThatHasEndedIsAProblemAndNeverARedirect() {
        provider.issueTokensFor(Duration.ofSeconds(2));
        browser.signIn("/auth/login");
        provider.refuseToRefresh();
        Awaitility.await().untilAsserted(
                () -> browser.request().when().get("/api/v1/meetings/echo").then().statusCode(401)
                        .contentType("application/problem+json").header("Location", nullValue())
                        .body("detail", containsString("Sign in again at /auth/login")));
    }

    @Test
    void aSpoiltCookieIsNoSession() {
        browser.signIn("/auth/login");
        browser.spoilCookies();
        browser.request().when().get("/api/v1/meetings/echo").then().statusCode(401)
                .contentType("application/problem+json").header("Location", nullValue());
    }

    @Test
    void aSessionThatAReplicaWithTheOtherSecretBeganIsGoneOnWith() throws Exception {
        browser.signIn("/auth/login");
        browser.encryptSessionWith(ScriptedServices.OTHER_SESSION_SECRET);
        assertTrue(authorization().startsWith("Bearer "));
    }

    @Test
    void aSessionOfAThirdSecretIsNone() throws Exception {
        browser.signIn("/auth/login");
        browser.encryptSessionWith("which no replica was ever given");
        browser.request().when().get("/api/v1/meetings/echo").then().statusCode(401);
    }

    @Test
    void whoSignsOutIsThePublicAgain() {
        browser.signIn("/auth/login");
        browser.request().header("Sec-Fetch-Site", "cross-site").when().get("/auth/logout").then().statusCode(403);
        Response toProvider = browser.get("/auth/logout");
        assertEquals(302, toProvider.statusCode());
        assertTrue(toProvider.header("Location").startsWith(provider.issuer() + "/logout?id_token_hint="),
                toProvider.header("Location"));
        assertFalse(browser.hasSession());
        browser.request().when().get("/api/v1/meetings/echo").then().statusCode(200).body("headers.authorization", nullValue());
        browser.get("/auth/logout").then().statusCode(303).header("Location", "/");
    }

    private String authorization() {
        Response answer = browser.request().when().get("/api/v1/meetings/echo");
        assertEquals(200, answer.statusCode(), answer.asString());
        return answer.path("headers.authorization");
    }
}
