package org.dialogueplatform.participants.access;

import static org.dialogueplatform.participants.Actors.representativeOf;
import static org.dialogueplatform.participants.Actors.secretariat;
import static org.dialogueplatform.participants.Actors.thePublic;
import static org.dialogueplatform.participants.Participants.aMemberOf;
import static org.dialogueplatform.participants.Participants.aPersonOf;
import static org.dialogueplatform.participants.Participants.anOrganisation;
import static org.dialogueplatform.participants.Participants.person;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.awaitility.Awaitility;
import org.dialogueplatform.participants.Meeting;
import org.dialogueplatform.testing.ListWalk;
import org.dialogueplatform.testing.SuiteInfrastructure;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

/** The shape that lists have: fields, orders, totals, ids. */
@QuarkusTest
@WithTestResource(SuiteInfrastructure.class)
class ListsTest {

    private static final String PERSONS = "/api/v1/persons";

    @Test
    void allListsHaveOneShape() {
        String ngo = aMemberOf("NGO");
        String someone = aPersonOf(ngo);
        String other = aPersonOf(ngo);
        String mandate = secretariat().body(Map.of("personId", someone, "organisationId", ngo, "office", "HEAD", "subject",
                UUID.randomUUID().toString())).post("/api/v1/mandates").then().statusCode(201).extract().path("id");
        String subject = UUID.randomUUID().toString();
        secretariat().body(Map.of("subject", subject, "reason", "asked for")).post("/api/v1/access-revocations").then()
                .statusCode(201);
        try (var meeting = Meeting.today().drafted().announced().registrationOpened()) {
            meeting.awaitInvitationOf(ngo);
            for (String delegate : List.of(someone, other)) {
                Awaitility.await()
                        .until(() -> secretariat().body(Map.of("meetingId", meeting.id(), "organisationId", ngo, "personId",
                                delegate, "mode", "ONLINE")).post("/api/v1/registrations").statusCode() == 201);
            }
            ListWalk.ofRunningService().within("listDeputies", mandate).mayBeEmpty("listDeputies")
                    .narrowedTo("listInvitations", "organisation=" + ngo)
                    .narrowedTo("listRegistrations", "organisation=" + ngo)
                    .narrowedTo("listMemberships", "organisation=" + ngo).narrowedTo("listPersons", "organisation=" + ngo)
                    .narrowedTo("listMandates", "organisation=" + ngo).narrowedTo("listAccessRevocations", "subject=" + subject)
                    .narrowedTo("listOrganisations", "id=" + ngo + "," + anOrganisation("NGO"))
                    .by("listParticipantsAuditEntries", "role=auditor")
                    .narrowedTo("listParticipantsAuditEntries", "aggregateId=" + someone).mustHaveOneShape();
        }
    }

    @Test
    void namesakesFollowEachOtherExactlyInTheOrderOfNames() {
        String ngo = anOrganisation("NGO");
        for (String name : List.of("C. Sample", "A. Sample", "B. Sample", "A. Sample", "A. Sample")) {
            secretariat().body(person(ngo, name)).post(PERSONS).then().statusCode(201);
        }
        List<String> forwards = walked(ngo, "name");
        assertEquals(List.of("A. Sample", "A. Sample", "A. Sample", "B. Sample", "C. Sample"), names(forwards));
        assertEquals(forwards.reversed(), walked(ngo, "-name"));
    }

    @Test
    void whatIsAnotherOrganisationsIsNotThereByItsIdEither() {
        String own = anOrganisation("NGO");
        String others = aPersonOf(anOrganisation("NGO"));
        String mine = aPersonOf(own);
        String ids = mine + "," + others;
        representativeOf(own).get(PERSONS + "?id=" + ids).then().statusCode(200)
                .body("items.id", contains(mine));
        secretariat().get(PERSONS + "?include=total&fields=displayName&id=" + ids).then()
                .body("items.id", containsInAnyOrder(mine, others)).body("total", equalTo(2))
                .body("items[0]", hasKey("displayName")).body("items[0]", not(hasKey("organisationId")));
        thePublic().get(PERSONS + "?id=" + ids).then().statusCode(401);
    }

    @Test
    void whatOneReaderMaySeeNoCacheKeeps() {
        String id = anOrganisation("NGO");
        thePublic().get("/api/v1/organisations/" + id).then().statusCode(200)
                .header("Cache-Control", equalTo("public, max-age=15"));
        secretariat().get("/api/v1/organisations/" + id).then().header("Cache-Control", equalTo("private, no-store"));
        thePublic().get(PERSONS).then().statusCode(401).header("Cache-Control", equalTo("no-store"));
    }

    private static List<String> walked(String organisation, String order) {
        List<String> found = new ArrayList<>();
        String after = "";
        do {
            JsonPath page = secretariat().get(PERSONS + "?limit=2&organisation=" + organisation + "&sort=" + order + after)
                    .then().statusCode(200).extract().jsonPath();
            List<String> names = page.getList("items.displayName");
            List<String> ids = page.getList("items.id");
            for (int no = 0; no < ids.size(); no++) {
                found.add(names.get(no) + " " + ids.get(no));
            }
            after = page.get("next") == null ? null : "&after=" + page.get("next");
        } while (after != null);
        return found;
    }

    private static List<String> names(List<String> found) {
        return found.stream().map(one -> one.substring(0, one.lastIndexOf(' '))).toList();
    }
}
