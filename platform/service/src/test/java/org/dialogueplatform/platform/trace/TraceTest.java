package org.dialogueplatform.platform.trace;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.inject.Inject;

import org.awaitility.Awaitility;
import org.dialogueplatform.testing.SuiteInfrastructure;
import org.dialogueplatform.testing.TestEvents;
import org.junit.jupiter.api.Test;

import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.data.StatusData;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;

/** One trace from a request to what another consumer makes of it: through the outbox and Kafka. */
@QuarkusTest
@WithTestResource(SuiteInfrastructure.class)
class TraceTest {

    /** Where the sample service tells of its notes. */
    private static final String TOPIC = "dialogue.participants.registration.v1";
    private static final String CALLER = "00f067aa0ba902b7";

    @Inject
    InMemorySpanExporter spans;

    private final String trace = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong())
            + HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong() | 1);

    @Test
    void whatARequestCausesBelongsToItsTraceStepByStep() {
        write("Aigerim " + UUID.randomUUID(), 201);

        Map<SpanKind, SpanData> steps = await(3).stream()
                .collect(Collectors.toMap(SpanData::getKind, Function.identity()));
        SpanData request = steps.get(SpanKind.SERVER);
        SpanData sending = steps.get(SpanKind.PRODUCER);
        SpanData effect = steps.get(SpanKind.CONSUMER);
        assertEquals("NoteResource.write", request.getName());
        assertEquals(CALLER, request.getParentSpanId());
        assertEquals("send org.dialogueplatform.note.written.v1", sending.getName());
        assertEquals(request.getSpanId(), sending.getParentSpanId());
        assertEquals("process org.dialogueplatform.note.written.v1", effect.getName());
        assertEquals(sending.getSpanId(), effect.getParentSpanId());
        assertTrue(steps.values().stream().allMatch(step -> step.getStatus().equals(StatusData.unset())));
        System.out.println("Trace " + trace);
        for (SpanData step : List.of(request, sending, effect)) {
            System.out.printf("%5.1f ms +%5.1f ms  %-8s %s %s%n",
                    millis(request.getStartEpochNanos(), step.getStartEpochNanos()),
                    millis(step.getStartEpochNanos(), step.getEndEpochNanos()), step.getKind(), step.getName(),
                    step.getAttributes().asMap());
        }
    }

    @Test
    void theEventNamesTheStepThatSentIt() {
        write("with its cause " + UUID.randomUUID(), 201);

        try (var events = TestEvents.outsideContracts()) {
            var event = events.await(TOPIC, 1, one -> one.header("traceparent").contains(trace)).getFirst();
            assertTrue(event.header("traceparent").matches("00-" + trace + "-[0-9a-f]{16}-01"), event.header("traceparent"));
            assertFalse(event.header("traceparent").contains(CALLER));
        }
    }

    @Test
    void aStepTellsNothingOfWhatWasSaidAndByWhom() {
        write("Aigerim " + UUID.randomUUID(), 201);

        String told = await(3).toString();
        assertFalse(told.contains("Aigerim"), told);
        assertFalse(told.contains("secret"), told);
        assertFalse(told.contains("insert"), told);
        assertFalse(told.contains("127.0.0.1"), told);
    }

    @Test
    void aRequestThatFailedIsMarkedAndTellsNoReason() {
        write("explode", 500);

        SpanData request = await(1).getFirst();
        assertEquals(StatusData.error(), request.getStatus());
        assertEquals(List.of(), request.getEvents());
    }

    private static double millis(long from, long to) {
        return (to - from) / 1e6;
    }

    private void write(String text, int status) {
        given().header("traceparent", "00-" + trace + "-" + CALLER + "-01").queryParam("why", "secret")
                .contentType(ContentType.JSON).body("{\"text\": \"" + text + "\"}").post("/api/v1/notes").then()
                .statusCode(status);
    }

    private List<SpanData> await(int steps) {
        return Awaitility.await().until(this::finished, found -> found.size() >= steps);
    }

    /** The exporter hears of each from Quarkus as well as from the processor. */
    private List<SpanData> finished() {
        return List.copyOf(spans.getFinishedSpanItems().stream().filter(span -> span.getTraceId().equals(trace))
                .collect(Collectors.toMap(SpanData::getSpanId, Function.identity(), (one, _) -> one)).values());
    }
}
