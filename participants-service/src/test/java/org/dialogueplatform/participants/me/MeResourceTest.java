package org.dialogueplatform.participants.me;

import static org.dialogueplatform.participants.Actors.auditor;
import static org.dialogueplatform.participants.Actors.desk;
import static org.dialogueplatform.participants.Actors.secretariat;
import static org.dialogueplatform.participants.Actors.somebody;
import static org.dialogueplatform.participants.Actors.thePublic;
import static org.dialogueplatform.participants.Participants.aMemberOf;
import static org.dialogueplatform.participants.Participants.aPersonOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import java.util.Map;
import java.util.UUID;

import org.dialogueplatform.testing.SuiteInfrastructure;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@WithTestResource(SuiteInfrastructure.class)
class MeResourceTest {

    private static final String ME = "/api/v1/me";

    private final String subject = UUID.randomUUID().toString();

    @Test
    void whoeverHoldsMandatesSeesForWhomTheyActAndMayChoose() {
        String ngo = aMemberOf("NGO");
        String institute = aMemberOf("ACADEMIA");
        String person = aPersonOf(ngo);
        give(person, ngo, "FOCAL_POINT");
        give(aPersonOf(institute), institute, "DELEGATE");

        somebody(subject).get(ME).then().statusCode(200).header("Cache-Control", "no-store").body("subject", equalTo(subject))
                .body("role", equalTo("REPRESENTATIVE")).body("person.id", equalTo(person))
                .body("person.displayName", equalTo("A. Sample")).body("organisation.id", equalTo(ngo))
                .body("office", equalTo("FOCAL_POINT")).body("standing", equalTo("MEMBER"))
                .body("mandates.organisationId", contains(ngo, institute));
        somebody(subject).header("Acting-For", institute).get(ME).then().statusCode(200)
                .body("organisation.id", equalTo(institute)).body("office", equalTo("DELEGATE"));
    }

    @Test
    void everybodySeesWhatTheirRoleOpensInTheWholeSuite() {
        secretariat().get(ME).then().statusCode(200).body("role", equalTo("SECRETARIAT"))
                .body("may", hasItems("giveMandate", "getMe", "listOrganisations"));
        desk().get(ME).then().statusCode(200).body("may", hasItem("checkIn"))
                .body("may", not(hasItem("giveMandate")));
        auditor().get(ME).then().statusCode(200).body("may", hasItem("listMandates")).body("may",
                not(hasItem("registerPerson")));
    }

    @Test
    void whoeverHasNoRoleMayDoWhatIsOpenToAll() {
        somebody(subject).get(ME).then().statusCode(200).body("$", not(hasKey("role"))).body("mandates", hasSize(0))
                .body("may", hasItems("takeUpMandate", "listOrganisations")).body("may", not(hasItem("listPersons")));
    }

    @Test
    void thePublicIsNobody() {
        thePublic().get(ME).then().statusCode(401);
    }

    private void give(String person, String organisation, String office) {
        secretariat().body(Map.of("personId", person, "organisationId", organisation, "office", office, "subject", subject))
                .post("/api/v1/mandates").then().statusCode(201);
    }
}
