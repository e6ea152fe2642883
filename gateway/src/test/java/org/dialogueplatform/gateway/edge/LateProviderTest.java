package org.dialogueplatform.gateway.edge;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** The gateway starts before its identity provider does. */
@QuarkusTest
@WithTestResource(value = ScriptedServices.class, initArgs = @ResourceArg(name = ScriptedServices.PROVIDER_COMES_LATER, value = "yes"))
class LateProviderTest {

    ScriptedProvider provider;

    @Test
    void thePublicIsServedOthersAreToldAndItRecoversByItself() {
        given().when().get("/api/v1/meetings/echo").then().statusCode(200);
        given().header("Authorization", "Bearer " + provider.token("early")).when().get("/api/v1/meetings/echo").then()
                .statusCode(503).body("type", equalTo("/problems/unavailable"), "detail",
                        containsString("the identity provider does not answer"));
        given().redirects().follow(false).when().get("/auth/login").then().statusCode(503)
                .body("detail", containsString("Signing in is not possible at the moment"));
        provider.comeBack();
        Awaitility.await().untilAsserted(
                () -> given().header("Authorization", "Bearer " + provider.token("late")).when().get("/api/v1/meetings/echo")
                        .then().statusCode(200));
        Awaitility.await().untilAsserted(
                () -> given().redirects().follow(false).when().get("/auth/login").then().statusCode(302));
        new Browser().signIn("/auth/login").then().statusCode(303);
    }
}
