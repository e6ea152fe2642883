package org.dialogueplatform.platform.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.dialogueplatform.platform.problem.ProblemException;
import org.dialogueplatform.platform.problem.ProblemType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class ActorTest {

    private static final UUID MINISTRY = UUID.randomUUID();

    @Test
    void whoSaysNothingIsThePublic() {
        assertTrue(Actor.PUBLIC.isPublic());
        assertEquals(ProblemType.UNAUTHENTICATED, problem(() -> Actor.PUBLIC.require(Role.SECRETARIAT)));
    }

    @Test
    void aRepresentativeActsForItsOwnOrganisationOnly() {
        var representative = new Actor("r", Role.REPRESENTATIVE, MINISTRY, null);
        assertEquals(representative, representative.requireFor(MINISTRY));
        assertEquals(ProblemType.NOT_ALLOWED, problem(() -> representative.requireFor(UUID.randomUUID())));
        assertEquals(ProblemType.NOT_ALLOWED, problem(() -> representative.require(Role.SECRETARIAT)));
    }

    @Test
    void aRepresentativeWithoutAMandateActsForNobody() {
        var representative = new Actor("r", Role.REPRESENTATIVE, null, null);
        assertEquals(ProblemType.NOT_ALLOWED, problem(() -> representative.requireFor(MINISTRY)));
    }

    @Test
    void theSecretariatMayActForAnyOrganisation() {
        var secretariat = new Actor("s", Role.SECRETARIAT, null, null);
        assertEquals(secretariat, secretariat.requireFor(MINISTRY));
    }

    @Test
    void aTokenGivesOneRoleWhateverElseItClaims() {
        assertEquals(Optional.of(Role.AUDITOR), Role.among(Set.of("auditor", "uma_authorization")));
        assertEquals(Optional.of(Role.SECRETARIAT), Role.among(List.of("auditor", "secretariat")));
        assertEquals(Optional.empty(), Role.among(Set.of("SECRETARIAT", "admin", "king")));
    }

    @Test
    void theConstantsAreTheRoles() {
        Set<String> constants = Arrays.stream(Roles.class.getFields()).map(ActorTest::value).collect(Collectors.toSet());
        assertEquals(Arrays.stream(Role.values()).map(Role::claim).collect(Collectors.toSet()), constants);
    }

    private static String value(Field constant) {
        try {
            return (String) constant.get(null);
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }

    private static ProblemType problem(Executable act) {
        return assertThrows(ProblemException.class, act).type();
    }
}
