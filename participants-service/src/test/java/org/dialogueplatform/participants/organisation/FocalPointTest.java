package org.dialogueplatform.participants.organisation;

import static org.dialogueplatform.participants.Actors.auditor;
import static org.dialogueplatform.participants.Actors.partner;
import static org.dialogueplatform.participants.Actors.representativeOf;
import static org.dialogueplatform.participants.Actors.secretariat;
import static org.dialogueplatform.participants.Actors.thePublic;
import static org.dialogueplatform.participants.Participants.anOrganisation;
import static org.dialogueplatform.participants.Participants.english;
import static org.dialogueplatform.participants.Participants.organisation;
import static org.dialogueplatform.participants.Participants.uniqueName;
import static org.dialogueplatform.participants.privacy.Canaries.assertNothingOf;
import static org.dialogueplatform.participants.privacy.Canaries.problem;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import org.dialogueplatform.participants.Broker;
import org.dialogueplatform.participants.CapturedLog;
import org.dialogueplatform.participants.Tables;
import org.dialogueplatform.testing.SuiteInfrastructure;
import org.dialogueplatform.testing.TestEvents;
import org.junit.jupiter.api.Test;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** Everything said of a focal point holds a text found nowhere else; then everywhere it must not be is searched for it. */
@QuarkusTest
@WithTestResource(SuiteInfrastructure.class)
class FocalPointTest {

    private static final String ORGANISATIONS = "/api/v1/organisations";
    private static final String AUDIT = "/api/v1/participants-audit-entries";
    private static final String TOPIC = "dialogue.participants.organisation.v1";

    @Inject
    UnsealedFocalPoints unsealed;

    private final String canary = "canary" + UUID.randomUUID().toString().replace("-", "");
    private final String name = canary + "-name";
    private final String email = canary + "-mail@example.org";
    private final String phone = "+7" + canary.substring(6);
    private final String second = canary + "-second";
    private final List<String> privately = List.of(name, email, phone, second);
    private final String organisationName = uniqueName("Focal");

    @Test
    void aFocalPointIsFoundNowhere() {
        List<String> problems = new ArrayList<>();
        String id;
        try (var log = new CapturedLog()) {
            id = secretariat().header("Idempotency-Key", UUID.randomUUID().toString()).body(body(focalPoint()))
                    .post(ORGANISATIONS).then().statusCode(201).body("focalPoint.name", equalTo(name)).extract().path("id");
            secretariat().get(ORGANISATIONS + "/" + id).then().statusCode(200).body("focalPoint.name", equalTo(name))
                    .body("focalPoint.email", equalTo(email)).body("focalPoint.phone", equalTo(phone));
            secretariat().header("If-Match", "\"0\"").body(body(Map.of("name", second))).put(ORGANISATIONS + "/" + id).then()
                    .statusCode(200).body("focalPoint.name", equalTo(second)).body("focalPoint", not(hasKey("email")));
            // so that something is told after the change
            var inactive = body(Map.of("name", second));
            inactive.put("active", false);
            secretariat().header("If-Match", "\"1\"").body(inactive).put(ORGANISATIONS + "/" + id).then().statusCode(200);

            problems.addAll(everythingThatCanGoWrong(id));
            assertNothingOf(privately, "the log", log.text());
        }
        assertNothingOf(privately, "problems", String.join("\n", problems));
        assertNothingOf(privately, "the tables", Tables.dumpAll());
        assertNothingOf(privately, "the audit trail",
                auditor().queryParam("aggregateId", id).get(AUDIT).then().statusCode(200).extract().asString());
        try (var events = TestEvents.ofSuite()) {
            events.await(TOPIC, 2, "organisation.changed.v1", UUID.fromString(id));
        }
        assertNothingOf(privately, "Kafka", Broker.everything());
    }

    @Test
    void aFocalPointIsForTheSecretariatAloneAndInNoList() {
        String id = register(body(focalPoint()));

        for (var reader : List.of(representativeOf(id), partner(), auditor(), thePublic())) {
            reader.get(ORGANISATIONS + "/" + id).then().statusCode(200).body("$", not(hasKey("focalPoint")))
                    .body(not(containsString(canary)));
        }
        for (var reader : List.of(secretariat(), representativeOf(id), thePublic())) {
            reader.get(ORGANISATIONS + "?country=AD&limit=100").then().statusCode(200).body("items.id", hasItem(id))
                    .body(not(containsString("focalPoint"))).body(not(containsString(canary)));
        }
    }

    @Test
    void theAuditTrailSaysWhoReadAFocalPointAndKeepsItSealed() {
        String id = register(body(focalPoint()));
        secretariat().header("If-Match", "\"0\"").body(body(Map.of("name", second))).put(ORGANISATIONS + "/" + id).then()
                .statusCode(200);
        thePublic().get(ORGANISATIONS + "/" + id).then().statusCode(200);
        secretariat().get(ORGANISATIONS + "/" + id).then().statusCode(200);

        auditor().queryParam("aggregateId", id).queryParam("act", "personal-data-read").get(AUDIT).then().statusCode(200)
                .body("items", hasSize(1)).body("items[0].role", equalTo("secretariat"))
                .body("items[0].changes.fields", contains("focalPoint"));
        auditor().queryParam("aggregateId", id).queryParam("act", "changed").get(AUDIT).then().statusCode(200)
                .body("items", hasSize(1)).body("items[0].changes.focalPoint.old", startsWith("p1."))
                .body("items[0].changes.focalPoint.new", startsWith("p1."));
    }

    @Test
    void whereNobodyIsNamedNobodyIsRead() {
        String id = anOrganisation("NGO");
        secretariat().get(ORGANISATIONS + "/" + id).then().statusCode(200).body("$", not(hasKey("focalPoint")));

        auditor().queryParam("aggregateId", id).queryParam("act", "personal-data-read").get(AUDIT).then().statusCode(200)
                .body("items", hasSize(0));
    }

    @Test
    void theDatabaseRefusesAFocalPointInClear() {
        String id = anOrganisation("NGO");

        var refusal = assertThrows(IllegalStateException.class,
                () -> Tables.execute("update organisation set focal_point = '" + email + "' where id = '" + id + "'"));

        assertEquals("23514", ((SQLException) refusal.getCause()).getSQLState(), "a check is violated");
    }

    @Test
    void focalPointsAnEarlierVersionStoredInClearAreSealedAtTheStart() {
        String id = anOrganisation("NGO");
        Tables.execute("insert into organisation_unsealed values ('" + id + "', '" + name + "', '" + email + "', null)");

        unsealed.sealAll(new StartupEvent());

        secretariat().get(ORGANISATIONS + "/" + id).then().statusCode(200).body("focalPoint.name", equalTo(name))
                .body("focalPoint.email", equalTo(email)).body("focalPoint", not(hasKey("phone")));
        assertNothingOf(privately, "the tables", Tables.dumpAll());
        assertTrue(Tables.dump("organisation_unsealed").isEmpty());
    }

    private List<String> everythingThatCanGoWrong(String id) {
        var invalid = body(Map.of("name", name.repeat(10), "email", email + "@", "phone", phone.repeat(2)));
        var unknown = body(Map.of("mail", email));
        var wrongType = body(email);
        var unstorable = body(focalPoint());
        unstorable.put("names", english(uniqueName("Unstorable")));
        unstorable.put("shortName", "x\0");
        var noCountry = body(focalPoint());
        noCountry.put("names", english(uniqueName("Nowhere")));
        noCountry.put("country", "ZZ");
        String whole = "{\"category\": \"NGO\", \"focalPoint\": {\"email\": \"" + email + "\", \"name\": ";
        return List.of(problem(422, secretariat().body(invalid).post(ORGANISATIONS)),
                problem(400, secretariat().body(unknown).post(ORGANISATIONS)),
                problem(400, secretariat().body(wrongType).post(ORGANISATIONS)),
                problem(422, secretariat().body(unstorable).post(ORGANISATIONS)),
                problem(422, secretariat().body(noCountry).post(ORGANISATIONS)),
                problem(400, secretariat().body(whole + name + "}}").post(ORGANISATIONS)),
                problem(400, secretariat().body(whole + "[\"" + name).post(ORGANISATIONS)),
                problem(409, secretariat().body(body(focalPoint())).post(ORGANISATIONS)),
                problem(403, partner().body(body(focalPoint())).post(ORGANISATIONS)),
                problem(403, representativeOf(id).header("If-Match", "\"2\"").body(body(focalPoint()))
                        .put(ORGANISATIONS + "/" + id)),
                problem(412, secretariat().header("If-Match", "\"7\"").body(body(focalPoint())).put(ORGANISATIONS + "/" + id)),
                problem(428, secretariat().body(body(focalPoint())).put(ORGANISATIONS + "/" + id)));
    }

    private Map<String, Object> focalPoint() {
        return Map.of("name", name, "email", email, "phone", phone);
    }

    private Map<String, Object> body(Object focalPoint) {
        var body = organisation("NGO", organisationName);
        body.put("country", "AD");
        body.put("focalPoint", focalPoint);
        return body;
    }

    private static String register(Map<String, Object> body) {
        return secretariat().body(body).post(ORGANISATIONS).then().statusCode(201).extract().path("id");
    }
}
