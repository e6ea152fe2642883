package org.dialogueplatform.participants.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;

import org.dialogueplatform.platform.identity.Actor;
import org.dialogueplatform.platform.identity.Role;
import org.dialogueplatform.platform.problem.Invalid;
import org.dialogueplatform.platform.problem.ProblemException;
import org.dialogueplatform.platform.problem.ProblemType;
import org.junit.jupiter.api.Test;

class BackdatingTest {

    private static final Instant NOW = Instant.parse("2024-05-06T07:08:09Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final Actor SECRETARIAT = new Actor("s", Role.SECRETARIAT, null, null);
    private static final Actor REPRESENTATIVE = new Actor("r", Role.REPRESENTATIVE, UUID.randomUUID(), null);
    private static final Actor DESK = new Actor("d", Role.DESK, null, null);

    @Test
    void theSecretariatMayRecordWhatHappenedLongAgoAndSaysWhy() {
        Instant longAgo = NOW.minus(Duration.ofDays(400));
        assertEquals(longAgo, Backdating.read(SECRETARIAT, longAgo, "entered from the minutes", CLOCK).occurredAt());
        assertThrows(Invalid.class, () -> Backdating.read(SECRETARIAT, longAgo, null, CLOCK));
    }

    @Test
    void aRepresentativeActsNow() {
        assertEquals(NOW, Backdating.read(REPRESENTATIVE, null, null, CLOCK).occurredAt());
        assertEquals(NOW, Backdating.read(REPRESENTATIVE, null, CLOCK).occurredAt());
        assertRefused(REPRESENTATIVE, NOW.minusSeconds(60));
    }

    @Test
    void theDeskMayRecordWhatHappenedWhileItsNetworkWasAway() {
        Instant anHourAgo = NOW.minus(Duration.ofHours(1));
        assertEquals(anHourAgo, Backdating.read(DESK, anHourAgo, null, CLOCK).occurredAt());
        assertRefused(DESK, NOW.minus(Backdating.DESK).minusSeconds(1));
    }

    private static void assertRefused(Actor actor, Instant occurredAt) {
        var refusal = assertThrows(ProblemException.class, () -> Backdating.read(actor, occurredAt, "because", CLOCK));
        assertEquals(ProblemType.NOT_ALLOWED, refusal.type());
    }
}
