package org.dialogueplatform.platform.web;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;

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
    void aPreconditionLooksAtTheVersionAndNotAtTheWording() {
        String read = EntityTags.of("\"7\"", "{}".getBytes(StandardCharsets.UTF_8));
        assertEquals("\"7-44136fa355b3\"", read);
        assertDoesNotThrow(() -> EntityTags.require(read, 7));
        assertDoesNotThrow(() -> EntityTags.check("\"6\", \"7-000000000000\"", 7));
        assertThrows(ProblemException.class, () -> EntityTags.check(read, 8));
        assertThrows(ProblemException.class, () -> EntityTags.check(read, 77));
        assertThrows(ProblemException.class, () -> EntityTags.check("\"7-nonsense\"", 7));
        assertThrows(ProblemException.class, () -> EntityTags.check(EntityTags.of(null, new byte[0]), 7), "of no version");
    }

    @Test
    void whatIsTheSameByteForByteIsKnownAgain() {
        String tag = EntityTags.of("\"7\"", "{}".getBytes(StandardCharsets.UTF_8));
        assertTrue(EntityTags.has(tag, tag));
        assertTrue(EntityTags.has("\"x\", W/" + tag, tag));
        assertTrue(EntityTags.has("*", tag));
        assertFalse(EntityTags.has(null, tag));
        assertFalse(EntityTags.has("\"7\"", tag));
        assertNotEquals(tag, EntityTags.of("\"7\"", "[]".getBytes(StandardCharsets.UTF_8)));
        assertNotEquals(tag, EntityTags.of("\"8\"", "{}".getBytes(StandardCharsets.UTF_8)));
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
