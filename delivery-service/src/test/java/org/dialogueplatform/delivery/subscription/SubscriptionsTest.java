package org.dialogueplatform.delivery.subscription;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

import jakarta.inject.Inject;

import org.dialogueplatform.delivery.CapturedLog;
import org.dialogueplatform.delivery.PublicFacts;
import org.dialogueplatform.delivery.webhook.Keyring;
import org.dialogueplatform.delivery.webhook.Receiver;
import org.dialogueplatform.delivery.webhook.ReceiverCheck;
import org.dialogueplatform.platform.event.CloudEvent;
import org.dialogueplatform.testing.SuiteInfrastructure;
import org.dialogueplatform.testing.TestActors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import com.standardwebhooks.Webhook;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;

/** Self-service of partners, from the public topic to their receivers: W8, W9, W11, W13, W14, W15. */
@QuarkusTest
@WithTestResource(SuiteInfrastructure.class)
class SubscriptionsTest {

    private static final String TRIAL = "org.dialogueplatform.public.trial.happened.v1";
    /** Only events of this run's own theme: other tests publish, too. */
    private final String theme = "T" + UUID.randomUUID();
    private final String ownTheme = ",\"facets\":{\"theme\":[\"" + theme + "\"]}";
    private final Partner partner = new Partner();
    private final List<AutoCloseable> toClose = new ArrayList<>();

    @Inject
    AgroalDataSource database;

    @Inject
    Secrets secrets;

    @AfterEach
    void close() throws Exception {
        for (AutoCloseable one : toClose) {
            one.close();
        }
    }

    private Receiver receiver(Receiver.Manner manner) throws Exception {
        Receiver receiver = Receiver.that(manner);
        toClose.add(receiver);
        return receiver;
    }

    private JsonPath active(Partner whose, Receiver receiver, String more) {
        JsonPath made = whose.subscribes(receiver.address(), more);
        await().until(() -> whose.state(made.getString("id")).equals("ACTIVE"));
        return made;
    }

    private List<String> publish(int events) {
        return publish(events, TRIAL, theme);
    }

    private static List<String> publish(int events, String type, String theme) {
        List<String> ids = new ArrayList<>();
        try (var facts = new PublicFacts()) {
            for (int i = 0; i < events; i++) {
                CloudEvent event = PublicFacts.adopted(UUID.randomUUID(), 1, theme);
                var typed = new CloudEvent(event.id(), type, event.source(), event.subject(), 1, event.time(),
                        event.recordedTime(), null, event.data());
                ids.add(typed.id().toString());
                facts.tell(typed);
            }
        }
        return ids;
    }

    private static Set<String> ids(Receiver receiver) {
        Set<String> ids = new HashSet<>();
        receiver.deliveries().forEach(one -> ids.add(one.header("webhook-id")));
        return ids;
    }

    private static boolean believes(String secret, Receiver.Received received) {
        try {
            new Webhook(secret).verify(received.text(),
                    Map.of("webhook-id", List.of(received.header("webhook-id")), "webhook-timestamp",
                            List.of(received.header("webhook-timestamp")), "webhook-signature",
                            List.of(received.header("webhook-signature"))));
            return true;
        } catch (Exception e) {
            return false;
        }
    }

    /** W11. */
    @Test
    void nothingIsDeliveredBeforeTheAddressHasAgreed() throws Exception {
        var agrees = new AtomicBoolean();
        Receiver receiver = receiver((request, socket) -> {
            if (agrees.get()) {
                Receiver.answer(200, "WebHook-Allowed-Rate: 6000").answer(request, socket);
            } else {
                socket.getOutputStream().write("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n".getBytes(UTF_8));
            }
        });
        String id = partner.subscribes(receiver.address(), ownTheme).getString("id");
        await().until(() -> !receiver.received().isEmpty());
        assertEquals("OPTIONS", receiver.received().getFirst().method());
        assertEquals("dialogue-platform", receiver.received().getFirst().header("WebHook-Request-Origin"));
        await().until(() -> partner.reads(id, "").jsonPath().getString("challengeError") != null);

        Set<String> published = new HashSet<>(publish(5));
        partner.does(id, "/consent", "").then().statusCode(200).body("state", is("PENDING"));
        partner.does(id, "/test-deliveries", "{\"type\":\"public.trial.happened.v1\"}").then().statusCode(409)
                .body("code", is("no-consent"));
        partner.does(id, "/resumption", "").then().statusCode(409);
        await().until(() -> partner.reads(id, "/deliveries").jsonPath().getList("items").size() == 5);
        assertEquals(0, receiver.deliveries().size());

        agrees.set(true);
        partner.does(id, "/consent", "").then().statusCode(200).body("state", is("ACTIVE"), "challengeError", nullValue(),
                "allowedRate", is(6000));
        await().until(() -> ids(receiver).equals(published));
    }

    @Test
    void whatIsDeliveredIsWhatTheFeedGives() throws Exception {
        Receiver receiver = receiver(Receiver.answer(204));
        String secret = active(partner, receiver, ownTheme).getString("secret");
        String cursor = partner.asks().get("/api/v1/events/cursor").jsonPath().getString("cursor");

        List<String> published = publish(20);
        await().until(() -> receiver.deliveries().size() == 20);
        String feed = partner.asks().get("/api/v1/events?wait=5&limit=100&theme={theme}&after={after}", theme, cursor)
                .asString();

        assertEquals(new HashSet<>(published), ids(receiver));
        for (Receiver.Received one : receiver.deliveries()) {
            assertTrue(believes(secret, one));
            assertTrue(feed.contains(one.text()), "the same bytes");
        }
    }

    /** W15, the filter. */
    @Test
    void onlyWhatTheFilterWantsIsDelivered() throws Exception {
        Receiver both = receiver(Receiver.answer(200));
        Receiver byType = receiver(Receiver.answer(200));
        Receiver other = receiver(Receiver.answer(200));
        active(partner, both, ",\"types\":[\"public.trial.*\"]" + ownTheme);
        active(partner, byType, ",\"types\":[\"public.trial.happened.v1\"]" + ownTheme);
        active(partner, other, ",\"facets\":{\"theme\":[\"" + theme + "-other\"]}");

        List<String> trial = publish(10);
        publish(5, PublicFacts.ADOPTED, theme);
        List<String> others = publish(3, PublicFacts.ADOPTED, theme + "-other");
        await().until(() -> other.deliveries().size() == 3);
        await().until(() -> both.deliveries().size() == 10 && byType.deliveries().size() == 10);

        assertEquals(new HashSet<>(trial), ids(both));
        assertEquals(new HashSet<>(others), ids(other));
    }

    @Test
    void aFilterOrAddressThatMeansNothingIsRefused() {
        partner.asks().body("{\"name\":\"x\",\"address\":\"https://10.0.0.1/\"}").post(Partner.SUBSCRIPTIONS).then()
                .statusCode(422).body("errors[0].pointer", is("/address"), "errors[0].code", is("inner-address"));
        partner.asks().body("{\"name\":\"x\",\"address\":\"http://receiver.example.org/\"}").post(Partner.SUBSCRIPTIONS).then()
                .statusCode(422).body("errors[0].code", is("not-https"));
        partner.asks().body("{\"name\":\"x\",\"address\":\"http://127.0.0.1:9/\",\"types\":[\"public.nonsense.v1\"]}")
                .post(Partner.SUBSCRIPTIONS).then().statusCode(422).body("errors[0].pointer", is("/types/0"));
        partner.asks().body("{\"name\":\"x\",\"address\":\"http://127.0.0.1:9/\",\"facets\":{\"colour\":[\"red\"]}}")
                .post(Partner.SUBSCRIPTIONS).then().statusCode(422).body("errors[0].pointer", is("/facets/colour"));
        partner.asks().get(Partner.SUBSCRIPTIONS).then().statusCode(200).body("items", empty());
    }

    /** W8. */
    @Test
    void bothSecretsCountWhileASecretIsReplacedAndThenOnlyTheNewOne() throws Exception {
        Receiver receiver = receiver(Receiver.answer(200));
        JsonPath made = active(partner, receiver, ownTheme);
        String id = made.getString("id");
        String old = made.getString("secret");
        publish(5);
        await().until(() -> receiver.deliveries().size() == 5);

        JsonPath rotated = partner.does(id, "/secrets", "").then().statusCode(201).header("Cache-Control", is("no-store"))
                .extract().jsonPath();
        String second = rotated.getString("secret");
        assertFalse(second.equals(old));
        publish(20);
        await().until(() -> receiver.deliveries().size() == 25);
        List<Receiver.Received> meanwhile = receiver.deliveries();
        assertTrue(meanwhile.stream().allMatch(one -> believes(old, one)), "the old one counts until the overlap ends");
        await().until(() -> {
            publish(1);
            return believes(second, receiver.deliveries().getLast());
        });

        JsonPath asymmetric = partner.does(id, "/secrets", "{\"signature\":\"V1A\",\"overlapHours\":0}").then().statusCode(201)
                .extract().jsonPath();
        assertTrue(asymmetric.getString("secret").startsWith("whpk_"));
        await().until(() -> {
            publish(1);
            return receiver.deliveries().getLast().header("webhook-signature").matches("v1a,[^ ]+");
        });
        assertFalse(believes(old, receiver.deliveries().getLast()));
        assertFalse(believes(second, receiver.deliveries().getLast()));
        partner.reads(id, "").then().body("signature", is("V1A"), "secret", nullValue());
    }

    /** W8 under load; the seconds of it: {@code -Dwebhook.rotation.seconds=60}. */
    @Test
    void whoeverKnowsTheOldOrTheNewSecretBelievesEveryDeliveryWhileItIsReplaced() throws Exception {
        int seconds = Integer.getInteger("webhook.rotation.seconds", 5);
        int events = seconds * 50;
        Receiver receiver = receiver(Receiver.answer(200));
        JsonPath made = active(partner, receiver, ",\"rateLimit\":500" + ownTheme);
        String id = made.getString("id");
        List<String> known = new ArrayList<>(List.of(made.getString("secret")));
        List<Instant> since = new ArrayList<>(List.of(Instant.now()));
        Map<Integer, String> kinds = Map.of(events / 5, "V1", 2 * events / 5, "V1A", 3 * events / 5, "V1");
        Set<String> published = new HashSet<>();
        try (var facts = new PublicFacts()) {
            long begun = System.nanoTime();
            // as long as the last secret takes to be heard of, on a slow machine too
            for (int i = 0; i < events || after(heardOf(since.getLast()), receiver).size() < seconds * 5; i++) {
                LockSupport.parkNanos(begun + i * TimeUnit.SECONDS.toNanos(1) / 50 - System.nanoTime());
                CloudEvent event = PublicFacts.adopted(UUID.randomUUID(), 1, theme);
                published.add(event.id().toString());
                facts.send(event);
                if (kinds.containsKey(i)) {
                    known.add(partner.does(id, "/secrets", "{\"signature\":\"" + kinds.get(i) + "\"}").then().statusCode(201)
                            .extract().jsonPath().getString("secret"));
                    since.add(Instant.now());
                }
            }
        }
        await().until(() -> ids(receiver).equals(published));

        List<Receiver.Received> all = receiver.deliveries();
        assertEquals(published.size(), all.size(), "nothing had to be sent again");
        for (int i = 0; i < known.size(); i++) {
            String key = known.get(i);
            // the dispatcher has heard of a new secret by then; until then the one before it goes on being enough
            List<Receiver.Received> due = after(i == 0 ? Instant.MIN : heardOf(since.get(i)), receiver);
            assertTrue(due.size() >= seconds * 5, due.size() + " deliveries after secret " + i);
            assertEquals(0, due.stream().filter(one -> !verifies(key, one)).count(), "of " + due.size() + " by secret " + i);
            if (i > 0) {
                assertTrue(all.stream().anyMatch(one -> !verifies(key, one)), "what came before it was not signed with it");
            }
        }
        long most = all.stream().mapToInt(one -> one.header("webhook-signature").split(" ").length).max().orElse(0);
        assertEquals(known.size(), most);
        System.out.printf("Rotation: %d deliveries in %d s, %d secrets, 0 failed verifications%n", all.size(), seconds,
                known.size());

        List<Keyring.Key> keys = secrets.of(UUID.fromString(id));
        assertEquals(known.reversed(), keys.stream().map(key -> key.secret().receiverText()).toList());
        assertNull(keys.getFirst().until());
        for (int i = 1; i < keys.size(); i++) {
            // replaced by the one after it, of which it is known when it was there at the latest
            Instant over = since.get(known.size() - i).plus(Duration.ofHours(24));
            assertTrue(keys.get(i).counts(over.minusSeconds(60)), "to the end of the overlap");
            assertFalse(keys.get(i).counts(over), "and not after it");
        }
    }

    private static Instant heardOf(Instant replaced) {
        return replaced.plusSeconds(2);
    }

    private static List<Receiver.Received> after(Instant from, Receiver receiver) {
        return receiver.deliveries().stream().filter(one -> one.at().isAfter(from)).toList();
    }

    private static boolean verifies(String key, Receiver.Received received) {
        return ReceiverCheck.believes(key, received.header("webhook-id"), received.header("webhook-timestamp"),
                received.header("webhook-signature"), received.body(), received.at());
    }

    @Test
    void noMoreThanFiveSecretsCountAtATime() throws Exception {
        String id = active(partner, receiver(Receiver.answer(200)), ownTheme).getString("id");
        for (int i = 0; i < 4; i++) {
            partner.does(id, "/secrets", "").then().statusCode(201);
        }
        partner.does(id, "/secrets", "").then().statusCode(409).body("code", is("too-many-secrets"));
        partner.does(id, "/secrets", "{\"overlapHours\":0}").then().statusCode(201);
    }

    /** W9, as a partner sees it. */
    @Test
    void whatComesWhileItIsDisabledIsKeptAndDeliveredAfterwards() throws Exception {
        var gone = new AtomicBoolean(true);
        Receiver receiver = receiver((request, socket) -> Receiver.answer(gone.get() ? 410 : 200).answer(request, socket));
        String id = active(partner, receiver, ownTheme).getString("id");
        Set<String> published = new HashSet<>(publish(1));
        await().until(() -> partner.state(id).equals("DISABLED"));
        partner.reads(id, "").then().body("disabledReason", is("GONE"));
        partner.reads(id, "/notices").then().statusCode(200).body("items", hasSize(1), "items[0].event",
                is("delivery.disabled"), "items[0].lastStatus", is(410), "items[0].eventId", is(published.iterator().next()),
                "items[0].eventType", is("public.trial.happened.v1"), "items[0].address", is(receiver.address()));
        RestAssured.given().header("Authorization", TestActors.bearer("role=operator"))
                .get("/api/v1/webhook-endpoints?failing=true&limit=100").then().statusCode(200)
                .body("items.subscriptionId", hasItem(id));

        published.addAll(publish(50));
        await().until(() -> partner.reads(id, "/deliveries?state=PENDING&limit=100").jsonPath().getList("items").size() == 51);
        gone.set(false);
        Instant since = Instant.now().minus(Duration.ofMinutes(5));
        partner.does(id, "/resumption", "").then().statusCode(200).body("state", is("ACTIVE"));
        await().until(() -> ids(receiver).equals(published));
        await().until(
                () -> partner.reads(id, "/deliveries?state=DELIVERED&limit=100").jsonPath().getList("items").size() == 51);
        partner.does(id, "/replays", "{\"since\":\"" + since + "\",\"missingOnly\":true}").then().statusCode(200)
                .body("deliveries", is(0));
        int before = receiver.deliveries().size();

        partner.does(id, "/replays", "{\"since\":\"" + since + "\"}").then().statusCode(200).body("deliveries", is(51));
        await().until(() -> receiver.deliveries().size() == before + 51);
        assertEquals(published, ids(receiver));
    }

    @Test
    void whatWasThereBeforeTheSubscriptionOrOutsideItsFilterCanBeReplayed() throws Exception {
        String cursor = partner.asks().get("/api/v1/events/cursor").jsonPath().getString("cursor");
        List<String> published = publish(7);
        Receiver receiver = receiver(Receiver.answer(200));
        await().until(() -> partner.asks().get("/api/v1/events?theme={theme}&after={after}&limit=50", theme, cursor).jsonPath()
                .getList("items").size() == 7);
        String id = active(partner, receiver, ownTheme).getString("id");
        assertEquals(0, receiver.deliveries().size());

        partner.does(id, "/replays", "{\"after\":\"" + cursor + "\",\"missingOnly\":true}").then().statusCode(200)
                .body("deliveries", is(7));

        await().until(() -> ids(receiver).equals(new HashSet<>(published)));
        partner.does(id, "/replays", "{}").then().statusCode(422);
        partner.does(id, "/replays", "{\"after\":\"nonsense\"}").then().statusCode(422);
    }

    @Test
    void oneEventCanBeSentAgainAndAnExampleBeforeThereIsAny() throws Exception {
        Receiver receiver = receiver(Receiver.answer(202));
        JsonPath made = active(partner, receiver, ownTheme);
        String id = made.getString("id");
        partner.does(id, "/test-deliveries", "{\"type\":\"public.trial.happened.v1\"}").then().statusCode(201)
                .body("test", is(true), "status", is(202), "trouble", nullValue());
        assertEquals(1, receiver.deliveries().size());
        Receiver.Received example = receiver.deliveries().getFirst();
        assertTrue(believes(made.getString("secret"), example));
        JsonPath body = new JsonPath(example.text());
        assertEquals("/delivery-service/test", body.getString("source"));
        assertEquals("Әділ сот", body.getString("data.text"));
        assertEquals(example.header("webhook-id"), body.getString("id"));
        partner.does(id, "/test-deliveries", "{\"type\":\"public.unknown.v1\"}").then().statusCode(422);

        String event = publish(1).getFirst();
        await().until(() -> receiver.deliveries().size() == 2);
        await().until(() -> partner.reads(id, "/deliveries").jsonPath().getString("items[0].state").equals("DELIVERED"));
        partner.does(id, "/deliveries/" + event + "/resending", "").then().statusCode(200).body("eventId", is(event));
        await().until(() -> receiver.deliveries().size() == 3);
        assertEquals(event, receiver.deliveries().getLast().header("webhook-id"));
        partner.does(id, "/deliveries/" + UUID.randomUUID() + "/resending", "").then().statusCode(404);
        await().untilAsserted(() -> partner.reads(id, "/attempts?event=" + event).then().body("items", hasSize(2),
                "items[0].status", equalTo(202)));
    }

    @Test
    void pausingKeepsWhatComesAndDeletingEndsIt() throws Exception {
        Receiver receiver = receiver(Receiver.answer(200));
        String id = active(partner, receiver, ownTheme).getString("id");
        partner.does(id, "/pause", "").then().statusCode(200).body("state", is("PAUSED"));
        Set<String> published = new HashSet<>(publish(5));
        await().until(() -> partner.reads(id, "/deliveries").jsonPath().getList("items").size() == 5);
        assertEquals(0, receiver.deliveries().size());
        partner.does(id, "/resumption", "").then().statusCode(200);
        await().until(() -> ids(receiver).equals(published));

        partner.asks().delete(Partner.SUBSCRIPTIONS + "/" + id).then().statusCode(204);
        partner.reads(id, "").then().statusCode(404);
        partner.reads(id, "/attempts").then().statusCode(404);
        partner.asks().get(Partner.SUBSCRIPTIONS).then().body("items", empty());
        assertEquals(0L, one("select count(*) from subscription_secret where subscription_id = '" + id + "'"));
        publish(2);
        assertEquals(5, receiver.deliveries().size());
    }

    @Test
    void anotherAddressIsAskedAnewAndNobodyOverwritesWhatTheyHaveNotSeen() throws Exception {
        Receiver first = receiver(Receiver.answer(200));
        Receiver second = receiver(Receiver.answer(200));
        String id = active(partner, first, ownTheme).getString("id");
        String body = "{\"name\":\"Mirror\",\"address\":\"" + second.address() + "\",\"ordered\":true" + ownTheme + "}";
        String path = Partner.SUBSCRIPTIONS + "/" + id;
        partner.asks().body(body).put(path).then().statusCode(428);
        partner.asks().header("If-Match", "\"99\"").body(body).put(path).then().statusCode(412);
        String tag = partner.reads(id, "").header("ETag");
        partner.asks().header("If-Match", tag).body(body).put(path).then().statusCode(200).body("state", is("PENDING"),
                "ordered", is(true));
        await().until(() -> partner.state(id).equals("ACTIVE"));
        Set<String> published = new HashSet<>(publish(3));

        await().until(() -> ids(second).equals(published));
        assertEquals(0, first.deliveries().size());
    }

    /** W13. */
    @Test
    void anotherPartnersSubscriptionIsAsIfItDidNotExist() throws Exception {
        String id = active(partner, receiver(Receiver.answer(200)), ownTheme).getString("id");
        String event = publish(1).getFirst();
        await().until(() -> partner.reads(id, "/deliveries").jsonPath().getList("items").size() == 1);
        var other = new Partner();
        String tag = partner.reads(id, "").header("ETag");
        String document = "{\"name\":\"x\",\"address\":\"http://127.0.0.1:9/\"}";

        List<io.restassured.response.Response> answers = List.of(other.reads(id, ""), other.reads(id, "/deliveries"),
                other.reads(id, "/attempts"), other.reads(id, "/notices"), other.does(id, "/pause", ""),
                other.does(id, "/resumption", ""), other.does(id, "/consent", ""), other.does(id, "/secrets", ""),
                other.does(id, "/deliveries/" + event + "/resending", ""),
                other.does(id, "/replays", "{\"since\":\"2026-01-01T00:00:00Z\"}"),
                other.does(id, "/test-deliveries", "{\"type\":\"public.trial.happened.v1\"}"),
                other.asks().header("If-Match", tag).body(document).put(Partner.SUBSCRIPTIONS + "/" + id),
                other.asks().delete(Partner.SUBSCRIPTIONS + "/" + id));

        answers.forEach(answer -> assertEquals(404, answer.statusCode(), answer.asString()));
        other.asks().get(Partner.SUBSCRIPTIONS).then().statusCode(200).body("items", empty());
        partner.reads(id, "").then().statusCode(200).body("state", is("ACTIVE"), "secret", nullValue());
        assertEquals(tag, partner.reads(id, "").header("ETag"), "nothing of it was changed");
    }

    /** W14, what it says. */
    @Test
    void theLogOfAttemptsSaysWhatHappened() throws Exception {
        Receiver receiver = receiver(Receiver.answer(503, "Retry-After: 1"));
        String id = active(partner, receiver, ownTheme).getString("id");
        publish(1);
        await().until(() -> !partner.reads(id, "/attempts").jsonPath().getList("items").isEmpty());

        partner.reads(id, "/attempts").then().statusCode(200).body("items.last().status", is(503), "items.last().no", is(1),
                "items.last().at", notNullValue(), "items.last().tookMillis", notNullValue(), "items.last().nextAttemptAt",
                startsWith("20"));
    }

    /** W14, what it does not: looked for in the whole schema, in all that can be asked for, and in the application's log. */
    @Test
    void noSecretAndNothingThatAuthorisesIsWrittenOrTold() throws Exception {
        String canary = "canary" + UUID.randomUUID().toString().replace("-", "");
        Map<String, String> secret = new LinkedHashMap<>();
        secret.put("a partner's Authorization", partner.token().substring(partner.token().lastIndexOf('.') + 1));
        String operator = TestActors.bearer("role=operator");
        secret.put("an operator's Authorization", operator.substring(operator.lastIndexOf('.') + 1));
        secret.put("an endpoint's Authorization", canary);
        var told = new StringBuilder();
        var shown = new StringBuilder();
        String logged;
        try (var log = new CapturedLog()) {
            List<Receiver> receivers = List.of(
                    receiver(Receiver.answer(503, "Retry-After: 1", "Authorization: Bearer " + canary,
                            "WWW-Authenticate: Bearer realm=\"" + canary + "\"", "Set-Cookie: session=" + canary)),
                    receiver((request, socket) -> {
                        if (request.method().equals("POST")) {
                            socket.setSoLinger(true, 0);
                            socket.close();
                        }
                        Receiver.answer(200).answer(request, socket);
                    }), receiver(Receiver.answer(410)));
            List<String> subscriptions = new ArrayList<>();
            for (Receiver receiver : receivers) {
                JsonPath made = active(partner, receiver, ownTheme);
                String id = made.getString("id");
                subscriptions.add(id);
                shown.append(made.getString("secret"));
                shown.append(
                        partner.does(id, "/secrets", "{\"signature\":\"V1A\"}").then().statusCode(201).extract().asString());
                for (Keyring.Key key : secrets.of(UUID.fromString(id))) {
                    secret.put(key.secret().kind() + " of " + id, key.secret().text().replaceAll("^[a-z]+_", ""));
                }
            }
            String event = publish(1).getFirst();
            for (String id : subscriptions) {
                await().until(() -> !partner.reads(id, "/attempts").jsonPath().getList("items").isEmpty());
            }
            await().until(() -> partner.state(subscriptions.getLast()).equals("DISABLED"));
            for (Receiver receiver : receivers) {
                String signatures = receiver.deliveries().getFirst().header("webhook-signature");
                for (String one : signatures.split(" ")) {
                    secret.put("the signature " + one + " at " + receiver.address(), one.substring(one.indexOf(',') + 1));
                }
            }
            for (String id : subscriptions) {
                told.append(partner.does(id, "/deliveries/" + event + "/resending", "").asString())
                        .append(partner.does(id, "/test-deliveries", "{\"type\":\"public.trial.happened.v1\"}").asString())
                        .append(partner.does(id, "/test-deliveries", "{\"type\":\"public.unknown.v1\"}").asString());
                for (String what : List.of("", "/deliveries", "/attempts", "/notices")) {
                    told.append(partner.reads(id, what).then().statusCode(200).extract().asString());
                }
            }
            told.append(partner.asks().get(Partner.SUBSCRIPTIONS).asString());
            for (String path : List.of("/api/v1/webhook-endpoints?limit=100", "/api/v1/webhook-endpoints/health")) {
                told.append(RestAssured.given().header("Authorization", operator).get(path).then()
                        .statusCode(200).extract().asString());
            }
            told.append(RestAssured.given().header("Authorization", TestActors.bearer("role=auditor"))
                    .get("/api/v1/delivery-audit-entries?limit=100").then().statusCode(200).extract().asString());
            logged = log.text();
            // what is looked for would be found, where the things are that it belongs to
            subscriptions.forEach(id -> assertTrue(told.toString().contains(id)));
            assertTrue(logged.contains("delivery.disabled: subscription " + subscriptions.getLast()), logged);
            assertTrue(shown.toString().contains(secret.get("V1 of " + subscriptions.getFirst())));
        }
        Map<String, String> places = new LinkedHashMap<>(Map.of("what is told", told.toString(), "the log", logged));
        for (String table : tables()) {
            places.put(table, (String) one("select coalesce(string_agg(t::text, ' '), '') from " + table + " t"));
        }
        assertTrue(places.get("delivery_attempt").contains(",503,") && places.get("partner").contains(partner.client));
        List<String> found = new ArrayList<>();
        places.forEach((place, text) -> secret.forEach((name, value) -> {
            assertTrue(value.length() >= 30, name);
            if (text.contains(value)) {
                found.add(name + " in " + place);
            }
        }));
        System.out.printf(
                "Canaries: %d looked for in %d tables, in %d characters of answers and %d of the log, %d found%n",
                secret.size(), places.size() - 2, told.length(), logged.length(), found.size());
        assertEquals(List.of(), found);
    }

    /** Those of the schema, but for the events themselves, which are everybody's. */
    private List<String> tables() throws SQLException {
        String names = (String) one("""
                select string_agg(tablename, ' ' order by tablename) from pg_tables
                where schemaname = current_schema() and tablename not in ('event_log', 'flyway_schema_history')""");
        return List.of(names.split(" "));
    }

    @Test
    void aPartnerHasSoManySubscriptionsAndNoMore() {
        for (int i = 0; i < 20; i++) {
            partner.subscribes("http://127.0.0.1:9/" + i, "");
        }
        partner.asks().body("{\"name\":\"x\",\"address\":\"http://127.0.0.1:9/\"}").post(Partner.SUBSCRIPTIONS).then()
                .statusCode(409).body("code", is("too-many-subscriptions"));
        JsonPath page = partner.asks().get(Partner.SUBSCRIPTIONS + "?limit=15").then().statusCode(200)
                .body("items", hasSize(15)).extract().jsonPath();
        partner.asks().get(Partner.SUBSCRIPTIONS + "?limit=15&after={next}", page.getString("next")).then()
                .body("items", hasSize(5), "next", nullValue());
    }

    @Test
    void aPartnerWhoseRegistrationEndedIsDeliveredNothingAndOneWithAScopeOnlyWhatIsInIt() throws Exception {
        var other = new Partner();
        Receiver ended = receiver(Receiver.answer(200));
        Receiver scoped = receiver(Receiver.answer(200));
        Receiver all = receiver(Receiver.answer(200));
        active(partner, ended, ownTheme);
        active(other, scoped, "");
        var third = new Partner();
        active(third, all, ownTheme);
        update("update partner set state = 'REVOKED', version = version + 1 where client_id = '" + partner.client + "'");
        update("update partner set scope_facets = '{\"theme\": [\"" + theme + "\"]}', version = version + 1 where client_id = '"
                + other.client + "'");

        Set<String> published = new HashSet<>(publish(5));
        publish(3, TRIAL, theme + "-other");
        Set<String> later = new HashSet<>(published);
        later.addAll(publish(2));
        await().until(() -> ids(all).equals(later) && ids(scoped).equals(later));

        assertEquals(0, ended.deliveries().size());
        partner.asks().get(Partner.SUBSCRIPTIONS).then().statusCode(403);
    }

    @Test
    void whatIsOutsideAScopeThatBecameNarrowerIsDeliveredNoMore() throws Exception {
        Receiver receiver = receiver(Receiver.answer(200));
        String id = active(partner, receiver, "").getString("id");
        String before = publish(1, TRIAL, theme + "-other").getFirst();
        await().until(() -> ids(receiver).contains(before));
        partner.does(id, "/pause", "").then().statusCode(200);
        Set<String> inside = new HashSet<>(publish(2));
        List<String> outside = publish(2, TRIAL, theme + "-other");

        String self = partner.asks().get("/api/v1/partners/self").then().statusCode(200).extract().path("id");
        RestAssured.given().header("Authorization", TestActors.bearer("role=secretariat")).header("If-Match", "*")
                .contentType(ContentType.JSON).body("""
                        {"name": "Mirror", "rights": ["FEED", "WEBHOOKS"], "scope": {"facets": {"theme": ["%s"]}}}"""
                        .formatted(theme))
                .put("/api/v1/partners/" + self).then().statusCode(200);
        partner.does(id, "/resumption", "").then().statusCode(200);

        await().until(() -> ids(receiver).containsAll(inside));
        partner.reads(id, "/deliveries?state=PENDING").then().statusCode(200).body("items", empty());
        partner.does(id, "/deliveries/" + before + "/resending", "").then().statusCode(409).body("code", is("outside-scope"));
        partner.does(id, "/deliveries/" + outside.getFirst() + "/resending", "").then().statusCode(404);
        assertTrue(outside.stream().noneMatch(ids(receiver)::contains));
    }

    private void update(String sql) throws SQLException {
        try (Connection connection = database.getConnection(); var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    @Test
    void operatorsSeeHowDeliveriesAreDoing() throws Exception {
        active(partner, receiver(Receiver.answer(200)), ownTheme);
        RestAssured.given().header("Authorization", TestActors.bearer("role=operator"))
                .get("/api/v1/webhook-endpoints/health").then().statusCode(200)
                .body("subscriptions.ACTIVE", notNullValue(), "due", notNullValue());
    }

    private Object one(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                var found = connection.createStatement().executeQuery(sql)) {
            found.next();
            return found.getObject(1);
        }
    }
}
