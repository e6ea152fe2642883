package org.dialogueplatform.recommendations.succession;

import java.time.Clock;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.dialogueplatform.platform.event.CloudEvent;
import org.dialogueplatform.platform.inbox.EventHandlers;
import org.dialogueplatform.platform.inbox.Inbox;
import org.dialogueplatform.platform.time.Occurrence;
import org.dialogueplatform.recommendations.approval.PositionProposals;
import org.dialogueplatform.recommendations.followup.ProgressReports;
import org.dialogueplatform.recommendations.indicator.Indicators;
import org.dialogueplatform.recommendations.instruction.Instructions;
import org.dialogueplatform.recommendations.plan.Measures;
import org.dialogueplatform.recommendations.register.Recommendations;
import org.dialogueplatform.recommendations.roadmap.RoadMapState;
import org.dialogueplatform.recommendations.roadmap.RoadMaps;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

import io.smallrye.reactive.messaging.annotations.Blocking;

/**
 * Moves what is not settled from an organisation to its successor: the place among the addressees, measures, reports that are
 * not handed in, instructions of meetings, positions that are not approved. What was said and done stays under the name of who
 * said and did it.
 */
@ApplicationScoped
class Successions {

    private static final Logger LOG = Logger.getLogger(Successions.class);

    private final Inbox inbox;
    private final Recommendations recommendations;
    private final Measures measures;
    private final ProgressReports reports;
    private final PositionProposals proposals;
    private final Indicators indicators;
    private final RoadMaps roadMaps;
    private final Instructions instructions;
    private final Clock clock;
    private final EventHandlers handlers;

    @Inject
    Successions(Inbox inbox, Recommendations recommendations, Measures measures, ProgressReports reports,
            PositionProposals proposals, Indicators indicators, RoadMaps roadMaps, Instructions instructions, Clock clock) {
        this.inbox = inbox;
        this.recommendations = recommendations;
        this.measures = measures;
        this.reports = reports;
        this.proposals = proposals;
        this.indicators = indicators;
        this.roadMaps = roadMaps;
        this.instructions = instructions;
        this.clock = clock;
        this.handlers = EventHandlers.of("recommendations.successions", "organisation").on("organisation.succeeded.v1",
                OrganisationSucceeded.class, this::takeOn);
    }

    @Incoming("successions")
    @Blocking
    void onSuccession(ConsumerRecord<String, byte[]> message) {
        inbox.receive(message, handlers);
    }

    private void takeOn(CloudEvent event, OrganisationSucceeded told) {
        UUID former = told.organisationId();
        UUID successor = told.successorId();
        var occurrence = new Occurrence(event.time(), clock.instant(), told.legalAct());
        var addressed = recommendations.unsettledTo(former);
        addressed.forEach(recommendation -> recommendation.succeed(former, successor, occurrence));
        var owed = measures.openOf(former);
        owed.forEach(measure -> measure.succeed(former, successor, occurrence));
        reports.unfinishedOf(former).forEach(report -> report.succeed(successor, occurrence));
        indicators.list("organisationId", former).forEach(indicator -> indicator.succeed(successor, occurrence));
        roadMaps.list("organisationId = ?1 and state = ?2", former, RoadMapState.OPEN)
                .forEach(roadMap -> roadMap.succeed(successor, occurrence));
        instructions.openOf(former, Integer.MAX_VALUE).forEach(instruction -> instruction.succeed(successor));
        // where the successor has proposed a position of its own, that one goes on
        proposals.openOf(former).stream().filter(proposal -> !proposals.hasOpen(proposal.recommendationId(), successor))
                .forEach(proposal -> proposal.succeed(successor, occurrence));
        LOG.infof("Organisation %s takes on %d recommendations and %d measures of %s", successor, addressed.size(), owed.size(),
                former);
    }
}
