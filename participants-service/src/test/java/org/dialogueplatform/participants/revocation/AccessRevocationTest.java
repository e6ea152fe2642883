package org.dialogueplatform.participants.revocation;

import static org.dialogueplatform.participants.Fixtures.A_WEEK_BEFORE;
import static org.dialogueplatform.participants.Fixtures.told;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.dialogueplatform.platform.problem.IllegalTransition;
import org.junit.jupiter.api.Test;

class AccessRevocationTest {

    @Test
    void aSubjectIsKeptOutLetInAndKeptOutAgainInOneOrder() {
        var revocation = AccessRevocation.of("anna", "lost device", A_WEEK_BEFORE);
        assertTrue(revocation.isRevoked());
        revocation.restore("found", A_WEEK_BEFORE);
        assertFalse(revocation.isRevoked());
        revocation.revokeAgain("lost again", A_WEEK_BEFORE);

        assertTrue(revocation.isRevoked());
        assertEquals("lost again", revocation.reason());
        assertEquals(List.of(new AccessRevoked("anna"), new AccessRestored("anna"), new AccessRevoked("anna")),
                told(revocation));
        assertEquals(3, revocation.eventNo());
    }

    @Test
    void whoeverIsOutCannotBeKeptOutAndWhoeverIsInCannotBeLetIn() {
        var revocation = AccessRevocation.of("anna", "lost device", A_WEEK_BEFORE);
        assertThrows(IllegalTransition.class, () -> revocation.revokeAgain("again", A_WEEK_BEFORE));
        revocation.restore("found", A_WEEK_BEFORE);
        assertThrows(IllegalTransition.class, () -> revocation.restore("again", A_WEEK_BEFORE));
    }
}
