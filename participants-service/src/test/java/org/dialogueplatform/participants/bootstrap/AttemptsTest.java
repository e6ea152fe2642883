package org.dialogueplatform.participants.bootstrap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import org.junit.jupiter.api.Test;

class AttemptsTest {

    private static final Instant NOW = Instant.parse("2023-01-23T04:00:00Z");

    @Test
    void afterTheLastOneOneWaitsUntilTheFirstIsLongEnoughAgo() {
        var attempts = new Attempts(2, Duration.ofMinutes(1));

        assertEquals(Duration.ZERO, attempts.tryOnce(NOW));
        assertEquals(Duration.ZERO, attempts.tryOnce(NOW.plusSeconds(30)));
        assertEquals(Duration.ofSeconds(20), attempts.tryOnce(NOW.plusSeconds(40)));
        assertEquals(Duration.ZERO, attempts.tryOnce(NOW.plusSeconds(60)));
        assertEquals(Duration.ofSeconds(29), attempts.tryOnce(NOW.plusSeconds(61)));
    }

    @Test
    void withoutASecretNothingMatches() {
        assertFalse(BootstrapSecret.of(Optional.empty()).matches(""));
        assertFalse(BootstrapSecret.of(Optional.of(" ")).matches(" "));
    }

    @Test
    void onlyTheWholeSecretMatches() {
        var secret = BootstrapSecret.of(Optional.of("twenty-four-characters-at-least"));

        assertTrue(secret.matches("twenty-four-characters-at-least"));
        assertFalse(secret.matches("twenty-four-characters-at-leas"));
        assertFalse(secret.matches(""));
    }

    @Test
    void aSecretThatCouldBeGuessedIsRefused() {
        assertThrows(IllegalStateException.class, () -> BootstrapSecret.of(Optional.of("x".repeat(23))));
    }
}
