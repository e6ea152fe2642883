package org.dialogueplatform.platform.action;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import org.dialogueplatform.platform.problem.Invalid;
import org.dialogueplatform.platform.problem.NotFound;
import org.dialogueplatform.platform.problem.ProblemException;
import org.dialogueplatform.platform.problem.ProblemType;
import org.dialogueplatform.platform.problem.RuleBroken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.junit.jupiter.api.Test;

class ActionsTest {

    private static final String OPENING = "/api/v1/houses/7/doors/left/opening";

    private final ResourceOperations operations = new ResourceOperations(List.of(Doors.class));
    private final Actions keeper = new Actions(operations, "keeper"::equals);
    private final Actions nobody = new Actions(operations, role -> false);

    @Test
    void methodAndAddressAreThoseOfTheOperation() {
        assertEquals(List.of(new Action("openDoor", "POST", OPENING, true, null, null)),
                keeper.on(7, "left").may("openDoor").list());
    }

    @Test
    void whatARuleForbidsIsBlockedWithItsCodeAndSentence() {
        assertEquals(List.of(new Action("openDoor", "POST", OPENING, false, "locked", "The door is locked: unlock it first.")),
                keeper.on(7, "left").may("openDoor", refusing(new RuleBroken("locked", "The door is locked: unlock it first.")))
                        .list());
    }

    @Test
    void withoutACodeOfARuleItIsThatOfTheFieldOrTheProblem() {
        assertEquals(List.of("concurrent-change", "broken"),
                codes(keeper.on(7, "left")
                        .may("openDoor",
                                refusing(new ProblemException(ProblemType.CONCURRENT_CHANGE, "Somebody has the handle.")))
                        .may("openDoor", refusing(new Invalid("/key", "broken", "is broken")))));
    }

    @Test
    void whatIsNotForThisCallerIsNotListed() {
        assertNull(nobody.on(7, "left").may("openDoor").list());
        assertNull(keeper.on(7, "left")
                .may("openDoor", refusing(new ProblemException(ProblemType.NOT_ALLOWED, "Another's door.")))
                .may("openDoor", refusing(new NotFound("door", "left"))).list());
    }

    @Test
    void aGuardIsNotAskedForWhoeverLacksTheRole() {
        var offered = nobody.on(7, "left").may("openDoor", refusing(new IllegalStateException("asked"))).may("lookAtDoor")
                .list();
        assertEquals(List.of(new Action("lookAtDoor", "GET", "/api/v1/houses/7/doors/left", true, null, null)), offered);
    }

    @Test
    void guardsAreAskedInOrder() {
        assertEquals(List.of("first"), codes(keeper.on(7, "left").may("openDoor",
                refusing(new RuleBroken("first", "First.")).and(refusing(new RuleBroken("second", "Second."))))));
    }

    @Test
    void anUnknownOperationOrAMissingIdIsAMistake() {
        var offer = keeper.on(7);
        assertTrue(String.valueOf(assertThrows(NullPointerException.class, () -> offer.may("paintDoor")).getMessage())
                .contains("paintDoor"));
        assertThrows(IllegalArgumentException.class, () -> offer.may("openDoor"));
    }

    private static Guard refusing(RuntimeException why) {
        return () -> {
            throw why;
        };
    }

    private static List<String> codes(Actions.Offer offer) {
        var offered = offer.list();
        return offered == null ? List.of() : offered.stream().map(action -> String.valueOf(action.code())).toList();
    }

    @Path("/api/v1/houses/{house}/doors/{door : [a-z]+}")
    @RolesAllowed("keeper")
    private static final class Doors {

        @GET
        @PermitAll
        @Operation(operationId = "lookAtDoor")
        void look() {
            // only its annotations count
        }

        @POST
        @Path("opening")
        @Operation(operationId = "openDoor")
        void open() {
            // only its annotations count
        }
    }
}
