package org.dialogueplatform.participants.access;

import static org.awaitility.Awaitility.await;
import static org.dialogueplatform.participants.Actors.secretariat;
import static org.dialogueplatform.participants.Participants.aMemberOf;
import static org.dialogueplatform.participants.Participants.aPersonOf;
import static org.dialogueplatform.participants.Participants.join;
import static org.dialogueplatform.participants.Participants.person;

import java.util.Map;
import java.util.UUID;

import org.dialogueplatform.participants.Meeting;
import org.dialogueplatform.testing.AccessWalk;
import org.dialogueplatform.testing.OthersThings;
import org.dialogueplatform.testing.SuiteInfrastructure;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** Holds every operation of the service against the table in {@code docs/security.md}. */
@QuarkusTest
@WithTestResource(SuiteInfrastructure.class)
class AccessTest {

    @Test
    void everyOperationIsOpenToTheRolesTheTableNamesAndToNobodyElse() {
        AccessWalk.ofRunningService().inEveryRole().mustBeRight();
    }

    @Test
    void noOperationTakesATokenThatDoesNotCount() {
        AccessWalk.ofRunningService().withEveryBadToken().mustBeRight();
    }

    @Test
    void noOperationSwallowsAFieldNobodyAskedFor() {
        AccessWalk.ofRunningService().withFieldsNobodyAskedFor().mustBeRight();
    }

    @Test
    void everyOperationRefusesWhatIsBeyondMeasureAtOnce() {
        AccessWalk.ofRunningService().withWhatIsBeyondMeasure().mustBeRight();
    }

    @Test
    void whatIsAnotherOrganisationsIsNotThereForThisOne() {
        String ngo = aMemberOf("NGO");
        String someone = aPersonOf(ngo);
        String expert = join(ngo, "EXPERT", "2001-01-01", "2002-01-01");
        String delegate = mandate(ngo, aPersonOf(ngo));
        String head = UUID.randomUUID().toString();
        String headMandate = mandate(ngo, someone, "HEAD", head);
        try (var meeting = Meeting.today().drafted().announced().registrationOpened();
                var accepted = Meeting.today().drafted().announced().registrationOpened();
                var declined = Meeting.today().drafted().announced().registrationOpened();
                var joined = Meeting.today().drafted().announced().registrationOpened()) {
            String invitation = meeting.awaitInvitationOf(ngo);
            String registration = register(meeting, ngo, someone);
            String withdrawn = register(joined, ngo, someone);
            String early = register(meeting, ngo, aPersonOf(ngo));
            meeting.registrationClosed().inSession();
            await().until(() -> secretariat().body(Map.of("source", "ONLINE"))
                    .post("/api/v1/registrations/" + early + "/check-in").statusCode() == 200);

            AccessWalk.ofRunningService()
                    .withOthersThings(new OthersThings("role=representative; organisation=" + ngo + "; person=" + someone
                            + "; subject=" + head)
                            .listed("listInvitations", "", invitation).hidden("getInvitation", invitation)
                            .hidden("acceptInvitation", accepted.awaitInvitationOf(ngo))
                            .changed("declineInvitation", Map.of("reason", "no one can come"), declined.awaitInvitationOf(ngo))
                            .listed("listMemberships", "", expert).hidden("getMembership", expert)
                            .reserved("registerPerson", person(ngo, "B. Sample")).listed("listPersons", "", someone)
                            .changed("revisePerson", person(ngo, "A. Sample"), aPersonOf(ngo)).hidden("getPerson", someone)
                            .reserved("registerDelegate", registration(joined, ngo, aPersonOf(ngo)))
                            .listed("listRegistrations", "", registration).hidden("getRegistration", registration)
                            .changed("checkIn", Map.of("source", "SELF"), registration).hidden("checkOut", registration)
                            .hidden("withdrawRegistration", withdrawn)
                            .listed("listMandates", "", delegate).hidden("getMandate", delegate)
                            .reserved("giveMandate",
                                    Map.of("personId", aPersonOf(ngo), "organisationId", ngo, "office", "DELEGATE"))
                            .changed("nameDeputy",
                                    Map.of("mandateId", delegate, "validFrom", "2190-01-01T00:00:00Z", "validTo",
                                            "2190-02-01T00:00:00Z"),
                                    headMandate)
                            .hidden("listDeputies", headMandate)
                            .changed("endMandate", Map.of("reason", "moved on"), mandate(ngo, aPersonOf(ngo))))
                    .mustBeRight();
        }
    }

    private static String register(Meeting meeting, String organisation, String person) {
        return await().until(
                () -> secretariat().body(registration(meeting, organisation, person)).post("/api/v1/registrations"),
                answer -> answer.statusCode() == 201).path("id");
    }

    private static Map<String, Object> registration(Meeting meeting, String organisation, String person) {
        return Map.of("meetingId", meeting.id(), "organisationId", organisation, "personId", person, "mode", "ONLINE");
    }

    private static String mandate(String organisation, String person) {
        return mandate(organisation, person, "DELEGATE", UUID.randomUUID().toString());
    }

    private static String mandate(String organisation, String person, String office, String subject) {
        var mandate = Map.of("personId", person, "organisationId", organisation, "office", office, "subject", subject);
        return secretariat().body(mandate).post("/api/v1/mandates").then().statusCode(201).extract().path("id");
    }
}
