package org.dialogueplatform.platform.sample;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import org.dialogueplatform.testing.SuiteInfrastructure;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** An operation that nobody should begin to use. */
@QuarkusTest
@WithTestResource(SuiteInfrastructure.class)
class DeprecatedOperationTest {

    @Test
    void itAnswersAsPromisedAndSaysSinceWhenAndUntilWhen() {
        given().get("/api/v1/former-notes?include=total").then().statusCode(200).body("total", equalTo(0))
                .header("Deprecation", equalTo("@1798761600")).header("Sunset", equalTo("Thu, 01 Jul 2027 00:00:00 GMT"));
        given().get("/api/v1/whoami").then().statusCode(200).header("Deprecation", nullValue());
    }

    @Test
    void itsDescriptionSaysSoToo() {
        given().get("/openapi?format=json").then().statusCode(200)
                .body("paths.'/api/v1/former-notes'.get.deprecated", equalTo(true))
                .body("paths.'/api/v1/former-notes'.get.description", equalTo(
                        "What was noted. Deprecated since 2027-01-01, answers until 2027-07-01: Read /api/v1/notes."));
    }
}
