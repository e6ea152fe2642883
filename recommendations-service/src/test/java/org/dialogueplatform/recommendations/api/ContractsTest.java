package org.dialogueplatform.recommendations.api;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.util.UUID;

import org.dialogueplatform.recommendations.ComponentTest;
import org.dialogueplatform.testing.Contracts;
import org.dialogueplatform.testing.MetricsContract;
import org.dialogueplatform.testing.OpenApiContract;
import org.dialogueplatform.testing.TestEvents;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.junit.QuarkusTest;

/** What the service promises its callers and neighbours. */
@QuarkusTest
class ContractsTest extends ComponentTest {

    @Test
    void theInterfaceIsTheCommittedOne() throws IOException {
        String live = given().accept("application/json").get("/openapi").then().statusCode(200).extract().asString();
        OpenApiContract.assertCommitted("recommendations-service", live);
    }

    @Test
    void theInterfaceOnlyGrows() throws IOException {
        String live = given().accept("application/json").get("/openapi").then().statusCode(200).extract().asString();
        OpenApiContract.assertOnlyGrown("recommendations-service", live);
    }

    @ParameterizedTest
    @ValueSource(strings = { "recommendation.drafted", "recommendation.revised", "recommendation.submitted",
            "recommendation.returned", "recommendation.tabled", "recommendation.untabled", "recommendation.withdrawn",
            "recommendation.not-adopted", "recommendation.adopted", "recommendation.postponed", "recommendation.transmitted",
            "recommendation.position-recorded", "recommendation.position-changed", "recommendation.registered",
            "recommendation.corrected", "recommendation.classified", "vocabulary-term.changed",
            "vocabulary.term-deprecated", "recommendation.review-begun", "recommendation.adoption-recorded",
            "recommendation.transmission-recorded", "recommendation.decision-confirmed", "recommendation.closed",
            "recommendation.reopened", "recommendation.merged", "recommendation.split", "recommendation.amended",
            "import-run.applied", "plan.entered", "plan.revised", "plan.published", "measure.entered", "measure.revised",
            "measure.advanced", "measure.linked", "progress-report.drafted", "indicator.set", "indicator.value-recorded",
            "indicator.value-corrected", "measure.paused", "measure.resumed", "road-map.changed", "road-map.closed",
            "road-map.merged", "reminder.due", "agenda-item.proposed", "agenda-item.proposal-withdrawn",
            "recommendation.overdue",
            "progress-report.revised", "progress-report.submitted", "progress-report.returned", "progress-report.accepted",
            "progress-report.published", "assessment.drafted", "assessment.revised", "implementation.assessed",
            "implementation.disputed", "position-proposal.changed", "recommendation.addressee-succeeded",
            "recommendation.published", "recommendation.unpublished", "recommendation.embargoed",
            "public.recommendation.registered", "public.recommendation.published", "public.recommendation.corrected",
            "public.recommendation.unpublished", "public.recommendation.withdrawn", "public.recommendation.not-adopted",
            "public.recommendation.adopted", "public.recommendation.transmitted", "public.recommendation.position-recorded",
            "public.recommendation.position-changed", "public.recommendation.measure-linked",
            "public.recommendation.progress-report-published", "public.recommendation.implementation-assessed",
            "public.recommendation.overdue", "public.recommendation.merged", "public.recommendation.split",
            "public.recommendation.closed", "public.recommendation.reopened", "public.vocabulary.term-deprecated" })
    void theExamplesOfItsEventsKeepTheirContract(String type) {
        assertFalse(Contracts.examples(type + ".v1").isEmpty());
        Contracts.examples(type + ".v1").forEach(example -> Contracts.assertValid(type + ".v1", example));
    }

    @Test
    void itsMetricsAreTheListedOnes() {
        given().get("/api/v1/recommendations").then().statusCode(200);
        UUID subject = UUID.randomUUID();
        try (var events = TestEvents.ofSuite()) {
            events.publish("dialogue.participants.access.v1", "access.restored.v1", subject, 1,
                    "{\"subject\": \"" + subject + "\"}");
        }
        MetricsContract.assertKeptBy("recommendations-service");
    }
}
