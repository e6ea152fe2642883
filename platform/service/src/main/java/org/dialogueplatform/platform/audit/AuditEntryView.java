package org.dialogueplatform.platform.audit;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import org.dialogueplatform.platform.audit.chain.AuditEntry;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;

/** An entry of the audit trail as an auditor sees it. What is personal in it is ciphertext. */
@Schema(name = "AuditEntry", description = "Who did what to what, when and why")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AuditEntryView(UUID id, Instant at,
        @Schema(description = "A subject of the identity provider, or system") String subject,
        @Schema(description = "In which role") @Nullable String role,
        @Schema(description = "For which organisation") @Nullable UUID organisationId,
        @Schema(description = "Of a deputy: in whose place, as a person") @Nullable UUID forPersonId,
        @Schema(description = "The consumer whose event, or the background work, brought it about") @Nullable String consumer,
        @Schema(description = "The event that brought it about") @Nullable UUID eventId,
        @Schema(description = "Through which operation of this API") @Nullable String operation,
        @Schema(description = "Types of the events recorded, separated by commas, or a word for the act") String act,
        @Nullable String aggregateType, @Nullable String aggregateId,
        @Schema(description = "Which version of it came of this") @Nullable Long aggregateVersion,
        @Nullable String reason, @Nullable String requestId, @Nullable String traceparent,
        @Schema(description = "The changed fields with old and new values, sealed where they are personal; or details of an act that changed nothing") Map<String, Object> changes,
        @Schema(description = "SHA-256 over the entry's canonical form") String contentHash,
        @Schema(description = "Its place in the sealed chain; absent while it waits to be sealed") @Nullable Long position) {

    static AuditEntryView of(AuditEntry entry, Map<String, Object> changes, @Nullable Long position) {
        return new AuditEntryView(entry.id(), entry.at(), entry.subject(), entry.role(), entry.organisation(),
                entry.forPerson(),
                entry.consumer(), entry.eventId(), entry.operation(), entry.act(), entry.aggregateType(),
                entry.aggregateId(), entry.aggregateVersion(), entry.reason(), entry.requestId(), entry.traceparent(),
                changes, entry.contentHash().hex(), position);
    }
}
