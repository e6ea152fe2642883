package org.dialogueplatform.meetings.api;

import static io.restassured.RestAssured.given;

import java.io.IOException;
import java.util.UUID;

import org.dialogueplatform.testing.Contracts;
import org.dialogueplatform.testing.MetricsContract;
import org.dialogueplatform.testing.OpenApiContract;
import org.dialogueplatform.testing.SuiteInfrastructure;
import org.dialogueplatform.testing.TestEvents;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** What the service promises its callers and neighbours. */
@QuarkusTest
@WithTestResource(SuiteInfrastructure.class)
class ContractsTest {

    @Test
    void theInterfaceIsTheCommittedOne() throws IOException {
        String live = given().accept("application/json").get("/openapi").then().statusCode(200).extract().asString();
        OpenApiContract.assertCommitted("meetings-service", live);
    }

    @Test
    void theInterfaceOnlyGrows() throws IOException {
        String live = given().accept("application/json").get("/openapi").then().statusCode(200).extract().asString();
        OpenApiContract.assertOnlyGrown("meetings-service", live);
    }

    @ParameterizedTest
    @ValueSource(strings = { "meeting.drafted", "meeting.revised", "meeting.announced", "meeting.registration-opened",
            "meeting.registration-closed", "meeting.opened", "meeting.suspended", "meeting.resumed", "meeting.ended",
            "meeting.closed", "meeting.postponed", "meeting.cancelled", "agenda.circulated", "agenda.adopted",
            "agenda-item.taken-up", "agenda-item.concluded", "decision.taken", "document.submitted",
            "document.revised", "document.withdrawn", "document.reinstated", "meeting-card.changed",
            "speakers-list.opened", "speakers-list.closed", "speakers-list.revised", "floor.requested", "floor.withdrawn",
            "speaker.started", "speaker.paused", "speaker.resumed", "speaker.ended", "speaker.corrected",
            "intervention.recorded", "intervention.corrected", "materials.admitted",
            "meeting.act-corrected", "special-opinion.attached", "instruction.fulfilled",
            "body.changed", "work-plan.approved",
            "public.meeting.announced", "public.meeting.rescheduled", "public.meeting.cancelled",
            "public.meeting.agenda-circulated", "minutes.drafted", "minutes.revised",
            "minutes.circulated", "minutes.recalled", "minutes.approved", "minutes.published", "decision.corrected",
            "speaker.struck",
            "public.meeting.minutes-published" })
    void theExamplesOfItsEventsKeepTheirContract(String type) {
        Contracts.examples(type + ".v1").forEach(example -> Contracts.assertValid(type + ".v1", example));
    }

    @Test
    void itsMetricsAreTheListedOnes() {
        given().get("/api/v1/meetings").then().statusCode(200);
        UUID subject = UUID.randomUUID();
        try (var events = TestEvents.ofSuite()) {
            events.publish("dialogue.participants.access.v1", "access.restored.v1", subject, 1,
                    "{\"subject\": \"" + subject + "\"}");
        }
        MetricsContract.assertKeptBy("meetings-service");
    }
}
