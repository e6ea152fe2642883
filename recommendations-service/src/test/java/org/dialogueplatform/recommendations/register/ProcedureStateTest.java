package org.dialogueplatform.recommendations.register;

import static org.dialogueplatform.recommendations.register.ProcedureState.ADOPTED;
import static org.dialogueplatform.recommendations.register.ProcedureState.DRAFT;
import static org.dialogueplatform.recommendations.register.ProcedureState.RETURNED;
import static org.dialogueplatform.recommendations.register.ProcedureState.SUBMITTED;
import static org.dialogueplatform.recommendations.register.ProcedureState.TABLED;
import static org.dialogueplatform.recommendations.register.ProcedureState.TRANSMITTED;
import static org.dialogueplatform.recommendations.register.ProcedureState.UNDER_REVIEW;
import static org.dialogueplatform.recommendations.register.ProcedureState.WITHDRAWN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

class ProcedureStateTest {

    @Test
    void theWayOfAnAdoptedRecommendationIsOpen() {
        List<ProcedureState> way = List.of(DRAFT, SUBMITTED, UNDER_REVIEW, TABLED, ADOPTED, TRANSMITTED);
        for (int i = 1; i < way.size(); i++) {
            assertTrue(way.get(i - 1).canBecome(way.get(i)), way.get(i - 1) + " to " + way.get(i));
        }
    }

    @Test
    void oneFromTheFloorIsTabledWithoutReviewAndPassedOnWithoutAdoption() {
        assertTrue(SUBMITTED.canBecome(TABLED));
        assertTrue(TABLED.canBecome(TRANSMITTED));
    }

    @Test
    void itIsWithdrawnBeforeItsAdoptionOnly() {
        Set<ProcedureState> withdrawable = EnumSet.noneOf(ProcedureState.class);
        Arrays.stream(ProcedureState.values()).filter(state -> state.canBecome(WITHDRAWN)).forEach(withdrawable::add);
        assertEquals(EnumSet.of(DRAFT, SUBMITTED, UNDER_REVIEW, RETURNED, TABLED), withdrawable);
    }

    @Test
    void nothingBecomesADraftAgainOrStaysWhatItIs() {
        for (ProcedureState state : ProcedureState.values()) {
            assertFalse(state.canBecome(DRAFT));
            assertFalse(state.canBecome(state));
        }
    }
}
