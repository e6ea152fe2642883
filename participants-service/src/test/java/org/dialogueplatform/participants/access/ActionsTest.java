package org.dialogueplatform.participants.access;

import static org.awaitility.Awaitility.await;
import static org.dialogueplatform.participants.Actors.auditor;
import static org.dialogueplatform.participants.Actors.delegate;
import static org.dialogueplatform.participants.Actors.operator;
import static org.dialogueplatform.participants.Actors.representativeOf;
import static org.dialogueplatform.participants.Actors.secretariat;
import static org.dialogueplatform.participants.Actors.thePublic;
import static org.dialogueplatform.participants.Participants.aMemberOf;
import static org.dialogueplatform.participants.Participants.aPersonOf;
import static org.dialogueplatform.participants.Participants.anOrganisation;
import static org.dialogueplatform.participants.Participants.anOrganisationThatMaySend;
import static org.dialogueplatform.participants.Participants.join;
import static org.dialogueplatform.participants.Participants.organisation;
import static org.dialogueplatform.participants.Participants.person;
import static org.dialogueplatform.participants.Participants.uniqueName;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.function.Supplier;

import org.dialogueplatform.participants.Meeting;
import org.dialogueplatform.testing.ActionWalk;
import org.dialogueplatform.testing.SuiteInfrastructure;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** What the things of this service say that a caller may do with them. */
@QuarkusTest
@WithTestResource(SuiteInfrastructure.class)
class ActionsTest {

    private static final String REGISTRATIONS = "/api/v1/registrations";
    private static final String INVITATIONS = "/api/v1/invitations";
    private static final Map<String, String> BECAUSE = Map.of("reason", "Because it is so");
    private static final Map<String, Object> ABOLISHED = Map.of("kind", "ABOLISHED", "effectiveOn", "2023-09-01", "legalAct",
            "Decree No. 318");

    @Test
    void aRegistrationSaysWhatMayBeDoneAndWhyNotTheRest() {
        String ngo = aMemberOf("NGO");
        String someone = aPersonOf(ngo);
        try (var meeting = openMeeting()) {
            String id = register(meeting, ngo, someone, "ONLINE");

            delegate(ngo, someone).get(REGISTRATIONS + "/" + id).then()
                    .body("actions.operation", containsInAnyOrder("withdrawRegistration", "checkIn", "checkOut"))
                    .body("actions.find { it.operation == 'withdrawRegistration' }.allowed", equalTo(true))
                    .body("actions.find { it.operation == 'withdrawRegistration' }.href",
                            equalTo(REGISTRATIONS + "/" + id + "/withdrawal"))
                    .body("actions.find { it.operation == 'checkIn' }.code", equalTo("attendance-not-open"));
            delegate(ngo, aPersonOf(ngo)).get(REGISTRATIONS + "/" + id).then().body("actions.operation",
                    containsInAnyOrder("withdrawRegistration"));
            auditor().get(REGISTRATIONS + "/" + id).then().statusCode(200).body("$", not(hasKey("actions")));
        }
    }

    @Test
    void listsTellOfActionsWhereTheyAreAskedTo() {
        String ngo = aMemberOf("NGO");
        try (var meeting = openMeeting()) {
            register(meeting, ngo, aPersonOf(ngo), "ONLINE");
            for (String list : List.of(REGISTRATIONS, INVITATIONS)) {
                representativeOf(ngo).get(list + "?meeting=" + meeting.id()).then().statusCode(200).body("items.size()",
                        equalTo(1)).body("items", everyItem(not(hasKey("actions"))));
                representativeOf(ngo).get(list + "?include=actions&meeting=" + meeting.id()).then().statusCode(200)
                        .body("items.size()", equalTo(1)).body("items", everyItem(hasKey("actions")));
            }
        }
    }

    @Test
    void thePublicIsToldOfNothingItCannotDo() {
        thePublic().get("/api/v1/organisations/" + anOrganisation("NGO")).then().statusCode(200)
                .body("$", not(hasKey("actions")));
    }

    @Test
    void whatInvitationsSayIsWhatHappens() {
        String ngo = aMemberOf("NGO");
        List<Meeting> meetings = new ArrayList<>();
        try {
            walkOf(ngo)
                    .sending("registerDelegate", ids -> registration(meetingOf(ids.getFirst()), ngo, aPersonOf(ngo), "ONLINE"))
                    .over("an invitation", INVITATIONS + "/{id}", invitation(ngo, meetings, ""))
                    .over("an invitation, with registration open", INVITATIONS + "/{id}", invitation(ngo, meetings, "open"))
                    .over("an accepted invitation", INVITATIONS + "/{id}", invitation(ngo, meetings, "acceptance"))
                    .over("a declined invitation", INVITATIONS + "/{id}", invitation(ngo, meetings, "declination"))
                    .over("a revoked invitation", INVITATIONS + "/{id}", invitation(ngo, meetings, "cancelled")).mustBeRight();
        } finally {
            meetings.forEach(Meeting::close);
        }
    }

    @Test
    void whatRegistrationsSayBeforeTheMeetingIsWhatHappens() {
        String ngo = aMemberOf("NGO");
        String few = anOrganisationThatMaySend(1);
        join(few, "MEMBER", "2013-01-01", null);
        try (var meeting = openMeeting();
                var full = Meeting.today().with("onlineCapacity", 1).drafted().announced()
                        .registrationOpened()) {
            register(meeting, few, aPersonOf(few), "ONLINE");
            register(full, ngo, aPersonOf(ngo), "ONLINE");
            walkOf(ngo).as("role=representative; organisation=" + few)
                    .over("a registration", REGISTRATIONS + "/{id}", of(() -> register(meeting, ngo, aPersonOf(ngo), "ONLINE")))
                    .over("a registration for the room", REGISTRATIONS + "/{id}",
                            of(() -> register(meeting, ngo, aPersonOf(ngo), "ROOM")))
                    .over("one that waits for a seat", REGISTRATIONS + "/{id}",
                            of(() -> register(full, ngo, aPersonOf(ngo), "ONLINE")))
                    .over("one that waits for the secretariat", REGISTRATIONS + "/{id}",
                            of(() -> register(meeting, few, aPersonOf(few), "ONLINE")))
                    .over("a withdrawn one", REGISTRATIONS + "/{id}",
                            of(() -> did(register(meeting, ngo, aPersonOf(ngo), "ONLINE"), "withdrawal")))
                    .over("a rejected one", REGISTRATIONS + "/{id}",
                            of(() -> did(register(meeting, few, aPersonOf(few), "ONLINE"), "rejection")))
                    .mustBeRight();
        }
    }

    @Test
    void whatRegistrationsSayAtTheMeetingIsWhatHappens() {
        String ngo = aMemberOf("NGO");
        String someone = aPersonOf(ngo);
        Queue<String> online = new ArrayDeque<>();
        Queue<String> room = new ArrayDeque<>();
        try (var meeting = openMeeting()) {
            for (int no = 0; no < 28; no++) {
                online.add(register(meeting, ngo, aPersonOf(ngo), "ONLINE"));
            }
            for (int no = 0; no < 12; no++) {
                room.add(register(meeting, ngo, aPersonOf(ngo), "ROOM"));
            }
            meeting.registrationClosed().inSession();
            await().until(() -> checkIn(online.element(), "ONLINE") == 200);
            String there = online.remove();
            walkOf(ngo).as("role=representative; organisation=" + ngo + "; person=" + someone)
                    .over("a registration online", REGISTRATIONS + "/{id}", of(online::remove))
                    .over("one that is there", REGISTRATIONS + "/{id}", of(() -> checkedIn(online.remove(), "ONLINE")))
                    .over("one that has left", REGISTRATIONS + "/{id}", of(() -> did(there, "check-out", 200, 409)))
                    .mustBeRight();
            walkOf(ngo).sending("checkIn", Map.of("source", "DESK"))
                    .over("a registration for the room", REGISTRATIONS + "/{id}", of(room::remove))
                    .over("one that is in the room", REGISTRATIONS + "/{id}", of(() -> checkedIn(room.remove(), "DESK")))
                    .mustBeRight();
        }
    }

    @Test
    void whatOrganisationsAndPersonsSayIsWhatHappens() {
        String ngo = aMemberOf("NGO");
        walkOf(ngo).sending("reviseOrganisation", ids -> organisation("NGO", uniqueName("NGO")))
                .sending("recordSuccession", ABOLISHED)
                .sending("mergeOrganisation", ids -> Map.of("into", anOrganisation("NGO"), "reason", "entered twice"))
                .sending("revisePerson", person(ngo, "B. Sample")).sending("erasePerson", BECAUSE)
                .over("an organisation", "/api/v1/organisations/{id}", of(() -> anOrganisation("NGO")))
                .over("an organisation that has ended", "/api/v1/organisations/{id}",
                        of(() -> abolished(anOrganisation("NGO"))))
                .over("a person", "/api/v1/persons/{id}", of(() -> aPersonOf(ngo)))
                .over("an erased person", "/api/v1/persons/{id}", of(() -> erased(aPersonOf(ngo)))).mustBeRight();
    }

    @Test
    void whatMembershipsSayIsWhatHappens() {
        String ngo = anOrganisation("NGO");
        walkOf(ngo).sending("endMembership", Map.of("lastDay", "2014-06-30"))
                .over("a membership", "/api/v1/memberships/{id}",
                        of(() -> join(anOrganisation("NGO"), "MEMBER", "2014-01-01", null)))
                .mustBeRight();
    }

    @Test
    void whatMandatesSayIsWhatHappens() {
        String ngo = aMemberOf("NGO");
        String head = UUID.randomUUID().toString();
        String deputy = mandate(ngo, "DELEGATE", UUID.randomUUID().toString());
        var period = Map.of("mandateId", deputy, "validFrom", "2190-01-01T00:00:00Z", "validTo", "2190-02-01T00:00:00Z");
        walkOf(ngo).as("role=representative; organisation=" + ngo + "; office=HEAD",
                "role=representative; organisation=" + ngo + "; office=DELEGATE",
                "role=representative; organisation=" + ngo + "; office=HEAD; subject=" + head)
                .sending("endMandate", BECAUSE).sending("nameDeputy", period).judgedByBody("deputy-exists")
                .over("a delegate's mandate", "/api/v1/mandates/{id}",
                        of(() -> mandate(ngo, "DELEGATE", UUID.randomUUID().toString())))
                .over("a mandate nobody has taken up", "/api/v1/mandates/{id}", of(() -> mandate(ngo, "HEAD", null)))
                .over("a head's mandate", "/api/v1/mandates/{id}", of(() -> mandate(ngo, "HEAD", head)))
                .over("a deputy's mandate", "/api/v1/mandates/{id}", of(() -> deputyOf(mandate(ngo, "HEAD", head), period)))
                .over("a mandate that has ended", "/api/v1/mandates/{id}", of(() -> ended(mandate(ngo, "HEAD", head))))
                .mustBeRight();
    }

    @Test
    void whatRevocationsOfAccessSayIsWhatHappens() {
        String path = "/api/v1/access-revocations/{id}";
        ActionWalk.ofRunningService().sending("restoreAccess", BECAUSE)
                .sending("revokeAccess", ids -> Map.of("subject", subjectOf(ids.getFirst()), "reason", "Once more"))
                .over("revoked access", path, of(ActionsTest::revoked))
                .over("restored access", path, of(() -> restored(revoked()))).mustBeRight();
    }

    private static ActionWalk walkOf(String organisation) {
        return ActionWalk.ofRunningService().as("role=representative; organisation=" + organisation)
                .sending("checkIn", Map.of("source", "SELF"));
    }

    private static Supplier<List<String>> of(Supplier<String> id) {
        return () -> List.of(id.get());
    }

    private static Meeting openMeeting() {
        return Meeting.today().drafted().announced().registrationOpened();
    }

    private static Supplier<List<String>> invitation(String organisation, List<Meeting> meetings, String state) {
        return of(() -> {
            Meeting meeting = Meeting.today().drafted().announced();
            meetings.add(meeting);
            String id = meeting.awaitInvitationOf(organisation);
            switch (state) {
                case "acceptance", "declination" -> secretariat().post(INVITATIONS + "/" + id + "/" + state).then()
                        .statusCode(200);
                case "cancelled" -> {
                    meeting.cancelled();
                    await().until(() -> "REVOKED"
                            .equals(secretariat().get(INVITATIONS + "/" + id).then().extract().path("state")));
                }
                case "open" -> {
                    meeting.registrationOpened();
                    register(meeting, organisation, aPersonOf(organisation), "ONLINE");
                }
                default -> {
                    // as it was opened; wait until the meeting itself is known here, too
                    await().until(() -> secretariat()
                            .body(registration(meeting.id(), organisation, aPersonOf(organisation), "ONLINE"))
                            .post(REGISTRATIONS).then().extract().path("code"), equalTo("registration-not-open"));
                }
            }
            return id;
        });
    }

    private static String meetingOf(String invitation) {
        return secretariat().get(INVITATIONS + "/" + invitation).then().statusCode(200).extract().path("meetingId");
    }

    private static String register(Meeting meeting, String organisation, String person, String mode) {
        return await().until(
                () -> secretariat().body(registration(meeting.id(), organisation, person, mode)).post(REGISTRATIONS),
                answer -> answer.statusCode() == 201).path("id");
    }

    private static Map<String, Object> registration(String meeting, String organisation, String person, String mode) {
        return Map.of("meetingId", meeting, "organisationId", organisation, "personId", person, "mode", mode);
    }

    private static String did(String registration, String act, Integer... expected) {
        int status = secretariat().post(REGISTRATIONS + "/" + registration + "/" + act).statusCode();
        if (!(expected.length == 0 ? List.of(200) : List.of(expected)).contains(status)) {
            throw new AssertionError(act + " is answered with " + status);
        }
        return registration;
    }

    private static int checkIn(String registration, String source) {
        return secretariat().body(Map.of("source", source)).post(REGISTRATIONS + "/" + registration + "/check-in").statusCode();
    }

    private static String checkedIn(String registration, String source) {
        if (checkIn(registration, source) != 200) {
            throw new AssertionError("could not be checked in");
        }
        return registration;
    }

    private static String abolished(String organisation) {
        secretariat().body(ABOLISHED).post("/api/v1/organisations/" + organisation + "/succession").then().statusCode(200);
        return organisation;
    }

    private static String erased(String person) {
        secretariat().body(BECAUSE).post("/api/v1/persons/" + person + "/erasure").then().statusCode(200);
        return person;
    }

    private static String mandate(String organisation, String office, String subject) {
        var mandate = new HashMap<String, Object>(
                Map.of("personId", aPersonOf(organisation), "organisationId", organisation, "office", office));
        if (subject != null) {
            mandate.put("subject", subject);
        }
        return secretariat().body(mandate).post("/api/v1/mandates").then().statusCode(201).extract().path("id");
    }

    private static String deputyOf(String mandate, Map<String, String> period) {
        return secretariat().body(period).post("/api/v1/mandates/" + mandate + "/deputies").then().statusCode(201).extract()
                .path("id");
    }

    private static String ended(String mandate) {
        secretariat().body(BECAUSE).post("/api/v1/mandates/" + mandate + "/ending").then().statusCode(200);
        return mandate;
    }

    private static String revoked() {
        return operator().body(Map.of("subject", UUID.randomUUID().toString(), "reason", "Lost its key"))
                .post("/api/v1/access-revocations").then().statusCode(201).extract().path("id");
    }

    private static String restored(String revocation) {
        operator().body(BECAUSE).post("/api/v1/access-revocations/" + revocation + "/restoration").then().statusCode(200);
        return revocation;
    }

    private static String subjectOf(String revocation) {
        return operator().get("/api/v1/access-revocations/" + revocation).then().statusCode(200).extract().path("subject");
    }
}
