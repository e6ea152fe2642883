package org.dialogueplatform.testing.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

import io.restassured.specification.RequestSpecification;

/**
 * Every write, every read of what is private and every refusal leaves one entry, and nothing else does (checks S19).
 * {@code -DauditedRequests=10000} for the full figure.
 */
@Order(11)
class AuditTrailIT {

    private static final int ROUNDS = Integer.getInteger("auditedRequests", 400) / 4;
    private static final Pattern REQUEST = Pattern.compile("\"requestId\":\"([^\"]+)\"");

    private final String run = "audit-" + UUID.randomUUID();

    @Test
    void everyRequestThatMattersHasOneEntry() {
        String organisation = As.theSecretariat().body(organisation(ROUNDS)).post("/api/v1/organisations").then()
                .statusCode(201)
                .extract().path("id");
        String person = As.theSecretariat().body("""
                {"displayName": "C. Sample", "organisationId": "%s", "contacts": {"email": "c.sample@example.org"}}"""
                .formatted(organisation)).post("/api/v1/persons").then().statusCode(201).extract().path("id");
        Instant since = Instant.now().minus(Duration.ofSeconds(1));

        IntStream.range(0, ROUNDS).parallel().forEach(round -> {
            as("clerk", "written", round).body(organisation(round)).post("/api/v1/organisations").then().statusCode(201);
            as("clerk", "read", round).get("/api/v1/persons/" + person).then().statusCode(200);
            as("ministry", "refused", round).body(organisation(round)).post("/api/v1/organisations").then().statusCode(403);
            as("ministry", "public", round).get("/api/v1/organisations/" + organisation).then().statusCode(200);
        });

        Map<String, Long> entries = entries(since);
        System.out.println("Audit entries of " + 4 * ROUNDS + " requests: " + entries);
        assertEquals(Map.of("written", (long) ROUNDS, "read", (long) ROUNDS, "refused", (long) ROUNDS), entries);
    }

    private RequestSpecification as(String actor, String kind, int round) {
        return As.the(actor).header("X-Request-Id", run + "." + kind + "." + round);
    }

    private Map<String, Long> entries(Instant since) {
        String export = As.the("auditor").accept("application/x-ndjson").get("/api/v1/participants-audit-entries?from=" + since)
                .then().statusCode(200).extract().asString();
        // a token that is renewed meanwhile is a new session, whose first request leaves an entry of its own
        return Arrays.stream(export.split("\n")).filter(entry -> !entry.contains("\"act\":\"signed-in\"")).map(REQUEST::matcher)
                .filter(Matcher::find).map(found -> found.group(1))
                .filter(request -> request.startsWith(run + ".")).map(request -> request.split("\\.")[1])
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }

    private String organisation(int number) {
        return """
                {"category": "NGO", "country": "KZ", "names": {"original": "en",
                 "translations": {"en": {"text": "Registered to be audited, %d of %s"}}}}""".formatted(number, run);
    }
}
