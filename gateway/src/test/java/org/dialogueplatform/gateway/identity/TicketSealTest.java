package org.dialogueplatform.gateway.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.ObjectMapper;

class TicketSealTest {

    private static final String OLD = "the secret of sessions until today";
    private static final String NEW = "the secret of sessions from today on";
    private static final Ticket TICKET = new Ticket(UUID.randomUUID(), "somebody", "a token", null, "/api/v1/my-work/live",
            Instant.parse("2026-01-01T00:00:00Z"));

    @Test
    void whileTheSecretIsChangedEveryReplicaOpensWhatAnyOfThemHasSealed() {
        TicketSeal changed = seal(NEW, OLD);
        TicketSeal notYet = seal(OLD, NEW);

        assertEquals(Optional.of(TICKET), changed.open(notYet.seal(TICKET)));
        assertEquals(Optional.of(TICKET), notYet.open(changed.seal(TICKET)));
        assertEquals(Optional.of(TICKET), changed.open(changed.seal(TICKET)));
    }

    @Test
    void afterwardsTheOldSecretOpensNothing() {
        assertEquals(Optional.empty(), seal(NEW, null).open(seal(OLD, null).seal(TICKET)));
    }

    private static TicketSeal seal(String secret, @Nullable String other) {
        return new TicketSeal(new ObjectMapper(), Optional.of(secret), new IdentitySettings() {

            @Override
            public Optional<URI> providerUrl() {
                return Optional.empty();
            }

            @Override
            public boolean signIn() {
                return true;
            }

            @Override
            public Optional<String> otherSessionSecret() {
                return Optional.ofNullable(other);
            }

            @Override
            public Duration patience() {
                return Duration.ofSeconds(1);
            }
        });
    }
}
