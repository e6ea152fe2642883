package org.dialogueplatform.platform.web;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.dialogueplatform.platform.problem.ProblemException;
import org.dialogueplatform.platform.problem.ProblemType;
import org.junit.jupiter.api.Test;

class EntityTagsTest {

    @Test
    void aReplacementMustNameTheVersionItReplaces() {
        assertEquals(ProblemType.PRECONDITION_REQUIRED,
                assertThrows(ProblemException.class, () -> EntityTags.require(null, 3)).type());
        assertEquals(ProblemType.STALE_VERSION,
                assertThrows(ProblemException.class, () -> EntityTags.require("\"2\"", 3)).type());
        assertDoesNotThrow(() -> EntityTags.require("\"3\"", 3));
    }

    @Test
    void aTransitionMayNameIt() {
        assertDoesNotThrow(() -> EntityTags.check(null, 3));
        assertDoesNotThrow(() -> EntityTags.check("*", 3));
        assertDoesNotThrow(() -> EntityTags.check("\"1\", \"3\"", 3));
        assertThrows(ProblemException.class, () -> EntityTags.check("3", 3), "an entity tag is quoted");
    }

    @Test
    void onlyWellFormedRequestIdsAndTraceContextsArePassedOn() {
        assertEquals(true, RequestContext.isRequestId("a1B2-c.d_e"));
        assertEquals(false, RequestContext.isRequestId("a b"));
        assertEquals(false, RequestContext.isRequestId("x".repeat(65)));
        assertEquals(true, RequestContext.isTraceparent("00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01"));
        assertEquals(false, RequestContext.isTraceparent("00-00000000000000000000000000000000-00f067aa0ba902b7-01"));
    }
}
