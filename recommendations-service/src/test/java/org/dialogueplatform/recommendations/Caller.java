package org.dialogueplatform.recommendations;

import java.time.Instant;
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

    /** Somebody who stands in for the head of an institution. */
    public static RequestSpecification deputy(UUID organisation, UUID person, UUID forHead) {
        return publicReader().header("Authorization", TestActors.bearer("role=representative; office=HEAD; organisation="
                + organisation + "; person=" + person + "; deputyFor=" + forHead));
    }

    /** One whose time as that is over. */
    public static RequestSpecification formerDeputy(UUID organisation, UUID forHead) {
        return publicReader().header("Authorization", TestActors.bearer("role=representative; office=HEAD; organisation="
                + organisation + "; deputyFor=" + forHead + "; until=" + Instant.now()));
    }

    /** One of those who chair a working group; an organisation's delegate otherwise. */
    public static RequestSpecification coChair(String body, UUID organisation) {
        return publicReader().header("Authorization", TestActors
                .bearer("role=representative; office=DELEGATE; organisation=" + organisation + "; coChairOf=" + body));
    }

    /** A focal point. */
    public static RequestSpecification representative(UUID organisation) {
        return publicReader().header("Authorization", TestActors.bearer("role=representative; organisation=" + organisation));
    }
}
