package org.dialogueplatform.gateway.edge;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@WithTestResource(value = ScriptedServices.class, initArgs = @ResourceArg(name = ScriptedServices.WITH_PARTICIPANTS, value = "true"))
class SignedInTest {

    ScriptedProvider provider;

    @Test
    void theBodyKnowsForWhomSomebodyActs() {
        Map<String, Object> claims = new HashMap<>(provider.claims("anna"));
        claims.put("name", "A. A. of the account");
        claims.put("locale", "kk");
        claims.put("realm_access", Map.of("roles", List.of("offline_access", "desk")));
        given().header("Authorization", "Bearer " + provider.sign(claims)).header("Accept-Language", "ru").when()
                .get("/auth/me").then().statusCode(200)
                .body("signedIn", equalTo(true), "name", equalTo("Anna A."), "organisation.id", equalTo("0815"),
                        "organisation.name", equalTo("Ministry"), "roles", equalTo(List.of("representative", "desk")),
                        "office", equalTo("FOCAL_POINT"), "language", equalTo("kk"), "expiresAt", notNullValue(), "partial",
                        nullValue());
    }
}
