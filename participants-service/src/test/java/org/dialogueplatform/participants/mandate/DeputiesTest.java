package org.dialogueplatform.participants.mandate;

import static org.awaitility.Awaitility.await;
import static org.dialogueplatform.participants.Actors.auditor;
import static org.dialogueplatform.participants.Actors.secretariat;
import static org.dialogueplatform.participants.Actors.somebody;
import static org.dialogueplatform.participants.Actors.stranger;
import static org.dialogueplatform.participants.Participants.aPersonOf;
import static org.dialogueplatform.participants.Participants.anOrganisation;
import static org.dialogueplatform.participants.Participants.person;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;

import org.dialogueplatform.testing.AtOnce;
import org.dialogueplatform.testing.SuiteInfrastructure;
import org.dialogueplatform.testing.TestEvents;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

/** A head is away, and somebody of the institution stands in for them. */
@QuarkusTest
@WithTestResource(SuiteInfrastructure.class)
class DeputiesTest {

    private static final String MANDATES = "/api/v1/mandates";
    private static final String ME = "/api/v1/me";
    private static final String PAST = "2023-01-01T00:00:00Z";

    private String ministry;
    private String headPerson;
    private String head;
    private String headMandate;
    private String deputyPerson;
    private String deputy;
    private String deputyMandate;

    @BeforeEach
    void aMinistryWithAHeadAndADelegate() {
        ministry = anOrganisation("MINISTRY");
        headPerson = aPersonOf(ministry);
        head = UUID.randomUUID().toString();
        headMandate = mandate(headPerson, ministry, "HEAD", head);
        deputy = UUID.randomUUID().toString();
        deputyPerson = aPersonOf(ministry);
        deputyMandate = mandate(deputyPerson, ministry, "DELEGATE", deputy);
    }

    @Test
    void whoeverStandsInForTheHeadHasTheOfficeAndMeSaysForWhom() {
        somebody(deputy).get(ME).then().body("office", equalTo("DELEGATE")).body("$", not(hasKey("deputyFor")));
        Instant end = in(Duration.ofDays(14));

        String id = somebody(head).body(naming(deputyMandate, in(Duration.ofMinutes(-1)), end))
                .post(MANDATES + "/" + headMandate + "/deputies").then().statusCode(201).header("ETag", "\"0\"")
                .body("office", equalTo("HEAD")).body("subject", equalTo(deputy)).body("state", equalTo("ACTIVE"))
                .body("forMandateId", equalTo(headMandate)).body("forPersonId", equalTo(headPerson)).extract().path("id");

        somebody(deputy).get(ME).then().statusCode(200).body("office", equalTo("HEAD"))
                .body("organisation.id", equalTo(ministry)).body("deputyFor.mandateId", equalTo(headMandate))
                .body("deputyFor.person.id", equalTo(headPerson)).body("deputyFor.person.displayName", equalTo("A. Sample"))
                .body("mandates.forMandateId", hasItem(headMandate)).body("mandates.office", hasItem("DELEGATE"));
        somebody(head).get(ME).then().body("office", equalTo("HEAD")).body("$", not(hasKey("deputyFor")));
        for (var reader : List.of(somebody(head), somebody(deputy), secretariat(), auditor())) {
            reader.get(MANDATES + "/" + headMandate + "/deputies").then().statusCode(200).body("items.id", contains(id));
        }
        stranger().get(MANDATES + "/" + headMandate + "/deputies").then().statusCode(404);
        try (var events = TestEvents.ofSuite()) {
            var told = JsonPath.from(events
                    .await("dialogue.participants.access.v1", 1, "mandate.changed.v1", UUID.fromString(id)).getFirst().data());
            assertEquals(headMandate, told.get("forMandateId"));
            assertEquals(headPerson, told.get("forPersonId"));
        }
    }

    @Test
    void outsideThePeriodADeputyIsWhatTheyWere() {
        named(in(Duration.ofDays(1)), in(Duration.ofDays(2)));
        somebody(deputy).get(ME).then().body("office", equalTo("DELEGATE"));

        named(in(Duration.ofMinutes(-1)), in(Duration.ofSeconds(4)));
        somebody(deputy).get(ME).then().body("office", equalTo("HEAD"));
        await().untilAsserted(() -> somebody(deputy).get(ME).then()
                .body("office", equalTo("DELEGATE")).body("$", not(hasKey("deputyFor"))));
    }

    @Test
    void itEndsWhenWhomTheyStandInForOrTheSecretariatSaysSo() {
        String id = named(in(Duration.ofMinutes(-1)), in(Duration.ofDays(14)));
        somebody(deputy).body(Map.of("reason", "enough")).post(MANDATES + "/" + id + "/ending").then().statusCode(403);
        String focalPoint = UUID.randomUUID().toString();
        mandate(aPersonOf(ministry), ministry, "FOCAL_POINT", focalPoint);
        somebody(focalPoint).body(Map.of("reason", "enough")).post(MANDATES + "/" + id + "/ending").then().statusCode(403);
        somebody(head).body(Map.of()).post(MANDATES + "/" + id + "/ending").then().statusCode(422);

        somebody(head).body(Map.of("reason", "back already")).post(MANDATES + "/" + id + "/ending").then().statusCode(200)
                .body("state", equalTo("ENDED")).body("endReason", equalTo("back already"));

        somebody(deputy).get(ME).then().body("office", equalTo("DELEGATE"));
        secretariat().body(Map.of("reason", "by order")).post(MANDATES + "/" + named(in(Duration.ofMinutes(-1)),
                in(Duration.ofDays(14))) + "/ending").then().statusCode(200);
    }

    @Test
    void itEndsWithTheMandateItIsForAndWithTheDeputysOwn() {
        String first = named(in(Duration.ofMinutes(-1)), in(Duration.ofDays(14)));
        secretariat().body(Map.of("reason", "retired")).post(MANDATES + "/" + headMandate + "/ending").then().statusCode(200);
        somebody(deputy).get(ME).then().body("office", equalTo("DELEGATE"));
        secretariat().get(MANDATES + "/" + first).then().body("state", equalTo("ENDED"));

        headMandate = mandate(aPersonOf(ministry), ministry, "HEAD", head);
        String second = named(in(Duration.ofMinutes(-1)), in(Duration.ofDays(14)));
        secretariat().body(Map.of("reason", "left")).post(MANDATES + "/" + deputyMandate + "/ending").then().statusCode(200);
        somebody(deputy).get(ME).then().body("mandates", hasSize(0));
        secretariat().get(MANDATES + "/" + second).then().body("state", equalTo("ENDED"));
    }

    @Test
    void itEndsWhenEitherOfThemIsNoLongerThere() {
        String first = named(in(Duration.ofMinutes(-1)), in(Duration.ofDays(14)));
        secretariat().header("If-Match", "\"0\"").body(person(anOrganisation("NGO"), "A. Sample"))
                .put("/api/v1/persons/" + deputyPerson).then().statusCode(200);
        secretariat().get(MANDATES + "/" + first).then().body("state", equalTo("ENDED"));
        secretariat().get(MANDATES + "/" + deputyMandate).then().body("state", equalTo("ENDED"));
        somebody(deputy).get(ME).then().body("mandates", hasSize(0));

        deputyMandate = mandate(aPersonOf(ministry), ministry, "DELEGATE", deputy);
        String second = named(in(Duration.ofMinutes(-1)), in(Duration.ofDays(14)));
        secretariat().body(Map.of("reason", "asked for")).post("/api/v1/persons/" + headPerson + "/erasure").then()
                .statusCode(200);
        secretariat().get(MANDATES + "/" + second).then().body("state", equalTo("ENDED"));
        somebody(deputy).get(ME).then().body("office", equalTo("DELEGATE"));
    }

    @Test
    void onlyTheHolderAndTheSecretariatNameADeputyAndADeputyNamesNone() {
        String colleague = mandate(aPersonOf(ministry), ministry, "DELEGATE", UUID.randomUUID().toString());
        var fortnight = naming(colleague, in(Duration.ofMinutes(-1)), in(Duration.ofDays(14)));
        somebody(deputy).body(fortnight).post(MANDATES + "/" + headMandate + "/deputies").then().statusCode(403);
        stranger().body(fortnight).post(MANDATES + "/" + headMandate + "/deputies").then().statusCode(404);

        String id = secretariat().body(naming(deputyMandate, in(Duration.ofMinutes(-1)), in(Duration.ofDays(14))))
                .post(MANDATES + "/" + headMandate + "/deputies").then().statusCode(201).extract().path("id");

        somebody(deputy).body(fortnight).post(MANDATES + "/" + headMandate + "/deputies").then().statusCode(403);
        somebody(deputy).body(fortnight).post(MANDATES + "/" + id + "/deputies").then().statusCode(409)
                .body("code", equalTo("not-transferable"));
        secretariat().body(fortnight).post(MANDATES + "/" + id + "/deputies").then().statusCode(409)
                .body("code", equalTo("not-transferable"));
        somebody(head).body(fortnight).post(MANDATES + "/" + headMandate + "/deputies").then().statusCode(409)
                .body("code", equalTo("deputy-exists"));
    }

    @Test
    void problemsSayWhatIsWrong() {
        Instant from = in(Duration.ofMinutes(-1));
        Instant to = in(Duration.ofDays(14));
        refused(Map.of(), "/mandateId", "NotNull");
        refused(naming(UUID.randomUUID().toString(), from, to), "/mandateId", "unknown");
        String ngo = anOrganisation("NGO");
        refused(naming(mandate(aPersonOf(ngo), ngo, "DELEGATE", UUID.randomUUID().toString()), from, to), "/mandateId",
                "unknown");
        refused(naming(headMandate, from, to), "/mandateId", "own-deputy");
        refused(naming(deputyMandate, Instant.parse("2022-12-31T00:00:00Z"), to), "/validTo", "too-long");
        refused(naming(deputyMandate, to, from), "/validTo", "before-beginning");
        refused(naming(deputyMandate, in(Duration.ofDays(-2)), in(Duration.ofDays(-1))), "/validTo", "over-already");
        secretariat().body(Map.of("reason", "retires", "at", in(Duration.ofDays(7)).toString()))
                .post(MANDATES + "/" + headMandate + "/ending").then().statusCode(200);
        refused(naming(deputyMandate, from, to), "/validTo", "outside-the-mandate");
        secretariat().body(naming(deputyMandate, from, to)).post(MANDATES + "/" + UUID.randomUUID() + "/deputies").then()
                .statusCode(404);
    }

    @Test
    void ofManyNamedAtOnceOneStandsIn() {
        var naming = naming(deputyMandate, in(Duration.ofMinutes(-1)), in(Duration.ofDays(14)));
        Callable<Integer> attempt = () -> somebody(head).body(naming).post(MANDATES + "/" + headMandate + "/deputies")
                .statusCode();

        var statuses = AtOnce.run(List.of(attempt, attempt, attempt));

        assertEquals(List.of(201, 409, 409), statuses.stream().sorted().toList());
    }

    @Test
    void aCoChairsMandateIsTheSecretariatsAndNamesAWorkingGroup() {
        String person = aPersonOf(ministry);
        String subject = UUID.randomUUID().toString();
        var chair = new HashMap<String, Object>(Map.of("personId", person, "office", "CO_CHAIR", "subject", subject));
        secretariat().body(chair).post(MANDATES).then().statusCode(422).body("errors[0].pointer", equalTo("/body"));
        chair.put("body", "the second");
        secretariat().body(chair).post(MANDATES).then().statusCode(422).body("errors[0].pointer", equalTo("/body"));
        chair.put("body", "WG-2");
        somebody(head).body(chair).post(MANDATES).then().statusCode(403);

        String id = secretariat().body(chair).post(MANDATES).then().statusCode(201).body("body", equalTo("WG-2")).extract()
                .path("id");

        secretariat().body(chair).post(MANDATES).then().statusCode(409).body("code", equalTo("mandate-exists"));
        chair.put("body", "WG-3");
        secretariat().body(chair).post(MANDATES).then().statusCode(201);
        somebody(subject).get(ME).then().body("role", equalTo("REPRESENTATIVE")).body("mandates.body", hasItem("WG-2"))
                .body("$", not(hasKey("organisation")));
        chair.put("organisationId", ministry);
        secretariat().body(chair).post(MANDATES).then().statusCode(422).body("errors[0].pointer",
                equalTo("/organisationId"));
        secretariat().body(Map.of("personId", person, "organisationId", ministry, "office", "DELEGATE", "body", "WG-2"))
                .post(MANDATES).then().statusCode(422).body("errors[0].pointer", equalTo("/body"));
        try (var events = TestEvents.ofSuite()) {
            assertEquals("WG-2", JsonPath.from(events
                    .await("dialogue.participants.access.v1", 1, "mandate.changed.v1", UUID.fromString(id)).getFirst().data())
                    .get("body"));
        }
    }

    private void refused(Map<String, ?> naming, String pointer, String code) {
        somebody(head).body(naming).post(MANDATES + "/" + headMandate + "/deputies").then().statusCode(422)
                .contentType("application/problem+json").body("errors[0].pointer", equalTo(pointer))
                .body("errors[0].code", equalTo(code));
    }

    private String named(Instant from, Instant to) {
        return somebody(head).body(naming(deputyMandate, from, to)).post(MANDATES + "/" + headMandate + "/deputies").then()
                .statusCode(201).extract().path("id");
    }

    private static Map<String, ?> naming(String mandate, Instant from, Instant to) {
        return Map.of("mandateId", mandate, "validFrom", from.toString(), "validTo", to.toString());
    }

    private static Instant in(Duration time) {
        return Instant.now().plus(time);
    }

    private static String mandate(String person, String organisation, String office, String subject) {
        return secretariat().body(Map.of("personId", person, "organisationId", organisation, "office", office, "subject",
                subject, "validFrom", PAST)).post(MANDATES).then().statusCode(201).extract().path("id");
    }
}
