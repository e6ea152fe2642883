package org.dialogueplatform.delivery.api;

import static io.restassured.RestAssured.given;

import java.io.IOException;

import org.dialogueplatform.testing.OpenApiContract;
import org.dialogueplatform.testing.SuiteInfrastructure;
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
}
