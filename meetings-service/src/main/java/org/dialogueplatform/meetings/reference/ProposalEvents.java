package org.dialogueplatform.meetings.reference;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.dialogueplatform.meetings.reference.OverdueProposal.Overdue;
import org.dialogueplatform.platform.inbox.EventHandlers;
import org.dialogueplatform.platform.inbox.Inbox;
import org.dialogueplatform.platform.text.LocalizedText;
import org.eclipse.microprofile.reactive.messaging.Incoming;

import io.smallrye.common.annotation.Blocking;

/** Hears what is overdue and so proposed for an agenda, and that it no longer is. */
@ApplicationScoped
public class ProposalEvents {

    private final Inbox inbox;
    private final EventHandlers handlers;

    @Inject
    public ProposalEvents(Inbox inbox, OverdueProposals proposals) {
        this.inbox = inbox;
        this.handlers = EventHandlers.of("meetings.reminders", "reminder", "agenda-item")
                .on("agenda-item.proposed.v1", Proposed.class, (event, told) -> proposals.change(event.subject(),
                        proposal -> proposal.proposed(event.sequence(), told.overdue(event.time()))))
                .on("agenda-item.proposal-withdrawn.v1", Withdrawn.class, (event, _) -> proposals.change(event.subject(),
                        proposal -> proposal.withdrawn(event.sequence())));
    }

    @Incoming("reminders")
    @Blocking
    void onReminder(ConsumerRecord<String, byte[]> message) {
        inbox.receive(message, handlers);
    }

    /** What this service needs of a proposal. */
    record Proposed(OverdueKind kind, UUID objectId, LocalDate dueOn, List<UUID> recommendationIds, UUID organisationId,
            LocalizedText title) {

        Proposed {
            Told.require(kind, "kind");
            Told.require(objectId, "objectId");
            Told.require(dueOn, "dueOn");
            Told.require(recommendationIds, "recommendationIds");
            Told.require(organisationId, "organisationId");
            Told.require(title, "title");
        }

        Overdue overdue(Instant at) {
            return new Overdue(kind, objectId, dueOn, recommendationIds, organisationId, title, at);
        }
    }

    /** That it happened is enough. */
    record Withdrawn() {
    }
}
