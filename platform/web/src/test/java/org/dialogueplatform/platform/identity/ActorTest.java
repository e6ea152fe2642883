package org.dialogueplatform.platform.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.UUID;

import org.dialogueplatform.platform.problem.ProblemException;
import org.dialogueplatform.platform.problem.ProblemType;
import org.junit.jupiter.api.Test;

class ActorTest {

    private static final UUID MINISTRY = UUID.randomUUID();

    @Test
    void whoSaysNothingIsThePublic() {
        assertTrue(ActorHeader.read(null).isPublic());
        assertEquals(ProblemType.UNAUTHENTICATED, problem(() -> Actor.PUBLIC.require(Role.SECRETARIAT)));
    }

    @Test
    void aRepresentativeActsForItsOwnOrganisationOnly() {
        Actor representative = ActorHeader.read("role=representative; organisation=" + MINISTRY);
        assertEquals(representative, representative.requireFor(MINISTRY));
        assertEquals(ProblemType.NOT_ALLOWED, problem(() -> representative.requireFor(UUID.randomUUID())));
        assertEquals(ProblemType.NOT_ALLOWED, problem(() -> representative.require(Role.SECRETARIAT)));
    }

    @Test
    void theSecretariatMayActForAnyOrganisation() {
        Actor secretariat = ActorHeader.read("role=Secretariat");
        assertEquals(secretariat, secretariat.requireFor(MINISTRY));
    }

    @Test
    void anUnreadableActorIsNobody() {
        assertEquals(ProblemType.UNAUTHENTICATED, problem(() -> ActorHeader.read("secretariat")));
        assertEquals(ProblemType.UNAUTHENTICATED, problem(() -> ActorHeader.read("role=king")));
        assertEquals(ProblemType.UNAUTHENTICATED,
                problem(() -> ActorHeader.read("role=representative; organisation=ministry")));
    }

    private static ProblemType problem(org.junit.jupiter.api.function.Executable act) {
        return assertThrows(ProblemException.class, act).type();
    }
}
