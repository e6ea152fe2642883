package org.dialogueplatform.testing.acceptance;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

import org.dialogueplatform.testing.Contracts;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * What somebody without a token is given, field by field, of everything there is by now: exactly what
 * {@code public-fields.txt} lists, and nothing that was never published. {@code -Dcontracts.update=true} adds to the list;
 * every line in it is a decision.
 */
@Order(7)
class PublicFieldsIT {

    private static final Path LIST = Contracts.root().resolve("testing/acceptance/src/test/resources/public-fields.txt");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final SortedSet<String> fields = new TreeSet<>();

    @Test
    void thePublicIsGivenTheListedFieldsAndNoOther() throws Exception {
        for (String meeting : read("meetings", "/api/v1/meetings?limit=100&lang=*")) {
            read("meeting", "/api/v1/meetings/" + meeting + "?lang=*");
            read("agenda", "/api/v1/meetings/" + meeting + "/agenda-items?lang=*");
            read("decisions", "/api/v1/meetings/" + meeting + "/decisions?lang=*");
            read("tabled", "/api/v1/meetings/" + meeting + "/tabled-recommendations?lang=*");
            if (isOnRecord(meeting)) {
                read("attendance", "/api/v1/meetings/" + meeting + "/attendance");
            }
            read("minutes", "/api/v1/meetings/" + meeting + "/minutes?lang=*");
            read("recommendations", "/api/v1/recommendations?limit=100&lang=*&meeting=" + meeting);
        }
        for (String recommendation : read("recommendations", "/api/v1/recommendations?limit=100&lang=*&session=8")) {
            read("recommendation", "/api/v1/recommendations/" + recommendation + "?lang=*");
            read("positions", "/api/v1/recommendations/" + recommendation + "/positions?lang=*");
        }
        for (String recommendation : read("recommendations", "/api/v1/recommendations?limit=20&lang=*&mechanism=CAB")) {
            read("recommendation", "/api/v1/recommendations/" + recommendation + "?lang=*");
            read("positions", "/api/v1/recommendations/" + recommendation + "/positions?lang=*");
            read("assessments", "/api/v1/recommendations/" + recommendation + "/assessments?lang=*");
            read("history", "/api/v1/recommendations/" + recommendation + "/history?lang=*");
        }
        for (String plan : read("plans", "/api/v1/plans?lang=*")) {
            read("plan", "/api/v1/plans/" + plan + "?lang=*");
            read("plan-changes", "/api/v1/plans/" + plan + "/changes?lang=*");
        }
        for (String measure : read("measures", "/api/v1/measures?lang=*")) {
            read("measure", "/api/v1/measures/" + measure + "?lang=*");
        }
        for (String report : read("progress-reports", "/api/v1/progress-reports?lang=*")) {
            read("progress-report", "/api/v1/progress-reports/" + report + "?lang=*");
        }
        read("disputes", "/api/v1/disputes?lang=*");
        read("disputes-count", "/api/v1/disputes/count");
        for (String organisation : read("organisations", "/api/v1/organisations?limit=100&lang=*")) {
            read("organisation", "/api/v1/organisations/" + organisation + "?lang=*");
        }
        read("terms", "/api/v1/terms?limit=100&lang=*");

        for (String indicator : read("indicators", "/api/v1/indicators?limit=100&lang=*")) {
            read("indicator", "/api/v1/indicators/" + indicator + "?lang=*");
        }
        read("dueDates", "/api/v1/due-dates?limit=100");
        for (String roadMap : read("roadMaps", "/api/v1/road-maps?limit=100&lang=*")) {
            read("roadMap", "/api/v1/road-maps/" + roadMap + "?lang=*");
        }

        SortedSet<String> listed = new TreeSet<>(Files.readAllLines(LIST));
        if (Boolean.getBoolean("contracts.update")) {
            listed.addAll(fields);
            Files.write(LIST, listed);
        }
        fields.removeAll(listed);
        assertEquals(Set.of(), fields, "fields that are in no list: is the public to see them?");
    }

    @Test
    void nobodyWithoutATokenSeesWhatIsNotPublished() {
        for (String path : List.of("persons", "memberships", "invitations", "registrations", "mandates", "me",
                "access-revocations", "my-work", "decision-conflicts", "recommendations/imports", "terms/proposals",
                "bulk-works")) {
            As.thePublic().get("/api/v1/" + path).then().statusCode(401);
        }
        As.thePublic().get("/api/v1/recommendations?limit=100&state=DRAFT").then().statusCode(200)
                .body("items.size()", equalTo(0));
    }

    /** Who was there is for the public once the meeting is closed. */
    private static boolean isOnRecord(String meeting) {
        return "CLOSED"
                .equals(As.thePublic().get("/api/v1/meetings/" + meeting).then().statusCode(200).extract().path("state"));
    }

    /** Notes the fields of the answer, and gives the ids of its items. */
    private List<String> read(String what, String path) throws Exception {
        JsonNode answer = JSON.readTree(As.thePublic().get(path).then().statusCode(200).extract().asString());
        note(what, answer);
        List<String> ids = new ArrayList<>();
        answer.path("items").forEach(item -> ids.add(item.path("id").asText()));
        return ids;
    }

    private void note(String path, JsonNode node) {
        if (node.isObject()) {
            node.properties().forEach(field -> note(path + "." + (isLanguage(field.getKey()) ? "<lang>" : field.getKey()),
                    field.getValue()));
        } else if (node.isArray()) {
            node.forEach(item -> note(path + "[]", item));
        } else {
            assertFalse(node.asText().contains("@"), path + " holds what looks like an address");
            fields.add(path);
        }
    }

    private static boolean isLanguage(String field) {
        return field.equals("en") || field.equals("ru") || field.equals("kk");
    }
}
