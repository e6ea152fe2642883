package org.dialogueplatform.testing.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.awaitility.Awaitility;
import org.dialogueplatform.testing.IdleListeners;
import org.dialogueplatform.testing.LiveReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** A page hears what to read again, through the gateway, of both services, with a ticket where it has no header. */
@Order(15)
class LiveIT {

    private String meeting;

    @BeforeEach
    void aMeetingThatEverybodyKnows() {
        int year = 2040 + (int) (System.nanoTime() % 59);
        meeting = "/api/v1/meetings/" + As.theSecretariat().body(Meetings.document(year)).post("/api/v1/meetings").then()
                .statusCode(201).extract().path("id");
        As.theSecretariat().body(Meetings.ITEM).post(meeting + "/agenda-items").then().statusCode(201);
        As.theSecretariat().post(meeting + "/announcement").then().statusCode(200);
    }

    @Test
    void whatChangesIsToldWithinMoments() {
        try (LiveReader page = LiveReader.open(address(meeting + "/live"), Map.of())) {
            assertEquals(200, page.status());
            Awaitility.await().until(page::isConnected);
            As.theSecretariat().post(meeting + "/registration-opening").then().statusCode(200);
            Awaitility.await().until(() -> page.heardOf(meeting));
            String tag = As.thePublic().get(meeting).header("ETag").replaceAll("\"|-.*", "");
            assertTrue(page.heard().getLast().endsWith("\"version\":" + tag + "}"), page.heard() + " and " + tag);
        }
    }

    @Test
    void aTicketOpensAStreamOnce() {
        String live = meeting + "/live";
        String ticket = As.theSecretariat().body(Map.of("address", live)).post("/api/v1/live-tickets").then().statusCode(201)
                .extract().path("ticket");
        try (LiveReader page = LiveReader.open(address(live + "?ticket=" + ticket), Map.of())) {
            assertEquals(200, page.status());
            Awaitility.await().until(page::isConnected);
        }
        try (LiveReader again = LiveReader.open(address(live + "?ticket=" + ticket), Map.of())) {
            assertEquals(401, again.status());
        }
        As.thePublic().post("/internal/v1/used-live-tickets/0192aaaa-0000-7000-8000-000000000001").then().statusCode(404);
    }

    @Test
    void aDraftIsNeverHeardOfByThePublic() {
        String draft = "/api/v1/meetings/" + As.theSecretariat().body(Meetings.document(2099)).post("/api/v1/meetings").then()
                .statusCode(201).extract().path("id");
        try (LiveReader page = LiveReader.open(address(meeting + "/live"), Map.of());
                LiveReader none = LiveReader.open(address(draft + "/live"), Map.of())) {
            assertEquals(404, none.status());
            Awaitility.await().until(page::isConnected);
            As.theSecretariat().body(Meetings.ITEM).post(draft + "/agenda-items").then().statusCode(201);
            As.theSecretariat().post(meeting + "/registration-opening").then().statusCode(200);
            Awaitility.await().until(() -> page.heardOf(meeting));
            assertFalse(page.heardOf(draft), page.heard().toString());
        }
    }

    @Test
    void aHundredWhoOnlyListenCostLessThanFiftyMegabytesInAllProcessesTogether() {
        assumeTrue(Suite.running().isOnThisMachine(), "Processes are measured on this machine only");
        List<String> involved = List.of("gateway", "meetings-service", "recommendations-service");
        int port = Suite.running().gateway().getPort();
        // what the first ones start stays for all
        try (var _ = new IdleListeners(5, port, meeting + "/live")) {
            Map<String, Long> before = heaps(involved);
            try (var _ = new IdleListeners(100, port, meeting + "/live")) {
                Map<String, Long> after = heaps(involved);
                long bytes = involved.stream().mapToLong(part -> after.get(part) - before.get(part)).sum();
                System.out.printf("100 idle live clients: %.1f MB of heap in all; before %s, after %s%n", bytes / 1e6, before,
                        after);
                assertTrue(bytes < 50_000_000, bytes + " bytes: before " + before + ", after " + after);
            }
        }
    }

    private static Map<String, Long> heaps(List<String> parts) {
        return parts.stream().collect(Collectors.toMap(part -> part, Suite::heapOf));
    }

    private static String address(String path) {
        return Suite.running().gateway() + path;
    }
}
