package org.dialogueplatform.gateway.edge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;

import org.dialogueplatform.gateway.edge.Route.Length;
import org.dialogueplatform.platform.problem.ProblemType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RoutesTest {

    @ParameterizedTest
    @CsvSource({
            "/api/v1/meetings, MEETINGS",
            "/api/v1/meetings/4711/agenda-items/8/taking-up, MEETINGS",
            "/api/v1/meetings/4711/calendar.ics, MEETINGS",
            "/api/v1/calendar/mine.ics, MEETINGS",
            "/api/v1/organisations, PARTICIPANTS",
            "/api/v1/persons/4711, PARTICIPANTS",
            "/api/v1/memberships, PARTICIPANTS",
            "/api/v1/invitations/4711/acceptance, PARTICIPANTS",
            "/api/v1/registrations/4711/check-in, PARTICIPANTS",
            "/api/v1/recommendations/HDDP-2023-01-007, RECOMMENDATIONS",
            "/api/v1/recommendations/imports/4711/rows, RECOMMENDATIONS",
            "/api/v1/bulk-works/4711/items, RECOMMENDATIONS",
            "/api/v1/files/4711/content, RECOMMENDATIONS",
            "/api/v1/events, DELIVERY",
            "/api/v1/events/cursor, DELIVERY",
            "/api/v1/subscriptions/4711/attempts, DELIVERY",
            "/api/v1/partners/4711/revocation, DELIVERY",
            "/api/v1/decision-conflicts, RECOMMENDATIONS" })
    void anAddressOfTheApiBelongsToItsService(String path, Service service) {
        assertEquals(service, Routes.find(path).orElseThrow().service());
    }

    @ParameterizedTest
    @ValueSource(strings = { "/api", "/api/v1", "/api/v2/meetings", "/api/v1/meetingsx", "/api/v1/meetings/", "/q/health",
            "/q/metrics", "/q/dev-ui", "/openapi/x", "/index.html", "/API/v1/meetings" })
    void whatIsNotDeclaredIsNotThere(String path) {
        assertEquals(Optional.empty(), Routes.find(path));
    }

    @Test
    void onlyTheReadingOfEventsAndChangesStaysOpen() {
        assertEquals(Length.ENDLESS, Routes.find("/api/v1/events/stream").orElseThrow().length());
        assertEquals(Length.ENDLESS, Routes.find("/api/v1/events").orElseThrow().length());
        assertEquals(Length.USUAL, Routes.find("/api/v1/events/cursor").orElseThrow().length());
        assertEquals(Length.USUAL, Routes.find("/api/v1/subscriptions").orElseThrow().length());
        for (String live : new String[] { "/api/v1/meetings/4711/live", "/api/v1/recommendations/live",
                "/api/v1/my-work/live" }) {
            assertEquals(Length.ENDLESS, Routes.find(live).orElseThrow().length());
            assertFalse(Routes.find(live).orElseThrow().allows("POST"));
        }
        for (String other : new String[] { "/api/v1/meetings/live", "/api/v1/meetings/4711/x/live",
                "/api/v1/recommendations/4711/live" }) {
            assertEquals(Length.USUAL, Routes.find(other).orElseThrow().length());
        }
    }

    @Test
    void onlyTheImportDocumentsAndFilesTakeFiles() {
        for (String documents : new String[] { "/api/v1/meetings/4711/documents", "/api/v1/meetings/4711/documents/8/versions",
                "/api/v1/meetings/4711/documents/8/versions/2/content" }) {
            assertTrue(Routes.find(documents).orElseThrow().takesFiles());
        }
        for (String other : new String[] { "/api/v1/meetings/4711/documents/8", "/api/v1/meetings/4711/documents/8/withdrawal",
                "/api/v1/meetings/documents", "/api/v1/meetings/4711/x/documents" }) {
            assertFalse(Routes.find(other).orElseThrow().takesFiles());
        }
        assertTrue(Routes.find("/api/v1/files").orElseThrow().takesFiles());
        assertTrue(Routes.find("/api/v1/recommendations/imports").orElseThrow().takesFiles());
        assertFalse(Routes.find("/api/v1/recommendations/imports/4711").orElseThrow().takesFiles());
        assertFalse(Routes.find("/api/v1/recommendations").orElseThrow().takesFiles());
    }

    @ParameterizedTest
    @ValueSource(strings = { "/api/v1/meetings/../../q/health", "/api/v1/meetings/./x", "/api/v1/meetings/%2e%2e/x",
            "/api/v1/meetings/%2E./x", "/api/v1/meetings/..%2fq", "/api/v1/meetings/%252e%252e/x", "//api/v1/meetings",
            "/api//v1/meetings", "/api/v1/meetings;x=1", "/api/v1/meetings/4711;/..;/x", "/api/v1/meetings/..;/..;/q",
            "/api/v1\\meetings", "/api/v1/meetings/%00", "/api/v1/meetings/.hidden", "/api/v1/meetings/\u0000", "", "meetings",
            "*", "http://elsewhere/api/v1/meetings" })
    void aPathThatTwoMayReadDifferentlyIsNotLetIn(String path) {
        assertEquals(ProblemType.UNKNOWN_ROUTE, assertThrows(Refusal.class, () -> RequestTarget.read(path, null)).type());
    }

    @Test
    void aPlainAddressIsPassedOnAsItIs() {
        assertEquals("/api/v1/recommendations/HDDP-2023-01-007?year=2023&title=%D0%90",
                RequestTarget.read("/api/v1/recommendations/HDDP-2023-01-007", "year=2023&title=%D0%90")
                        .toString());
        assertEquals("/api/v1/meetings", RequestTarget.read("/api/v1/meetings", null).toString());
    }

    @ParameterizedTest
    @ValueSource(strings = { "a b", "a\r\nX-Forged: 1", "a#b", "\u00e4", "a\u007f", "a=%zz", "a=%a", "a=%", "a|b", "<script>" })
    void aQueryThatIsNoneIsNotLetIn(String query) {
        assertEquals(ProblemType.MALFORMED_REQUEST,
                assertThrows(Refusal.class, () -> RequestTarget.read("/api/v1/meetings", query)).type());
    }
}
