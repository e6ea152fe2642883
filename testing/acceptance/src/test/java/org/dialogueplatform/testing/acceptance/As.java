package org.dialogueplatform.testing.acceptance;

import static io.restassured.RestAssured.given;

import java.util.UUID;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;

/** Who speaks to the gateway. */
final class As {

    private As() {
    }

    static RequestSpecification thePublic() {
        Suite.running();
        return given().accept(ContentType.JSON).contentType(ContentType.JSON);
    }

    static RequestSpecification theSecretariat() {
        return thePublic().header("X-Dialogue-Actor", "role=secretariat; subject=acceptance");
    }

    static RequestSpecification theRepresentativeOf(UUID organisation) {
        return thePublic().header("X-Dialogue-Actor", "role=representative; subject=acceptance; organisation=" + organisation);
    }
}
