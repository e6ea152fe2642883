package org.dialogueplatform.platform.mandate;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

import org.dialogueplatform.testing.SuiteInfrastructure;
import org.dialogueplatform.testing.TestEvents;
import org.dialogueplatform.testing.TestIdentityProvider;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

/** Who somebody is, from a token and from what the participants-service tells. */
@QuarkusTest
@WithTestResource(SuiteInfrastructure.class)
class ActorTest {

    private static final String TOPIC = "dialogue.participants.access.v1";

    private static final UUID HEAD = UUID.randomUUID();

    private final String subject = UUID.randomUUID().toString();
    private final UUID ministry = UUID.randomUUID();
    private final UUID mandate = UUID.randomUUID();

    @Test
    void withoutATokenOneIsThePublic() {
        given().get("/api/v1/whoami").then().statusCode(200).body("role", nullValue()).body("subject", equalTo("public"));
    }

    @Test
    void aTokenAloneGivesARoleAndNoOrganisation() {
        whoAmI("representative").body("role", equalTo("REPRESENTATIVE")).body("organisation", nullValue());
    }

    @Test
    void aMandateGivesAnOrganisationAnOfficeAndWhereTheTokenHasNoneARole() {
        tell(mandate, 1, mandateFor(ministry, "HEAD", "2020-01-01T00:00:00Z", null));

        await().untilAsserted(() -> whoAmI(null).body("role", equalTo("REPRESENTATIVE"))
                .body("organisation", equalTo(ministry.toString())).body("office", equalTo("HEAD"))
                .body("standing", nullValue()));
    }

    @Test
    void aMembershipGivesAStandingWhileItLasts() {
        tell(mandate, 1, mandateFor(ministry, "DELEGATE", "2020-01-01T00:00:00Z", null));
        UUID membership = UUID.randomUUID();
        send(membership, 1, "body-membership.changed.v1",
                "{\"organisationId\":\"%s\",\"status\":\"OBSERVER\",\"validFrom\":\"2020-01-01\"}".formatted(ministry));
        await()
                .untilAsserted(() -> whoAmI("representative").body("standing", equalTo("OBSERVER")));

        send(membership, 2, "body-membership.changed.v1",
                "{\"organisationId\":\"%s\",\"status\":\"OBSERVER\",\"validFrom\":\"2020-01-01\",\"validTo\":\"2022-12-31\"}"
                        .formatted(ministry));
        await()
                .untilAsserted(() -> whoAmI("representative").body("standing", nullValue()));
    }

    @Test
    void aMandateThatEndedGivesNothingAndAnOlderStateDoesNotBringItBack() {
        String open = mandateFor(ministry, "FOCAL_POINT", "2020-01-01T00:00:00Z", null);
        tell(mandate, 1, open);
        await().untilAsserted(
                () -> whoAmI("representative").body("organisation", equalTo(ministry.toString())));

        String aMomentAgo = Instant.now().minus(1, ChronoUnit.SECONDS).toString();
        tell(mandate, 2, mandateFor(ministry, "FOCAL_POINT", "2020-01-01T00:00:00Z", aMomentAgo));
        tell(mandate, 1, open);

        UUID last = UUID.randomUUID();
        tell(last, 1, mandateFor(UUID.randomUUID(), "DELEGATE", "2020-01-01T00:00:00Z", null));
        await().untilAsserted(() -> whoAmI("representative").body("office",
                equalTo("DELEGATE")).body("organisation", not(equalTo(ministry.toString()))));
    }

    @Test
    void whoHasSeveralMandatesSaysForWhom() {
        UUID ngo = UUID.randomUUID();
        tell(mandate, 1, mandateFor(ministry, "FOCAL_POINT", "2020-01-01T00:00:00Z", null));
        tell(UUID.randomUUID(), 1, mandateFor(ngo, "DELEGATE", "2020-01-01T00:00:00Z", null));

        await().untilAsserted(() -> given().header("Authorization", bearer("representative"))
                .header("Acting-For", ngo).get("/api/v1/whoami").then().statusCode(200)
                .body("organisation", equalTo(ngo.toString())));
        given().header("Authorization", bearer("representative")).header("Acting-For", UUID.randomUUID())
                .get("/api/v1/whoami").then().statusCode(200).body("organisation", nullValue());
        given().header("Authorization", bearer("representative")).header("Acting-For", "the ministry")
                .get("/api/v1/whoami").then().statusCode(401);
    }

    @Test
    void aDeputyHasTheOfficeOfWhomTheyStandInForWithinThePeriodOnly() {
        UUID head = UUID.randomUUID();
        UUID deputyship = UUID.randomUUID();
        tell(head, 1, mandateOfHead(null));
        tell(mandate, 1, mandateFor(ministry, "DELEGATE", "2020-01-01T00:00:00Z", null));
        tell(deputyship, 1, deputyFor(head, "2021-01-01T00:00:00Z", "2021-03-01T00:00:00Z"));
        heard();
        whoAmI("representative").body("office", equalTo("DELEGATE")).body("deputyFor", nullValue());

        tell(deputyship, 2, deputyFor(head, "2021-01-01T00:00:00Z", Instant.now().plusSeconds(8).toString()));
        await().atMost(Duration.ofSeconds(8)).untilAsserted(() -> whoAmI("representative").body("office", equalTo("HEAD"))
                .body("organisation", equalTo(ministry.toString())).body("deputyFor.mandate", equalTo(head.toString()))
                .body("deputyFor.person", equalTo(HEAD.toString())));

        // nobody tells: the period is over
        await().untilAsserted(
                () -> whoAmI("representative").body("office", equalTo("DELEGATE")).body("deputyFor", nullValue()));
    }

    @Test
    void aDeputyshipThatIsToComeGivesNothingYet() {
        UUID head = UUID.randomUUID();
        tell(head, 1, mandateOfHead(null));
        tell(mandate, 1, mandateFor(ministry, "DELEGATE", "2020-01-01T00:00:00Z", null));
        tell(UUID.randomUUID(), 1,
                deputyFor(head, Instant.now().plusSeconds(3600).toString(), Instant.now().plusSeconds(7200).toString()));

        heard();

        whoAmI("representative").body("office", equalTo("DELEGATE"));
    }

    @Test
    void aDeputyActsNoLongerThanWhomTheyStandInFor() {
        UUID head = UUID.randomUUID();
        tell(head, 1, mandateOfHead(null));
        tell(mandate, 1, mandateFor(ministry, "FOCAL_POINT", "2020-01-01T00:00:00Z", null));
        tell(UUID.randomUUID(), 1, deputyFor(head, "2021-01-01T00:00:00Z", "2190-01-01T00:00:00Z"));
        await().untilAsserted(() -> whoAmI("representative").body("office", equalTo("HEAD")));

        tell(head, 2, mandateOfHead(Instant.now().minusSeconds(1).toString()));

        await()
                .untilAsserted(() -> whoAmI("representative").body("office", equalTo("FOCAL_POINT")));
    }

    @Test
    void aCoChairChairsBesideWhateverTheyActForAndNoLongerThanTheMandate() {
        UUID chair = UUID.randomUUID();
        tell(chair, 1, coChair(null));
        await().untilAsserted(() -> whoAmI(null).body("role", equalTo("REPRESENTATIVE"))
                .body("coChairOf", contains("WG-2")).body("organisation", nullValue()));

        tell(mandate, 1, mandateFor(ministry, "DELEGATE", "2020-01-01T00:00:00Z", null));
        await().untilAsserted(() -> whoAmI("representative").body("coChairOf", contains("WG-2"))
                .body("organisation", equalTo(ministry.toString())).body("office", equalTo("DELEGATE")));

        tell(chair, 2, coChair(Instant.now().minusSeconds(1).toString()));
        await()
                .untilAsserted(() -> whoAmI("representative").body("coChairOf", empty()));
    }

    @Test
    void revokedAccessIsRefusedEverywhereUntilItIsRestored() {
        UUID revocation = UUID.randomUUID();
        whoAmI("secretariat");

        send(revocation, 1, "access.revoked.v1", "{\"subject\":\"%s\"}".formatted(subject));
        await().untilAsserted(() -> given().header("Authorization", bearer("secretariat"))
                .get("/api/v1/whoami").then().statusCode(401).contentType("application/problem+json"));

        send(revocation, 2, "access.restored.v1", "{\"subject\":\"%s\"}".formatted(subject));
        await().untilAsserted(() -> whoAmI("secretariat"));
    }

    @Test
    void whatNamesNoRoleIsOpenToNobody() {
        given().get("/api/v1/forgotten").then().statusCode(401).contentType("application/problem+json");
        given().header("Authorization", bearer("secretariat")).get("/api/v1/forgotten").then().statusCode(403)
                .contentType("application/problem+json");
    }

    private ValidatableResponse whoAmI(String role) {
        return given().header("Authorization", bearer(role)).get("/api/v1/whoami").then().statusCode(200);
    }

    private String bearer(String role) {
        return "Bearer " + TestIdentityProvider.running().token(subject, role);
    }

    private String mandateFor(UUID organisation, String office, String from, String to) {
        return "{\"subject\":\"%s\",\"organisationId\":\"%s\",\"office\":\"%s\",\"validFrom\":\"%s\"%s}".formatted(subject,
                organisation, office, from, to == null ? "" : ",\"validTo\":\"" + to + "\"");
    }

    private static String mandateOfHead(String to) {
        return "{\"subject\":\"the-head\",\"organisationId\":\"%s\",\"personId\":\"%s\",\"office\":\"HEAD\",\"validFrom\":\"2020-01-01T00:00:00Z\"%s}"
                .formatted(UUID.randomUUID(), HEAD, to == null ? "" : ",\"validTo\":\"" + to + "\"");
    }

    private String deputyFor(UUID represented, String from, String to) {
        return mandateFor(ministry, "HEAD", from, to).replaceFirst("}$",
                ",\"forMandateId\":\"%s\",\"forPersonId\":\"%s\"}".formatted(represented, HEAD));
    }

    private String coChair(String to) {
        return "{\"subject\":\"%s\",\"organisationId\":null,\"office\":\"CO_CHAIR\",\"body\":\"WG-2\",\"validFrom\":\"2020-01-01T00:00:00Z\"%s}"
                .formatted(subject, to == null ? "" : ",\"validTo\":\"" + to + "\"");
    }

    /** All that was told before has arrived: the topic has one partition. */
    private void heard() {
        String other = UUID.randomUUID().toString();
        tell(UUID.randomUUID(), 1, mandateFor(ministry, "DELEGATE", "2020-01-01T00:00:00Z", null).replace(subject, other));
        await()
                .untilAsserted(() -> given()
                        .header("Authorization", "Bearer " + TestIdentityProvider.running().token(other, null))
                        .get("/api/v1/whoami").then().body("organisation", equalTo(ministry.toString())));
    }

    private static void tell(UUID mandate, long eventNo, String data) {
        send(mandate, eventNo, "mandate.changed.v1", data);
    }

    private static void send(UUID key, long eventNo, String type, String data) {
        try (var events = TestEvents.outsideContracts()) {
            events.publish(TOPIC, type, key, eventNo, data);
        }
    }
}
