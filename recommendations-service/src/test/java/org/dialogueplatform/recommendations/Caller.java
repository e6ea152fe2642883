package org.dialogueplatform.recommendations;

import java.util.UUID;

import org.dialogueplatform.testing.TestActors;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;

/** Those who call the service in tests. */
public final class Caller {

    private Caller() {
    }

    public static RequestSpecification publicReader() {
        return RestAssured.given().contentType(ContentType.JSON).header("Accept-Language", "en");
    }

    public static RequestSpecification secretariat() {
        return publicReader().header("Authorization", TestActors.bearer("role=secretariat"));
    }

    /** The head of an institution, who approves what it says. */
    public static RequestSpecification head(UUID organisation) {
        return publicReader().header("Authorization",
                TestActors.bearer("role=representative; office=HEAD; organisation=" + organisation));
    }

    /** A focal point. */
    public static RequestSpecification representative(UUID organisation) {
        return publicReader().header("Authorization", TestActors.bearer("role=representative; organisation=" + organisation));
    }
}
