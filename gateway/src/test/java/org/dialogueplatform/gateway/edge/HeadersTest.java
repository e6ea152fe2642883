package org.dialogueplatform.gateway.edge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.List;
import java.util.Set;

import org.dialogueplatform.gateway.edge.RequestHeaders.Peer;
import org.dialogueplatform.platform.web.RequestContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.vertx.core.MultiMap;

class HeadersTest {

    private static final Peer CALLER = new Peer("192.0.2.7", "http", "dialogue.example:8080");
    private static final String TRACE = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

    @ParameterizedTest
    @ValueSource(strings = { "Forwarded", "X-Forwarded-For", "x-forwarded-host", "X-FORWARDED-ANYTHING", "X-Real-IP",
            "X-Dialogue-Mandate", "x-dialogue-actor", "Connection", "Keep-Alive", "Proxy-Authorization", "TE", "Upgrade",
            "Expect" })
    void aHeaderThatIsNotForTheServiceOrCouldBeForgedIsTakenAway(String name) {
        MultiMap headers = headers(name, "x");

        RequestHeaders.clean(headers);

        assertFalse(headers.contains(name));
    }

    @ParameterizedTest
    @ValueSource(strings = { "Accept-Language", "If-Match", "Authorization", "Content-Type", "Acting-For", "Idempotency-Key" })
    void whatTheServiceNeedsIsKept(String name) {
        MultiMap headers = headers(name, "x");

        RequestHeaders.clean(headers);

        assertEquals("x", headers.get(name));
    }

    @Test
    void whatConnectionNamesStaysOnThisHop() {
        MultiMap headers = headers("Connection", "close, X-Only-Here").add("X-Only-Here", "x").add("Accept", "*/*");

        RequestHeaders.clean(headers);

        assertEquals(Set.of("Accept"), headers.names());
    }

    @Test
    void theGatewaySaysWhoAsked() {
        MultiMap headers = MultiMap.caseInsensitiveMultiMap();

        RequestHeaders.vouch(headers, CALLER, "r-1", TRACE);

        assertEquals("for=192.0.2.7;proto=http;host=\"dialogue.example:8080\"", headers.get("Forwarded"));
        assertEquals("192.0.2.7", headers.get("X-Forwarded-For"));
        assertEquals("http", headers.get("X-Forwarded-Proto"));
        assertEquals("dialogue.example:8080", headers.get("X-Forwarded-Host"));
        assertEquals("r-1", headers.get("X-Request-Id"));
    }

    @Test
    void anAddressWithColonsIsQuotedAndAStrangeHostLeftOut() {
        MultiMap headers = MultiMap.caseInsensitiveMultiMap();

        RequestHeaders.vouch(headers, new Peer("2001:db8::1", "https", "a\";by=x"), "r-1", TRACE);

        assertEquals("for=\"[2001:db8::1]\";proto=https", headers.get("Forwarded"));
        assertFalse(headers.contains("X-Forwarded-Host"));
    }

    @Test
    void aValidTraceIsContinued() {
        MultiMap headers = headers("traceparent", TRACE).add("tracestate", "a=b");

        RequestHeaders.vouch(headers, CALLER, "r-1", TRACE);

        assertEquals(TRACE, headers.get("traceparent"));
        assertEquals("a=b", headers.get("tracestate"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "nonsense", "00-00000000000000000000000000000000-b7ad6b7169203331-01",
            "00-0af7651916cd43dd8448eb211c80319c-0000000000000000-01",
            "ff-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01" })
    void insteadOfAnInvalidTraceANewOneBegins(String given) {
        MultiMap headers = headers("traceparent", given).add("tracestate", "a=b");

        RequestHeaders.vouch(headers, CALLER, "r-1", Traces.begin());

        assertNotEquals(given, headers.get("traceparent"));
        assertTrue(RequestContext.isTraceparent(headers.get("traceparent")), headers.get("traceparent"));
        assertNull(headers.get("tracestate"));
    }

    @ParameterizedTest
    @CsvSource({
            "/api/v1/meetings/4711, /api/v1/meetings/4711",
            "http://localhost:8081/api/v1/meetings/4711, /api/v1/meetings/4711",
            "HTTP://LOCALHOST:8081/api/v1/meetings?after=x, /api/v1/meetings?after=x",
            "http://localhost:8081, /",
            "http://localhost:8081//elsewhere.example/x, /elsewhere.example/x",
            "http://localhost:80810/x, http://localhost:80810/x",
            "http://localhost:8081.elsewhere.example/x, http://localhost:8081.elsewhere.example/x",
            "https://elsewhere.example/x, https://elsewhere.example/x",
            "../4711, ../4711" })
    void aReferenceToTheServiceIsOneToTheGateway(String fromInside, String fromOutside) {
        assertEquals(fromOutside, ResponseHeaders.fromOutside(fromInside, URI.create("http://localhost:8081")));
    }

    @Test
    void everyLinkIsRightForTheOutside() {
        MultiMap headers = headers("Link",
                "<http://localhost:8081/a?after=$1>; rel=\"next\", <http://localhost:8081/b>; rel=\"first\"")
                .add("Link", "</c>; rel=\"last\"");

        ResponseHeaders.clean(headers, URI.create("http://localhost:8081"), true);

        assertEquals(List.of("</a?after=$1>; rel=\"next\", </b>; rel=\"first\"", "</c>; rel=\"last\""), headers.getAll("Link"));
    }

    private static MultiMap headers(String name, String value) {
        return MultiMap.caseInsensitiveMultiMap().add(name, value);
    }
}
