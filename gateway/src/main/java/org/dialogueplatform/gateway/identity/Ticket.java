package org.dialogueplatform.gateway.identity;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What stands for somebody's token once, at one address, for a minute: a page's EventSource sends no header.
 *
 * @param id by which it is known that it was used
 * @param actingFor what the header Acting-For would say
 * @param address the path it opens
 */
public record Ticket(UUID id, String subject, String token, @Nullable String actingFor, String address, Instant expiresAt) {

    /** Never the token: what is logged is read by many. */
    @Override
    public String toString() {
        return "ticket " + id;
    }
}
