package org.dialogueplatform.participants;

import static io.restassured.RestAssured.given;

import java.io.IOException;
import java.util.UUID;

import org.dialogueplatform.testing.MetricsContract;
import org.dialogueplatform.testing.OpenApiContract;
import org.dialogueplatform.testing.SuiteInfrastructure;
import org.dialogueplatform.testing.TestEvents;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@WithTestResource(SuiteInfrastructure.class)
class OpenApiTest {

    @Test
    void theInterfaceIsAsPromised() throws IOException {
        OpenApiContract.assertCommitted("participants-service",
                given().get("/openapi?format=json").then().statusCode(200).extract().asString());
    }

    @Test
    void theInterfaceOnlyGrows() throws IOException {
        String live = given().accept("application/json").get("/openapi").then().statusCode(200).extract().asString();
        OpenApiContract.assertOnlyGrown("participants-service", live);
    }

    @Test
    void itsMetricsAreTheListedOnes() {
        given().get("/api/v1/organisations").then().statusCode(200);
        UUID subject = UUID.randomUUID();
        try (var events = TestEvents.ofSuite()) {
            events.publish("dialogue.participants.access.v1", "access.restored.v1", subject, 1,
                    "{\"subject\": \"" + subject + "\"}");
        }
        MetricsContract.assertKeptBy("participants-service");
    }
}
