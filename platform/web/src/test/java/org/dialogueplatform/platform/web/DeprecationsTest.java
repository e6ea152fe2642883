package org.dialogueplatform.platform.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;

import org.junit.jupiter.api.Test;

/** What is said of operations nobody should begin to use. */
class DeprecationsTest {

    @Test
    void sinceWhenIsAMomentAndUntilWhenADateOfHttp() throws NoSuchMethodException {
        var removed = Operations.class.getDeclaredMethod("old").getAnnotation(ToBeRemoved.class);
        assertEquals(Map.of("Deprecation", "@1798761600", "Sunset", "Thu, 01 Jul 2027 00:00:00 GMT"),
                Deprecations.headers(removed));
    }

    @Test
    void noEndIsSaidWhereThereIsNone() throws NoSuchMethodException {
        var removed = Operations.class.getDeclaredMethod("older").getAnnotation(ToBeRemoved.class);
        assertEquals(Map.of("Deprecation", "@1798761600"), Deprecations.headers(removed));
    }

    private interface Operations {
        @ToBeRemoved(deprecatedOn = "2027-01-01", sunsetOn = "2027-07-01", instead = "Read the new one.")
        void old();

        @ToBeRemoved(deprecatedOn = "2027-01-01", instead = "Read the new one.")
        void older();
    }
}
