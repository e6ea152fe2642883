package org.dialogueplatform.recommendations.register;

import static org.dialogueplatform.recommendations.Caller.publicReader;
import static org.dialogueplatform.recommendations.Caller.secretariat;
import static org.dialogueplatform.recommendations.Drafts.place;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.dialogueplatform.recommendations.ComponentTest;
import org.dialogueplatform.recommendations.Eventually;
import org.dialogueplatform.recommendations.OthersAsTold.Meeting;
import org.dialogueplatform.testing.TestActors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import io.quarkus.test.junit.QuarkusTest;

/**
 * A proponent chooses who learns its name. Whatever can be read of a recommendation is read here by everybody, every operation
 * that the service's document names, and every event it tells: the name is where it may be and nowhere else.
 */
@QuarkusTest
class ProponentVisibilityTest extends ComponentTest {

    private UUID proponent;
    private UUID person;
    private UUID ministry;
    private Map<String, String> readers;
    private List<String> readable;

    @BeforeEach
    void aProponentAndAllWhoMightBeCurious() {
        proponent = others.organisation("NGO", "Fair Trials Union");
        person = UUID.randomUUID();
        ministry = others.organisation("MINISTRY", "Ministry of Justice");
        UUID otherNgo = others.organisation("NGO", "Court Watch");
        readable = readable();
        readers = Map.of("addressee", "role=representative; office=HEAD; organisation=" + ministry, "member",
                "role=representative; organisation=" + otherNgo, "outsider",
                "role=representative; standing=none; organisation=" + UUID.randomUUID(), "assessor", "role=assessor", "desk",
                "role=desk", "partner", "role=partner", "operator", "role=operator");
    }

    @ParameterizedTest
    @EnumSource(ProponentVisibility.class)
    void itsNameIsReadByThoseItChoseAndByNobodyElse(ProponentVisibility visibility) {
        String id = followedUp(visibility);

        readers.forEach((reader, token) -> {
            boolean mayKnow = visibility == ProponentVisibility.PUBLIC
                    || (visibility == ProponentVisibility.MEMBERS
                            && List.of("addressee", "member", "assessor").contains(reader));
            String seen = everythingAbout(id, TestActors.bearer(token));
            assertTrue(seen.contains(id), reader + " reads the recommendation");
            assertTrue(mayKnow == seen.contains(proponent.toString()), reader + " and the organisation");
            assertTrue(mayKnow == seen.contains(person.toString()), reader + " and the person");
        });
        String seenByAll = everythingAbout(id, null);
        assertTrue((visibility == ProponentVisibility.PUBLIC) == seenByAll.contains(proponent.toString()));
        assertTrue(everythingAbout(id, TestActors.bearer("role=secretariat")).contains(proponent.toString()));
        assertTrue(everythingAbout(id, TestActors.bearer("role=auditor")).contains(proponent.toString()));
    }

    @Test
    void noEventTellsWhoProposed() {
        String id = followedUp(ProponentVisibility.PUBLIC);

        var told = events.await(TOLD, 5, received -> id.equals(received.key()));
        assertTrue(told.stream().anyMatch(one -> one.type().endsWith("recommendation.position-recorded.v1")), told.toString());
        told.forEach(one -> {
            assertFalse(one.data().contains(proponent.toString()), one.type());
            assertFalse(one.data().contains(person.toString()), one.type());
        });
    }

    @Test
    void itCanChangeItsMindUntilItIsHandedInAgain() {
        String own = "role=representative; organisation=" + proponent;
        String id = Eventually.created(() -> publicReader().header("Authorization", TestActors.bearer(own))
                .body(document(ProponentVisibility.PUBLIC)).post(REGISTER));
        publicReader().header("Authorization", TestActors.bearer(own)).header("If-Match", "*")
                .body(document(ProponentVisibility.SECRETARIAT_ONLY)).put(REGISTER + "/" + id).then().statusCode(200)
                .body("proponents[0].visibility", equalTo("SECRETARIAT_ONLY"));
    }

    /** Drafted, tabled, transmitted, answered and assessed. */
    private String followedUp(ProponentVisibility visibility) {
        Meeting meeting = others.meeting("IN_SESSION");
        String id = Eventually.created(() -> secretariat().body(document(visibility)).post(REGISTER));
        String path = REGISTER + "/" + id;
        Eventually.answered(200, () -> secretariat().body(place(meeting)).post(path + "/submission"));
        Eventually.answered(200, () -> secretariat().body(place(meeting)).post(path + "/tabling"));
        others.decision(meeting, "TRANSMIT", UUID.fromString(id), 1);
        Eventually.becomes("state", "TRANSMITTED", () -> secretariat().get(path));
        secretariat().body("""
                {"organisationId":"%s","position":"SUPPORTED","act":"Letter No. 12"}""".formatted(ministry))
                .post(path + "/positions").then().statusCode(201);
        String assessment = secretariat().body("""
                {"kind":"SECRETARIAT","scale":"UPR_INFO","value":"NOT","assessedOn":"2024-02-01",
                 "rationale":{"original":"en","translations":{"en":{"text":"As the statistics show."}}}}""")
                .post(path + "/assessments").then().statusCode(201).extract().path("id");
        secretariat().post(path + "/assessments/" + assessment + "/publication").then().statusCode(200);
        return id;
    }

    private String document(ProponentVisibility visibility) {
        return """
                {"text":{"original":"en","translations":{"en":{"text":"Ensure fair trials."}}},
                 "proponents":[{"organisationId":"%s"%s,"visibility":"%s"}],
                 "addressees":[{"organisationId":"%s","role":"LEAD"}]}""".formatted(proponent,
                ",\"personId\":\"" + person + "\"", visibility, ministry);
    }

    /** What every reading operation of the service's document gives this reader, one after the other. */
    private String everythingAbout(String recommendation, String authorization) {
        var seen = new StringBuilder();
        for (String path : readable) {
            var call = publicReader().queryParam("limit", 100).queryParam("lang", "*");
            if (authorization != null) {
                call.header("Authorization", authorization);
            }
            seen.append(call.get(path.replaceFirst("\\{id}", recommendation).replaceAll("\\{[a-z]+}", recommendation))
                    .asString());
        }
        return seen.toString();
    }

    /** Without the live streams, which end much later, and tell no more than addresses and versions. */
    private static List<String> readable() {
        Map<String, Map<String, Object>> paths = publicReader().get("/openapi?format=json").jsonPath().getMap("paths");
        return paths.keySet().stream().filter(path -> path.startsWith("/api/v1/") && paths.get(path).containsKey("get")
                && !paths.get(path).get("get").toString().contains("text/event-stream")).toList();
    }
}
