package org.dialogueplatform.platform.audit.chain;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * One entry of the audit trail.
 *
 * @param id sorts by time
 * @param at when, to the microsecond
 * @param service whose trail it is in: the name of its schema
 * @param subject who: a subject of the identity provider, or "system", or "public"
 * @param role in which role
 * @param organisation for which organisation
 * @param forPerson of a deputy: in whose place, as a person of the participants-service
 * @param consumer for the effect of an event: who consumed it; for background work: its name
 * @param eventId for the effect of an event: which
 * @param operation through which operation of the API
 * @param act what was done: the types of the events recorded, or a word
 * @param aggregateType to what, if to anything
 * @param aggregateVersion which version came of it
 * @param reason why, if it was said
 * @param requestId the gateway's id of the request
 * @param changes JSON: the changed fields with their old and new values, or details of an act that changed nothing
 */
public record AuditEntry(UUID id, Instant at, String service, String subject, @Nullable String role,
        @Nullable UUID organisation, @Nullable UUID forPerson, @Nullable String consumer, @Nullable UUID eventId,
        @Nullable String operation, String act,
        @Nullable String aggregateType, @Nullable String aggregateId, @Nullable Long aggregateVersion,
        @Nullable String reason, @Nullable String requestId, @Nullable String traceparent, String changes) {

    /** The form of what is hashed of an act in somebody's own right. */
    static final String FORM = "dialogue-audit-entry-1";

    /** The form of what is hashed of an act in somebody else's place: one field more. */
    static final String DEPUTY_FORM = "dialogue-audit-entry-2";

    public AuditEntry {
        at = at.truncatedTo(ChronoUnit.MICROS);
    }

    /**
     * The hash of all of it, in the order of the components above and behind the name of the form. Whom a deputy stands in for
     * is part of the second form only, so that what was written before there were deputies keeps its hash.
     */
    public Hash contentHash() {
        if (forPerson != null) {
            return Hash.ofFields(DEPUTY_FORM, id, at, service, subject, role, organisation, forPerson, consumer, eventId,
                    operation, act, aggregateType, aggregateId, aggregateVersion, reason, requestId, traceparent, changes);
        }
        return Hash.ofFields(FORM, id, at, service, subject, role, organisation, consumer, eventId, operation, act,
                aggregateType, aggregateId, aggregateVersion, reason, requestId, traceparent, changes);
    }
}
