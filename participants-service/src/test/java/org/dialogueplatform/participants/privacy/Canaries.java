package org.dialogueplatform.participants.privacy;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;

import io.restassured.response.Response;

/** Private texts that are found nowhere else, and the search for them where they must not be. */
public final class Canaries {

    private Canaries() {
    }

    public static void assertNothingOf(List<String> canaries, String where, String text) {
        for (String one : canaries) {
            assertFalse(text.contains(one), () -> one + " was found in " + where);
        }
    }

    /** What was answered instead, to be searched. */
    public static String problem(int status, Response response) {
        return response.then().statusCode(status).contentType("application/problem+json").extract().asString();
    }
}
