package org.dialogueplatform.platform.mandate;

import java.util.Objects;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.dialogueplatform.platform.inbox.EventHandlers;
import org.dialogueplatform.platform.inbox.Inbox;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.reactive.messaging.Incoming;

import io.smallrye.common.annotation.Blocking;

/** Hears of mandates, memberships and revoked access. */
@ApplicationScoped
public class MandateEvents {

    private final Inbox inbox;
    private final EventHandlers handlers;

    @Inject
    public MandateEvents(Inbox inbox, KnownMandates mandates, @ConfigProperty(name = "dialogue.schema") String schema) {
        this.inbox = inbox;
        this.handlers = EventHandlers.of(schema + ".mandates", "mandate", "body-membership", "access")
                .on("mandate.changed.v1", KnownMandate.class,
                        (event, mandate) -> mandates.put(event.subject(), event.sequence(), mandate))
                .on("body-membership.changed.v1", KnownMembership.class,
                        (event, membership) -> mandates.put(event.subject(), event.sequence(), membership))
                .on("access.revoked.v1", Access.class,
                        (event, access) -> mandates.putRevocation(event.subject(), event.sequence(), access.subject, true))
                .on("access.restored.v1", Access.class,
                        (event, access) -> mandates.putRevocation(event.subject(), event.sequence(), access.subject, false));
    }

    @Incoming("mandates")
    @Blocking
    void on(ConsumerRecord<String, byte[]> message) {
        inbox.receive(message, handlers);
    }

    /** Whose access was revoked or restored. */
    record Access(String subject) {

        Access {
            Objects.requireNonNull(subject, "subject");
        }
    }
}
