package org.dialogueplatform.participants.organisation;

import static org.dialogueplatform.participants.Actors.secretariat;
import static org.dialogueplatform.participants.privacy.Canaries.assertNothingOf;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.UUID;

import org.dialogueplatform.participants.Tables;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

/** The service as it is started for the first time on what an earlier version stored in clear. */
@QuarkusTest
@WithTestResource(EarlierVersion.class)
class FocalPointsInClearTest {

    @Test
    void allOfThemAreReadAsBeforeAndNoneLiesThereInClear() {
        organisation(EarlierVersion.IN_FULL).header("ETag", startsWith("\"4-")).body("focalPoint.name", equalTo("canary-name"))
                .body("focalPoint.email", equalTo("canary@example.org")).body("focalPoint.phone", equalTo("+7 canary"));
        organisation(EarlierVersion.BY_PHONE).body("focalPoint.phone", equalTo("+7 canary"))
                .body("focalPoint", not(hasKey("name")));
        organisation(EarlierVersion.NOBODY).header("ETag", startsWith("\"3-")).body("$", not(hasKey("focalPoint")));

        assertNothingOf(List.of("canary"), "the tables", Tables.dumpAll(EarlierVersion.url()));
        assertEquals("", Tables.dump(EarlierVersion.url(), "organisation_unsealed"));
    }

    private static ValidatableResponse organisation(UUID id) {
        return secretariat().get("/api/v1/organisations/" + id).then().statusCode(200);
    }
}
