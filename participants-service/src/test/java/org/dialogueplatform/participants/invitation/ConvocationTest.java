package org.dialogueplatform.participants.invitation;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.UUID;

import org.junit.jupiter.api.Test;

class ConvocationTest {

    private final Convocation convocation = new Convocation(UUID.randomUUID());

    @Test
    void anAnnouncementIsNewsOnce() {
        assertTrue(convocation.announced(2));
        assertFalse(convocation.announced(2));
        assertFalse(convocation.announced(1));
    }

    @Test
    void anAnnouncementThatArrivesAfterTheCancellationOpensNothing() {
        convocation.cancelled(5);
        assertFalse(convocation.announced(2));
    }

    @Test
    void aMeetingAnnouncedAnewAfterPostponementInvitesThoseWhoJoinedSince() {
        convocation.announced(2);
        assertTrue(convocation.announced(6));
    }
}
