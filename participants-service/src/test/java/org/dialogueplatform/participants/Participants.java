package org.dialogueplatform.participants;

import static org.dialogueplatform.participants.Actors.secretariat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Organisations and people as the secretariat registers them; every one is a new one. */
public final class Participants {

    private Participants() {
    }

    /** A text that is there in English alone. */
    public static Map<String, Object> english(String text) {
        return Map.of("original", "en", "translations", Map.of("en", Map.of("text", text)));
    }

    public static String uniqueName(String name) {
        return name + " " + UUID.randomUUID();
    }

    public static Map<String, Object> organisation(String category, String name) {
        return new HashMap<>(Map.of("category", category, "names", english(name), "country", "KZ"));
    }

    public static String anOrganisation(String category) {
        return register(organisation(category, uniqueName(category)));
    }

    public static String anOrganisationThatMaySend(int delegates) {
        var organisation = organisation("NGO", uniqueName("NGO"));
        organisation.put("delegatesPerMeeting", delegates);
        return register(organisation);
    }

    public static String aMemberOf(String category) {
        String organisation = anOrganisation(category);
        join(organisation, "MEMBER", "2013-01-01", null);
        return organisation;
    }

    public static String join(String organisation, String status, String from, String to) {
        var membership = new HashMap<String, Object>(
                Map.of("organisationId", organisation, "status", status, "validFrom", LocalDate.parse(from).toString()));
        if (to != null) {
            membership.put("validTo", to);
        }
        return secretariat().body(membership).post("/api/v1/memberships").then().statusCode(201).extract().path("id");
    }

    public static Map<String, Object> person(String organisation, String name) {
        return new HashMap<>(Map.of("displayName", name, "organisationId", organisation, "position", english("Lawyer"),
                "contacts", Map.of("email", "private@example.org", "phone", "+7 700 000 00 00")));
    }

    public static String aPersonOf(String organisation) {
        return secretariat().body(person(organisation, "A. Sample")).post("/api/v1/persons").then().statusCode(201).extract()
                .path("id");
    }

    private static String register(Map<String, Object> organisation) {
        return secretariat().body(organisation).post("/api/v1/organisations").then().statusCode(201).extract().path("id");
    }
}
