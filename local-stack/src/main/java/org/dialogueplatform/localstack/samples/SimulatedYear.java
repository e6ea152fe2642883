package org.dialogueplatform.localstack.samples;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.StreamSupport;

import org.dialogueplatform.localstack.keycloak.SampleTokens;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A year of the reference body, played through the gateway's REST as fast as is wanted: six meetings, what is recommended at
 * them, and what becomes of it. The same seed plays the same year; ids and dates alone differ, since the year is the one that
 * ends today. What is recommended is in {@code simulated-year.json}.
 */
public final class SimulatedYear {

    private static final String SECRETARIAT = "clerk";
    private static final LocalTime MORNING = LocalTime.of(4, 0);

    private final GatewayClient gateway;
    private final ReferenceMeeting reference;
    private final Journal journal;
    private final ObjectMapper json = new ObjectMapper();
    private final JsonNode story;
    private final boolean canUnpublish;
    private final Random random;
    private final LocalDate begin;
    private final Pace pace;

    /**
     * @param journal of the reference meeting, whose organisations play
     * @param seed which year
     * @param today on which it ends
     */
    SimulatedYear(GatewayClient gateway, ReferenceMeeting reference, Journal journal, long seed, LocalDate today, Pace pace) {
        this.gateway = gateway;
        this.reference = reference;
        this.journal = journal;
        this.random = new Random(seed);
        this.begin = today.minusDays(364);
        this.pace = pace;
        try (InputStream in = SimulatedYear.class.getResourceAsStream("simulated-year.json")) {
            this.story = json.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.canUnpublish = gateway.offers("/api/v1/recommendations/{id}/unpublication");
    }

    /** Which year, how fast, and how much of it. */
    public record Wish(long seed, double rate, long acts) {
    }

    /**
     * Plays until as many acts have happened as are wished for, one year after the other.
     *
     * @return how many happened
     */
    public static long play(URI gateway, SampleTokens tokens, Journal journal, Wish wish, PrintStream out) {
        var pace = new Pace(wish.rate(), wish.acts(), out);
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        try {
            for (int year = 0; year == 0 || wish.acts() < Long.MAX_VALUE; year++) {
                new SimulatedYear(new GatewayClient(gateway, tokens), new ReferenceMeeting(gateway, tokens, journal), journal,
                        wish.seed() + year, today, pace).tell();
            }
        } catch (Pace.Enough _) {
            // as wished
        }
        out.printf(Locale.ROOT, "%d acts in %.1f s, %.1f a second%n", pace.done(), pace.seconds(),
                pace.done() / pace.seconds());
        return pace.done();
    }

    /** One year. */
    void tell() {
        reference.registerOrganisationsAndDelegates();
        List<JsonNode> texts = shuffled(list(story.get("recommendations")));
        List<Line> lines = new ArrayList<>();
        int no = 0;
        for (JsonNode subject : story.get("meetings")) {
            no++;
            LocalDate day = begin.plusDays(subject.get("day").asLong());
            // what earlier meetings passed on goes on between the meetings
            advance(lines, 6 + random.nextInt(6));
            lines.addAll(meeting("meeting " + no, subject, day, texts));
        }
        advance(lines, Integer.MAX_VALUE);
    }

    /** A meeting, from its draft to its closing; gives what it passed on. */
    private List<Line> meeting(String name, JsonNode subject, LocalDate day, List<JsonNode> texts) {
        LocalDate drafted = day.minusDays(14);
        UUID meeting = act(drafted, name + " drafted", () -> gateway.create("/meetings", SECRETARIAT, draft(subject, day)));
        UUID item = act(drafted, name + ": item of proposals added",
                () -> gateway.create("/meetings/" + meeting + "/agenda-items", SECRETARIAT, proposals()));
        String path = "/meetings/" + meeting;
        move(name + " announced", path + "/announcement", day.minusDays(13), 1);
        move(name + ": registration opened", path + "/registration-opening", day.minusDays(12), 1);
        move(name + ": registration closed", path + "/registration-closing", day.minusDays(1), 1);
        move(name + " opened", path + "/opening", day, 0);
        move(name + ": item of proposals taken up", path + "/agenda-items/" + item + "/taking-up", day, 1);
        List<Line> tabled = new ArrayList<>();
        int count = 5 + random.nextInt(4);
        for (int i = 0; i < count; i++) {
            tabled.add(table(name, meeting, item, day, texts));
        }
        // some are taken back before anything is decided on them
        if (random.nextInt(3) > 0) {
            Line back = tabled.remove(random.nextInt(tabled.size()));
            move(back.name + " withdrawn", back.path() + "/withdrawal", day, 100);
        }
        int adopted = 1 + random.nextInt(3);
        List<Line> first = tabled.subList(0, Math.min(adopted, tabled.size()));
        decide(name, meeting, item, day, "ADOPT", first, "TABLED");
        decide(name, meeting, item, day, "TRANSMIT", tabled, null);
        move(name + ": item of proposals concluded", path + "/agenda-items/" + item + "/conclusion", day, 130);
        move(name + " ended", path + "/ending", day, 140);
        move(name + ": minutes drafted", path + "/minutes", day.plusDays(1), 1);
        ObjectNode circulation = at(json.createObjectNode(), day.plusDays(1), 2).put("amendmentWorkingDays", 0);
        act(day.plusDays(1), name + ": minutes circulated",
                () -> gateway.act(path + "/minutes/1/circulation", SECRETARIAT, circulation));
        move(name + ": minutes approved", path + "/minutes/1/approval", day.plusDays(2), 0);
        move(name + " closed", path + "/closing", day.plusDays(2), 1);
        for (Line line : tabled) {
            gateway.await(line.path(), SECRETARIAT, one -> one.get("state").asText().equals("TRANSMITTED"));
        }
        return tabled;
    }

    private Line table(String meetingName, UUID meeting, UUID item, LocalDate day, List<JsonNode> texts) {
        JsonNode text = texts.get(random.nextInt(texts.size()));
        List<String> addressees = shuffled(strings("addressees")).subList(0, 1 + random.nextInt(2));
        String proponent = strings("proponents").get(random.nextInt(story.get("proponents").size()));
        String name = "recommendation to " + String.join(" and ", addressees) + " (" + text.get("themes").get(0).asText() + ")";
        UUID id = act(day, name + " drafted",
                () -> gateway.create("/recommendations", SECRETARIAT, recommendation(text, proponent, addressees, day)));
        var line = new Line(name, id, addressees, text, day);
        ObjectNode place = at(json.createObjectNode(), day, 20).put("meetingId", meeting.toString()).put("agendaItemId",
                item.toString());
        act(day, name + " submitted", () -> gateway.act(line.path() + "/submission", SECRETARIAT, place));
        act(day, name + " tabled at " + meetingName, () -> gateway.act(line.path() + "/tabling", SECRETARIAT, place));
        if (random.nextInt(4) == 0) {
            ObjectNode wording = at(json.createObjectNode(), day, 60);
            wording.set("text", words(text.get("en").asText().replaceFirst("\\.$", ", and report on it every year."),
                    text.get("ru").asText().replaceFirst("\\.$", " и ежегодно отчитываться об этом.")));
            act(day, name + ": wording agreed", () -> {
                gateway.put(line.path() + "/wording", SECRETARIAT, wording);
                return id;
            });
        }
        return line;
    }

    private void decide(String name, UUID meeting, UUID item, LocalDate day, String kind, List<Line> on,
            @Nullable String state) {
        List<String> ids = on.stream().map(line -> line.id.toString()).toList();
        ObjectNode decision = at(json.createObjectNode(), day, kind.equals("ADOPT") ? 110 : 120)
                .put("agendaItemId", item.toString()).put("kind", kind).put("method", "CONSENSUS");
        decision.set("text", words(kind.equals("ADOPT") ? "The meeting adopts what was proposed."
                : "The meeting passes the recommendations on to those they are addressed to.",
                kind.equals("ADOPT") ? "Принять предложенное." : "Направить рекомендации тем, кому они адресованы."));
        act(day, name + ": " + kind.toLowerCase(Locale.ROOT) + " " + on.size(), () -> {
            // what was tabled, worded and adopted is known to the meeting when the events have arrived
            List<JsonNode> wordings = on.stream().map(line -> gateway.get(line.path(), SECRETARIAT)).toList();
            JsonNode there = gateway.await("/meetings/" + meeting + "/tabled-recommendations?limit=100", SECRETARIAT,
                    answer -> ids.stream().allMatch(id -> isCurrent(answer, id, wordings, state)));
            ArrayNode named = decision.putArray("recommendations");
            for (JsonNode one : there.get("items")) {
                if (ids.contains(one.get("id").asText())) {
                    named.addObject().put("id", one.get("id").asText()).put("eventNo", one.get("eventNo").asLong())
                            .put("textVersion", one.get("textVersion").asInt());
                }
            }
            return gateway.create("/meetings/" + meeting + "/decisions", SECRETARIAT, decision);
        });
        if (kind.equals("ADOPT")) {
            for (Line line : on) {
                gateway.await(line.path(), SECRETARIAT, one -> one.get("state").asText().equals("ADOPTED"));
            }
            gateway.await("/meetings/" + meeting + "/tabled-recommendations?limit=100", SECRETARIAT,
                    answer -> ids.stream().allMatch(id -> isCurrent(answer, id, List.of(), "ADOPTED")));
        }
    }

    private static boolean isCurrent(JsonNode tabled, String id, List<JsonNode> wordings,
            @Nullable String state) {
        return list(tabled.get("items")).stream().filter(one -> one.get("id").asText().equals(id))
                .anyMatch(one -> (state == null || one.get("state").asText().equals(state))
                        && wordings.stream().filter(wording -> wording.get("id").asText().equals(id))
                                .allMatch(wording -> wording.path("textVersion").asInt(one.get("textVersion").asInt()) == one
                                        .get("textVersion").asInt()));
    }

    /** Does what comes next for some of what was passed on, in an order that the seed decides. */
    private void advance(List<Line> lines, int most) {
        for (int i = 0; i < most && !lines.isEmpty(); i++) {
            Line line = lines.get(random.nextInt(lines.size()));
            if (!next(line)) {
                lines.remove(line);
            }
        }
    }

    /** False when nothing more comes. */
    private boolean next(Line line) {
        LocalDate day = line.passedOn.plusDays(5L + 5L * line.step);
        switch (line.step++) {
            case 0 -> put(line.name + " classified", line.path() + "/classification", day, classification(line.text));
            case 1 -> position(line, day, line.addressees.getFirst(), random.nextInt(3));
            case 2 -> plan(line, day);
            case 3 -> {
                if (line.addressees.size() > 1) {
                    position(line, day, line.addressees.getLast(), random.nextInt(3));
                } else {
                    assess(line, day, "SECRETARIAT", "PARTIALLY_IMPLEMENTED");
                }
            }
            case 4 -> report(line, day);
            case 5 -> position(line, day, line.addressees.getFirst(), 0);
            case 6 -> assess(line, day, "SECRETARIAT", "FULLY_IMPLEMENTED");
            case 7 -> {
                if (random.nextInt(3) == 0) {
                    move(line.name + " closed", line.path() + "/closure", day, 0);
                } else if (canUnpublish && random.nextInt(8) == 0) {
                    act(day, line.name + " unpublished", () -> gateway.act(line.path() + "/unpublication", SECRETARIAT,
                            json.createObjectNode().put("reason", "Entered twice (sample entry)")));
                    return false;
                }
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private void position(Line line, LocalDate day, String addressee, int which) {
        ObjectNode position = at(json.createObjectNode(), day, 0)
                .put("organisationId", organisation(addressee)).put("act", "Letter of the addressee (sample entry)")
                .put("date", day.toString()).put("source", "Sample entry");
        switch (which) {
            case 0 -> position.put("position", "SUPPORTED");
            case 1 -> position.put("position", "SUPPORTED_IN_PART")
                    .<ObjectNode> set("supportedPart", words("What can be done within the law as it is (sample entry).",
                            "Что возможно по действующему закону (учебная запись)."))
                    .set("notedPart", words("What needs another law (sample entry).",
                            "Что требует изменения закона (учебная запись)."));
            default -> position.put("position", "NOTED").set("explanation",
                    words("It is for another body to decide (sample entry).", "Решение за другим органом (учебная запись)."));
        }
        act(day, line.name + ": " + addressee + " " + position.get("position").asText(),
                () -> gateway.create(line.path() + "/positions", SECRETARIAT, position));
    }

    private void plan(Line line, LocalDate day) {
        ObjectNode plan = at(json.createObjectNode(), day, 0).put("legalAct", "Order No. 1 (sample entry)")
                .put("validFrom", begin.toString()).put("validTo", begin.plusYears(3).toString());
        plan.set("title", words("Plan of the addressee (sample entry)", "План адресата (учебная запись)"));
        UUID plans = act(day, line.name + ": plan entered", () -> gateway.create("/plans", SECRETARIAT, plan));
        ObjectNode measure = at(json.createObjectNode(), day, 10).put("number", "1")
                .put("term", "By the end of " + begin.plusYears(2).getYear());
        measure.set("name", words("What the recommendation asks for (sample entry)",
                "Исполнение рекомендации (учебная запись)"));
        measure.set("completionForm", words("Report to the Government (sample entry)",
                "Отчёт в Правительство (учебная запись)"));
        measure.putArray("agencies").addObject().put("organisationId", organisation(line.addressees.getFirst()))
                .put("byAgreement", false);
        line.measure = act(day, line.name + ": measure entered",
                () -> gateway.create("/plans/" + plans + "/measures", SECRETARIAT, measure));
        move(line.name + ": plan published", "/plans/" + plans + "/publication", day, 20);
        ObjectNode link = json.createObjectNode();
        link.putArray("recommendations").add(line.id.toString());
        put(line.name + ": measure linked", "/measures/" + line.measure + "/recommendations", day, link);
        move(line.name + ": measure begun", "/measures/" + line.measure + "/beginning", day, 30);
    }

    private void report(Line line, LocalDate day) {
        ObjectNode report = at(json.createObjectNode(), day, 0).put("measureId", String.valueOf(line.measure))
                .put("organisationId", organisation(line.addressees.getFirst()))
                .put("periodFrom", line.passedOn.toString()).put("periodTo", day.toString());
        report.set("narrative", words("The measure is under way (sample entry).", "Мера исполняется (учебная запись)."));
        UUID id = act(day, line.name + ": report drafted",
                () -> gateway.create("/progress-reports", SECRETARIAT, report));
        String path = "/progress-reports/" + id;
        move(line.name + ": report submitted", path + "/submission", day, 10);
        move(line.name + ": report accepted", path + "/acceptance", day, 20);
        move(line.name + ": report published", path + "/publication", day, 30);
    }

    private void assess(Line line, LocalDate day, String kind, String value) {
        ObjectNode assessment = json.createObjectNode().put("kind", kind).put("scale", "IMPLEMENTATION").put("value", value)
                .put("assessedOn", day.toString());
        assessment.set("rationale", words("From what was reported (sample entry).", "По отчётам (учебная запись)."));
        UUID id = act(day, line.name + ": assessment drafted",
                () -> gateway.create(line.path() + "/assessments", SECRETARIAT, assessment));
        move(line.name + " assessed: " + value, line.path() + "/assessments/" + id + "/publication", day, 30);
    }

    private ObjectNode draft(JsonNode subject, LocalDate day) {
        ObjectNode draft = at(json.createObjectNode(), day.minusDays(14), 0).put("kind", "REGULAR").put("mode", "IN_PERSON")
                .put("startsAt", moment(day, 0).toString()).put("endsAt", moment(day, 240).toString())
                .put("timeZone", "Asia/Almaty").put("roomCapacity", 60);
        draft.set("title", words(subject.get("en").asText(), subject.get("ru").asText()));
        draft.set("venue", words("Astana", "Астана"));
        return draft;
    }

    private ObjectNode proposals() {
        ObjectNode item = json.createObjectNode().put("kind", "PROPOSAL").put("plannedMinutes", 120);
        item.set("title", words("Proposals of the participants", "Предложения участников"));
        return item;
    }

    private ObjectNode recommendation(JsonNode text, String proponent, List<String> addressees, LocalDate day) {
        ObjectNode draft = at(json.createObjectNode(), day, 10);
        draft.set("text", words(text.get("en").asText(), text.get("ru").asText()));
        draft.putArray("proponents").addObject().put("organisationId", organisation(proponent)).put("visibility", "PUBLIC");
        ArrayNode to = draft.putArray("addressees");
        for (String addressee : addressees) {
            to.addObject().put("organisationId", organisation(addressee)).put("role", to.isEmpty() ? "LEAD" : "CO")
                    .put("byAgreement", false);
        }
        return draft;
    }

    private ObjectNode classification(JsonNode text) {
        ObjectNode classification = json.createObjectNode();
        for (String facet : List.of("themes", "groups", "sdgs", "obligations")) {
            classification.set(facet, text.get(facet));
        }
        return classification.put("actionCategory", 1 + random.nextInt(5));
    }

    private void move(String what, String path, LocalDate day, int minute) {
        act(day, what, () -> gateway.act(path, SECRETARIAT, at(json.createObjectNode(), day, minute)));
    }

    private void put(String what, String path, LocalDate day, ObjectNode body) {
        act(day, what, () -> {
            gateway.put(path, SECRETARIAT, body);
            return body;
        });
    }

    private <T> T act(LocalDate day, String what, Supplier<T> work) {
        return pace.act(day, what, work);
    }

    private ObjectNode at(ObjectNode document, LocalDate day, int minute) {
        return document.put("occurredAt", moment(day, minute).toString()).put("reason", story.get("reason").asText());
    }

    private static Instant moment(LocalDate day, int minute) {
        return day.atTime(MORNING).plusMinutes(minute).toInstant(ZoneOffset.UTC);
    }

    private ObjectNode words(String english, String russian) {
        ObjectNode words = json.createObjectNode().put("original", "en");
        ObjectNode translations = words.putObject("translations");
        translations.putObject("en").put("text", english);
        translations.putObject("ru").put("text", russian).put("state", "REVIEWED");
        return words;
    }

    private String organisation(String key) {
        return journal.id("organisation " + key).toString();
    }

    private List<String> strings(String name) {
        return list(story.get(name)).stream().map(JsonNode::asText).toList();
    }

    private <T> List<T> shuffled(List<T> things) {
        List<T> copy = new ArrayList<>(things);
        Collections.shuffle(copy, random);
        return copy;
    }

    private static List<JsonNode> list(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }

    /** One recommendation and how far it has come since it was passed on. */
    private static final class Line {

        private final String name;
        private final UUID id;
        private final List<String> addressees;
        private final JsonNode text;
        private final LocalDate passedOn;
        private int step;
        private UUID measure = new UUID(0, 0);

        Line(String name, UUID id, List<String> addressees, JsonNode text, LocalDate passedOn) {
            this.name = name;
            this.id = id;
            this.addressees = List.copyOf(addressees);
            this.text = text;
            this.passedOn = passedOn;
        }

        String path() {
            return "/recommendations/" + id;
        }
    }
}
