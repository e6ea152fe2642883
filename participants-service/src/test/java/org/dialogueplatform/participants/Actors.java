package org.dialogueplatform.participants;

import static io.restassured.RestAssured.given;

import java.util.UUID;

import org.dialogueplatform.testing.TestActors;
import org.dialogueplatform.testing.TestIdentityProvider;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;

/** Those who send requests. */
public final class Actors {

    private Actors() {
    }

    public static RequestSpecification secretariat() {
        return as("role=secretariat");
    }

    public static RequestSpecification representativeOf(String organisation) {
        return as("role=representative; organisation=" + organisation);
    }

    public static RequestSpecification delegate(String organisation, String person) {
        return as("role=representative; organisation=" + organisation + "; person=" + person);
    }

    public static RequestSpecification stranger() {
        return representativeOf(UUID.randomUUID().toString());
    }

    public static RequestSpecification desk() {
        return as("role=desk");
    }

    public static RequestSpecification auditor() {
        return as("role=auditor");
    }

    public static RequestSpecification operator() {
        return as("role=operator");
    }

    public static RequestSpecification partner() {
        return as("role=partner");
    }

    /** Somebody who is signed in with a token that gives no role: what they may do comes from a mandate, if they hold one. */
    public static RequestSpecification somebody(String subject) {
        return given().header("Authorization", "Bearer " + TestIdentityProvider.running().token(subject, null))
                .contentType(ContentType.JSON);
    }

    /** Somebody who does not say who it is. */
    public static RequestSpecification thePublic() {
        return given().contentType(ContentType.JSON);
    }

    private static RequestSpecification as(String actor) {
        return given().header("Authorization", TestActors.bearer(actor)).contentType(ContentType.JSON);
    }
}
