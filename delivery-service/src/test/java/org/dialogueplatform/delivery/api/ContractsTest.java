package org.dialogueplatform.delivery.api;

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

/** What the service promises its callers. */
@QuarkusTest
@WithTestResource(SuiteInfrastructure.class)
class ContractsTest {

    @Test
    void theInterfaceIsTheCommittedOne() throws IOException {
        String live = given().accept("application/json").get("/openapi").then().statusCode(200).extract().asString();
        OpenApiContract.assertCommitted("delivery-service", live);
    }

    @Test
    void theInterfaceOnlyGrows() throws IOException {
        String live = given().accept("application/json").get("/openapi").then().statusCode(200).extract().asString();
        OpenApiContract.assertOnlyGrown("delivery-service", live);
    }

    @Test
    void itsMetricsAreTheListedOnes() {
        given().get("/api/v1/partners").then().statusCode(401);
        UUID subject = UUID.randomUUID();
        try (var events = TestEvents.ofSuite()) {
            events.publish("dialogue.participants.access.v1", "access.restored.v1", subject, 1,
                    "{\"subject\": \"" + subject + "\"}");
        }
        MetricsContract.assertKeptBy("delivery-service");
    }
}
