package org.dialogueplatform.platform.idempotency;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import org.dialogueplatform.testing.SuiteInfrastructure;
import org.dialogueplatform.testing.TestActors;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

@QuarkusTest
@WithTestResource(SuiteInfrastructure.class)
class IdempotencyTest {

    @Inject
    EntityManager entities;

    private final String key = UUID.randomUUID().toString();
    private final String text = "Written once " + UUID.randomUUID();

    @Test
    void theSameRequestWithTheSameKeyGetsTheSameAnswerAndHappensOnce() {
        Response first = write("secretariat", key, text);
        Response second = write("secretariat", key, text);

        first.then().statusCode(201);
        second.then().statusCode(201).header("Location", equalTo(first.header("Location")))
                .header("ETag", equalTo(first.header("ETag"))).body("id", equalTo(first.path("id")));
        assertEquals(1, notes());
    }

    @Test
    void anotherRequestWithTheSameKeyIsRefused() {
        write("secretariat", key, text).then().statusCode(201);
        write("secretariat", key, text + "!").then().statusCode(422).body("type", equalTo("/problems/key-reused"));
    }

    @Test
    void aKeyBelongsToItsCaller() {
        write("secretariat", key, text).then().statusCode(201);
        write("auditor", key, text + "!").then().statusCode(201);
    }

    @Test
    void theSameForAnotherOrganisationIsAnotherRequest() {
        String ministry = UUID.randomUUID().toString();

        write(actingFor(ministry), key, text).then().statusCode(201);
        write(actingFor(ministry), key, text).then().statusCode(201);
        write(actingFor(UUID.randomUUID().toString()), key, text).then().statusCode(422)
                .body("type", equalTo("/problems/key-reused"));
        write("secretariat", key, text).then().statusCode(422);
        assertEquals(1, notes());
    }

    @Test
    void whatWasRefusedMayBeTriedAgainWithTheSameKey() {
        write("secretariat", key, "").then().statusCode(422);
        write("secretariat", key, text).then().statusCode(201);
    }

    @Test
    void ofFiftyAtOnceOneHappensAndTheOthersGetItsAnswerOrAreToldToWait() throws Exception {
        List<Callable<Response>> requests = new ArrayList<>();
        for (int no = 0; no < 50; no++) {
            requests.add(() -> write("secretariat", key, text));
        }
        List<Response> answers = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(50)) {
            for (Future<Response> answer : threads.invokeAll(requests)) {
                answers.add(answer.get());
            }
        }

        Set<Object> ids = answers.stream().filter(answer -> answer.statusCode() == 201)
                .map(answer -> (Object) answer.path("id"))
                .collect(Collectors.toSet());
        assertEquals(1, ids.size());
        assertTrue(answers.stream().filter(answer -> answer.statusCode() != 201).allMatch(answer -> answer.statusCode() == 409
                && answer.path("type").equals("/problems/request-in-flight") && "1".equals(answer.header("Retry-After"))));
        assertEquals(1, notes());
        write("secretariat", key, text).then().statusCode(201).body("id", equalTo(ids.iterator().next()));
    }

    @Test
    void aKeyOfAnotherFormIsRefused() {
        write("secretariat", "a key", text).then().statusCode(400).body("type", equalTo("/problems/invalid-parameter"));
        write("secretariat", "x".repeat(256), text).then().statusCode(400);
    }

    @Test
    void whatIsKeptCannotBeReadWithoutTheKey() {
        write("secretariat", key, text).then().statusCode(201);

        @SuppressWarnings("unchecked")
        List<byte[]> bodies = entities.createNativeQuery("select body from idempotency_key").getResultList();
        for (byte[] body : bodies) {
            assertFalse(new String(body, StandardCharsets.ISO_8859_1).contains("Written once"));
        }
    }

    private long notes() {
        return (Long) entities.createNativeQuery("select count(*) from outbox_event where payload ->> 'text' = ?", Long.class)
                .setParameter(1, text).getSingleResult();
    }

    private static RequestSpecification as(String role) {
        return given().header("Authorization", TestActors.bearer("role=" + role));
    }

    private static RequestSpecification actingFor(String organisation) {
        return as("secretariat").header("Acting-For", organisation);
    }

    private static Response write(String role, String key, String text) {
        return write(as(role), key, text);
    }

    private static Response write(RequestSpecification caller, String key, String text) {
        return caller.header("Idempotency-Key", key).contentType(ContentType.JSON).body("{\"text\": \"" + text + "\"}")
                .post("/api/v1/notes");
    }
}
