package org.dialogueplatform.recommendations.register;

import static org.dialogueplatform.recommendations.Caller.publicReader;
import static org.dialogueplatform.recommendations.Caller.secretariat;
import static org.hamcrest.Matchers.equalTo;

import org.dialogueplatform.testing.SuiteInfrastructure;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@WithTestResource(SuiteInfrastructure.class)
class RegisterTest {

    @Test
    void aDraftIsSeenByTheSecretariatAndNotByThePublic() {
        String location = secretariat().body("""
                {"text":{"original":"en","translations":{"en":{"text":"Ensure fair trials."}}}}""")
                .post("/api/v1/recommendations").then().log().ifValidationFails().statusCode(201).extract().header("Location");

        secretariat().get(location).then().log().ifValidationFails().statusCode(200).body("state", equalTo("DRAFT"));
        publicReader().get(location).then().statusCode(404);
        secretariat().get("/api/v1/recommendations?position=MIXED").then().log().ifValidationFails().statusCode(200);
    }
}
