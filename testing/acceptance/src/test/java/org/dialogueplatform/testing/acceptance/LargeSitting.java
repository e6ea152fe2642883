package org.dialogueplatform.testing.acceptance;

import static java.util.Comparator.naturalOrder;
import static org.hamcrest.Matchers.equalTo;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

import org.awaitility.Awaitility;
import org.dialogueplatform.testing.AtOnce;

import com.fasterxml.jackson.databind.JsonNode;

import io.restassured.response.Response;

/** A hybrid meeting of 300, whose two items have 75 requests for the floor each, played by two clerks through the gateway. */
final class LargeSitting {

    static final int REGISTERED = 300;
    static final int PRESENT = 282;
    static final int REQUESTS = 150;

    static final int LEFT_EARLY = 12;
    private static final int ORGANISATIONS = 30;
    /** How many of the requests for an item are there when its list is opened. */
    private static final int AT_ONCE = 15;
    private static final int HANDS = 8;
    private static final List<String> CATEGORIES = List.of("NGO", "MINISTRY", "NGO", "COURT", "IGO", "NGO", "PARLIAMENT",
            "MINISTRY", "ACADEMIA", "DIPLOMATIC_MISSION");
    private static final String POINT_OF_ORDER = "POINT_OF_ORDER";

    private final SittingTime time;
    private final List<Organisation> organisations = new ArrayList<>();
    private final List<Delegate> delegates = new ArrayList<>();
    private final List<String> lists = new ArrayList<>();
    private final List<String> items = new ArrayList<>();
    private final Queue<Duration> acts = new ConcurrentLinkedQueue<>();
    private final AtomicInteger clashes = new AtomicInteger();
    private final AtomicInteger given = new AtomicInteger();
    /** Points of order that have been raised and not heard. */
    private final AtomicInteger raised = new AtomicInteger();
    private String meeting;

    LargeSitting(SittingTime time) {
        this.time = time;
    }

    /** An organisation that has delegates there. */
    record Organisation(String id, String name, String category) {
    }

    /** Somebody who is registered. */
    record Delegate(String person, Organisation organisation, String mode, String registration) {
    }

    String meeting() {
        return meeting;
    }

    String id() {
        return lastOf(meeting);
    }

    List<Organisation> organisations() {
        return organisations;
    }

    /** The addresses of the items' speakers' lists. */
    List<String> lists() {
        return lists;
    }

    /** How long each act at a list took its clerk. */
    List<Duration> acts() {
        return acts.stream().sorted(naturalOrder()).toList();
    }

    /** How often a clerk came too late and read again. */
    int clashes() {
        return clashes.get();
    }

    /** It is announced, its 300 delegates are registered and, but for some, checked in; then it is opened. */
    void convene() throws Exception {
        inParallel(ORGANISATIONS, number -> {
            String category = CATEGORIES.get(number % CATEGORIES.size());
            String name = "%s %d of the large meeting".formatted(category.toLowerCase(Locale.ROOT), number);
            String id = created("/organisations", """
                    {"category":"%s","names":%s,"country":"KZ"}""".formatted(category, text(name)));
            created("/memberships", """
                    {"organisationId":"%s","status":"MEMBER","validFrom":"2013-01-01"}""".formatted(id));
            return new Organisation(id, name, category);
        }).forEach(organisations::add);
        meeting = "/api/v1/meetings/" + created("/meetings",
                """
                        {"kind":"THEMATIC","mode":"HYBRID","title":%1$s,"startsAt":"%2$s","endsAt":"%3$s","timeZone":"Asia/Almaty","venue":%1$s,
                         "roomCapacity":200,"onlineCapacity":200,"onlineAccess":{"url":"https://meet.example.org/large","visibility":"MEMBERS"},
                         "acceptOverlap":true%4$s%5$s}
                        """
                        .formatted(text("A large meeting"), time.startsAt(), time.startsAt().plus(Duration.ofHours(8)),
                                time.before(Duration.ofDays(30)),
                                time.before(Duration.ZERO).isEmpty() ? ",\"reason\":\"Other journeys meet there, too\"" : ""));
        for (String title : List.of("Access to courts", "Legal aid")) {
            items.add(created("/meetings/" + id() + "/agenda-items",
                    "{\"kind\":\"DISCUSSION\",\"title\":%s,\"plannedMinutes\":90}".formatted(text(title))));
        }
        moves("announcement", Duration.ofDays(20));
        Awaitility.await().untilAsserted(() -> organisations.forEach(this::isInvited));
        moves("registration-opening", Duration.ofDays(20));
        inParallel(REGISTERED, this::registered).forEach(delegates::add);
        moves("registration-closing", Duration.ofDays(4));
        inParallel(PRESENT, number -> {
            Delegate delegate = delegates.get(number);
            return does("/api/v1/registrations/" + delegate.registration + "/check-in", "\"source\":\"%s\"%s"
                    .formatted(delegate.mode.equals("ROOM") ? "DESK" : "ONLINE", time.before(Duration.ofMinutes(20))));
        });
        moves("opening", Duration.ZERO);
    }

    /** Both items are dealt with, with a break between them; some leave, decisions are taken, and the meeting ends. */
    void sit() throws Exception {
        hear(0);
        conclude(0);
        does(meeting + "/suspension", fields(time.now()));
        time.pass(Duration.ofMinutes(15));
        does(meeting + "/resumption", fields(time.now()));
        hear(1);
        inParallel(LEFT_EARLY, number -> does("/api/v1/registrations/" + delegates.get(number).registration + "/check-out",
                fields(time.now())));
        decide("\"kind\":\"TAKE_NOTE\",\"method\":\"VOTE\"",
                """
                        "votes":{"inFavour":171,"against":40,"abstained":59,"byCategory":[
                         {"category":"NGO","inFavour":60,"against":12,"abstained":9},{"category":"MINISTRY","inFavour":50,"against":4,"abstained":0},
                         {"category":"COURT","inFavour":27,"against":0,"abstained":0},{"category":"IGO","inFavour":34,"against":24,"abstained":50}]}""");
        decide("\"kind\":\"TAKE_NOTE\",\"method\":\"VOTE\"", "\"votes\":{\"inFavour\":260,\"against\":1,\"abstained\":9}");
        decide("\"kind\":\"INSTRUCT\",\"method\":\"CONSENSUS\"", """
                "instructions":[{"organisationId":"%s","text":%s,"dueOn":"2099-12-31"}]"""
                .formatted(organisations.get(1).id, text("Report on legal aid")));
        conclude(1);
        does(meeting + "/ending", fields(time.now()));
    }

    /** The minutes are drafted, approved without a term for amendments, and the meeting is closed. */
    void close() {
        As.theSecretariat().post(meeting + "/minutes").then().statusCode(201);
        does(meeting + "/minutes/1/circulation", "\"amendmentWorkingDays\":0");
        does(meeting + "/minutes/1/approval", "");
        does(meeting + "/closing", "");
    }

    private void hear(int item) throws Exception {
        does(meeting + "/agenda-items/" + items.get(item) + "/taking-up", fields(time.now()));
        String list = meeting + "/speakers-lists/" + created("/meetings/" + id() + "/speakers-lists",
                "{\"agendaItemId\":\"%s\",\"limitSeconds\":180%s}".formatted(items.get(item), time.now()));
        lists.add(list);
        var floor = new Floor(list);
        AtOnce.run(List.<Callable<Void>> of(() -> floor.ask(item * REQUESTS / 2), floor::run, floor::run));
        does(list + "/closing", fields(time.now()));
    }

    private void conclude(int item) {
        does(meeting + "/agenda-items/" + items.get(item) + "/conclusion", fields(time.now()));
    }

    private void decide(String how, String what) {
        created("/meetings/" + id() + "/decisions", "{\"agendaItemId\":\"%s\",%s,\"text\":%s,%s%s}".formatted(items.get(1), how,
                text("What the meeting decided"), what, time.now()));
    }

    /** What happens at one list: delegates ask for the floor, and two clerks give it, neither waiting for the other. */
    private final class Floor {

        private final String list;
        private volatile boolean allHaveAsked;

        Floor(String list) {
            this.list = list;
        }

        Void ask(int first) {
            for (int number = first; number < first + REQUESTS / 2; number++) {
                if (number - first >= AT_ONCE) {
                    time.waitFor(Duration.ofSeconds(70));
                }
                String kind = kind(number);
                // about half of those who are there speak, some of them on both items
                Delegate delegate = delegates.get(number * 11 % (PRESENT / 2 - 1));
                Response asked = timed(list + "/speakers", null,
                        "{\"kind\":\"%s\",\"personId\":\"%s\"%s}".formatted(kind, delegate.person, time.now()));
                asked.then().statusCode(201);
                if (kind.equals(POINT_OF_ORDER)) {
                    raised.incrementAndGet();
                }
                if (number % 37 == 8) {
                    withdraw(asked.getHeader("Location").replaceAll("^.*(?=/api/)", ""), asked.getHeader("ETag"));
                }
            }
            allHaveAsked = true;
            return null;
        }

        /** Unless they have the floor already. */
        private void withdraw(String speaker, String tag) {
            came(timed(speaker + "/withdrawal", tag, "{" + fields(time.now()) + "}"));
        }

        Void run() {
            while (true) {
                boolean wereAll = allHaveAsked;
                List<JsonNode> first = first();
                if (wereAll && first.stream().noneMatch(one -> one.get("state").asText().equals("WAITING"))) {
                    return null;
                }
                if (!hearNext(first)) {
                    time.lookAgain();
                }
            }
        }

        /** Who has the floor, who was interrupted, who comes next. */
        private List<JsonNode> first() {
            return SittingRecord
                    .all(read(As.theSecretariat().get(list + "/speakers?limit=3&fields=id,kind,state")).get("items"));
        }

        /** Gives the floor to whoever is next, if it is free; who was interrupted waits for a point of order only. */
        private boolean hearNext(List<JsonNode> first) {
            boolean interrupted = false;
            for (JsonNode one : first) {
                if (one.get("state").asText().equals("SPEAKING")) {
                    return false;
                }
                if (one.get("state").asText().equals("WAITING")) {
                    return (!interrupted || one.get("kind").asText().equals(POINT_OF_ORDER))
                            && hear(list + "/speakers/" + one.get("id").asText(), one.get("kind").asText());
                }
                interrupted |= one.get("state").asText().equals("PAUSED");
            }
            return false;
        }

        private boolean hear(String speaker, String kind) {
            Response found = As.theSecretariat().get(speaker);
            if (!read(found).get("state").asText().equals("WAITING") || !came(act(speaker, "start", found.getHeader("ETag")))) {
                return false;
            }
            int number = given.incrementAndGet();
            Duration half = length(kind, number).dividedBy(2);
            time.pass(half);
            if (kind.equals(POINT_OF_ORDER)) {
                raised.decrementAndGet();
            } else if (raised.get() > 0) {
                interrupt(speaker, this::hearPointsOfOrder);
            } else if (number % 10 == 0) {
                interrupt(speaker, () -> time.pass(Duration.ofSeconds(10)));
            }
            time.pass(half);
            act(speaker, "stop", null).then().statusCode(200);
            // the chair thanks, and names the next
            time.pass(Duration.ofSeconds(5));
            return true;
        }

        private void interrupt(String speaker, Runnable meanwhile) {
            act(speaker, "pause", null).then().statusCode(200);
            meanwhile.run();
            while (!came(act(speaker, "resumption", As.theSecretariat().get(speaker).getHeader("ETag")))) {
                time.lookAgain();
            }
        }

        private void hearPointsOfOrder() {
            while (raised.get() > 0) {
                if (!hearNext(first())) {
                    time.lookAgain();
                }
            }
        }

        private Response act(String speaker, String act, String tag) {
            return timed(speaker + "/" + act, tag, "{" + fields(time.now()) + "}");
        }
    }

    /** Whether it was done; who is told that somebody else was faster looks again. */
    private boolean came(Response answer) {
        if (answer.statusCode() == 409 || answer.statusCode() == 412) {
            clashes.incrementAndGet();
            return false;
        }
        answer.then().statusCode(200);
        return true;
    }

    private Response timed(String address, String tag, String body) {
        var request = As.theSecretariat().body(body);
        if (tag != null) {
            request.header("If-Match", tag);
        }
        long began = System.nanoTime();
        Response answer = request.post(address);
        acts.add(Duration.ofNanos(System.nanoTime() - began));
        return answer;
    }

    private static String kind(int number) {
        if (number % 25 == 17) {
            return POINT_OF_ORDER;
        }
        return number % 15 == 9 ? "RIGHT_OF_REPLY" : number % 10 == 3 ? "QUESTION" : "STATEMENT";
    }

    private static Duration length(String kind, int number) {
        int least = switch (kind) {
            case POINT_OF_ORDER -> 10;
            case "QUESTION" -> 20;
            case "RIGHT_OF_REPLY" -> 30;
            default -> 60;
        };
        return Duration.ofMillis(least * (1_000L + number * 7));
    }

    private Delegate registered(int number) {
        Organisation organisation = organisations.get(number % ORGANISATIONS);
        String mode = number % 5 < 3 ? "ROOM" : "ONLINE";
        String person = created("/persons", "{\"displayName\":\"Delegate %d of the large meeting\",\"organisationId\":\"%s\"}"
                .formatted(number, organisation.id));
        return new Delegate(person, organisation, mode,
                created("/registrations",
                        "{\"meetingId\":\"%s\",\"personId\":\"%s\",\"organisationId\":\"%s\",\"mode\":\"%s\"%s}"
                                .formatted(id(), person, organisation.id, mode, time.before(Duration.ofDays(10)))));
    }

    private void isInvited(Organisation organisation) {
        As.theSecretariat().get("/api/v1/invitations?meeting=" + id() + "&organisation=" + organisation.id).then()
                .body("items.size()", equalTo(1));
    }

    private void moves(String transition, Duration ahead) {
        does(meeting + "/" + transition, fields(time.before(ahead)));
    }

    /** What one service has not heard of another's yet is refused with 409; that passes. */
    private static String created(String collection, String body) {
        return lastOf(Awaitility.await().until(() -> As.theSecretariat().body(body).post("/api/v1" + collection),
                answer -> answer.statusCode() != 409).then().statusCode(201).extract().header("Location"));
    }

    private static Response does(String act, String fields) {
        Response answer = Awaitility.await().until(() -> As.theSecretariat().body("{" + fields + "}").post(act),
                tried -> tried.statusCode() != 409);
        answer.then().statusCode(200);
        return answer;
    }

    private static <T> List<T> inParallel(int times, NumberedAct<T> act) throws Exception {
        var next = new AtomicInteger();
        var done = new TreeMap<Integer, T>();
        AtOnce.run(HANDS, () -> {
            for (int number = next.getAndIncrement(); number < times; number = next.getAndIncrement()) {
                T result = act.of(number);
                synchronized (done) {
                    done.put(number, result);
                }
            }
            return null;
        });
        return List.copyOf(done.values());
    }

    /** Something that is done many times. */
    @FunctionalInterface
    private interface NumberedAct<T> {
        T of(int number);
    }

    private static JsonNode read(Response answer) {
        return SittingRecord.read(answer.then().statusCode(200).extract().asString());
    }

    private static String fields(String more) {
        return more.isEmpty() ? more : more.substring(1);
    }

    private static String lastOf(String address) {
        return address.substring(address.lastIndexOf('/') + 1);
    }

    private static String text(String english) {
        return "{\"original\":\"en\",\"translations\":{\"en\":{\"text\":\"" + english + "\"}}}";
    }
}
