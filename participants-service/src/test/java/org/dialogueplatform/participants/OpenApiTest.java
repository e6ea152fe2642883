package org.dialogueplatform.participants;

import static io.restassured.RestAssured.given;

import java.io.IOException;

import org.dialogueplatform.testing.OpenApiContract;
import org.dialogueplatform.testing.SuiteInfrastructure;
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
}
