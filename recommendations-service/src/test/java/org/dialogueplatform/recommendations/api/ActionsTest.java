package org.dialogueplatform.recommendations.api;

import static org.dialogueplatform.recommendations.Caller.head;
import static org.dialogueplatform.recommendations.Caller.publicReader;
import static org.dialogueplatform.recommendations.Caller.representative;
import static org.dialogueplatform.recommendations.Caller.secretariat;
import static org.dialogueplatform.recommendations.Drafts.document;
import static org.dialogueplatform.recommendations.Drafts.draft;
import static org.dialogueplatform.recommendations.Drafts.place;
import static org.dialogueplatform.recommendations.Drafts.submitted;
import static org.dialogueplatform.recommendations.Drafts.tabled;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

import jakarta.inject.Inject;

import org.dialogueplatform.recommendations.ComponentTest;
import org.dialogueplatform.recommendations.Eventually;
import org.dialogueplatform.recommendations.Measures;
import org.dialogueplatform.recommendations.OthersAsTold.Meeting;
import org.dialogueplatform.recommendations.imports.Exports;
import org.dialogueplatform.recommendations.vocabulary.Proposing;
import org.dialogueplatform.recommendations.vocabulary.Scheme;
import org.dialogueplatform.testing.ActionWalk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

/** What the things of the register say that a caller may do with them. */
@QuarkusTest
class ActionsTest extends ComponentTest {

    private static final String ONE = REGISTER + "/{id}";
    private static final String TERMS = "/api/v1/terms";
    private static final String PROPOSALS = TERMS + "/proposals";
    private static final String ROAD_MAPS = "/api/v1/road-maps";
    private static final String REPORTS = "/api/v1/progress-reports";
    private static final String INDICATORS = "/api/v1/indicators";
    private static final String WORKS = "/api/v1/bulk-works";
    private static final Map<String, String> BECAUSE = Map.of("reason", "Because the minutes say so.");

    @Inject
    Proposing proposing;

    private UUID importRun = new UUID(0, 0);
    private UUID ngo;
    private UUID ministry;
    private String ofNgo;
    private String ofMinistry;
    private String headOfMinistry;
    private String coChair;
    private Meeting meeting;

    @BeforeEach
    void someTakePart() {
        ngo = others.organisation("NGO", "Fair Trials Union");
        ministry = others.organisation("MINISTRY", "Ministry of Justice");
        ofNgo = "role=representative; organisation=" + ngo;
        ofMinistry = "role=representative; organisation=" + ministry;
        headOfMinistry = "role=representative; office=HEAD; organisation=" + ministry;
        coChair = "role=representative; office=DELEGATE; organisation=" + UUID.randomUUID() + "; coChairOf=WG-ACTS";
        meeting = others.meeting("IN_SESSION");
    }

    @Test
    void aRecommendationSaysWhatMayBeDoneAndWhyNotTheRest() {
        String id = draft(ngo);

        representative(ngo).get(REGISTER + "/" + id).then()
                .body("actions.find { it.operation == 'submitRecommendation' }",
                        equalTo(Map.of("operation", "submitRecommendation", "method", "POST", "href",
                                REGISTER + "/" + id + "/submission", "allowed", true)))
                .body("actions.find { it.operation == 'tableRecommendation' }.code", equalTo("illegal-transition"))
                .body("actions.operation", not(hasItem("closeRecommendation")));
        secretariat().get(REGISTER + "/" + id).then()
                .body("actions.find { it.operation == 'closeRecommendation' }.allowed", equalTo(false))
                .body("actions.find { it.operation == 'publishRecommendation' }.code", equalTo("not-tabled-yet"));
    }

    @Test
    void theAnswerToAnActSaysWhatMayBeDoneNext() {
        representative(ngo).post(REGISTER + "/" + draft(ngo, ministry) + "/submission").then().statusCode(200)
                .body("actions.findAll { it.allowed }.operation", hasItems("tableRecommendation", "withdrawRecommendation"))
                .body("actions.findAll { it.allowed }.operation", not(hasItem("submitRecommendation")));
    }

    @Test
    void whoeverCanDoNothingIsToldOfNothing() {
        String id = tabled(meeting, ngo, ministry);

        publicReader().get(REGISTER + "/" + id).then().statusCode(200).body("$", not(hasKey("actions")));
        publicReader().get(REGISTER + "?include=actions&meeting=" + meeting.id()).then().statusCode(200)
                .body("items.id", hasItem(id)).body("items", everyItem(not(hasKey("actions"))));
    }

    @Test
    void listsTellOfActionsWhereTheyAreAskedTo() {
        tabled(meeting, ngo, ministry);
        String plan = Measures.plan("");
        String measure = Measures.measure(plan, "By the end of 2024", ngo);
        written(REPORTS, report(measure, ngo));
        for (String list : List.of(REGISTER + "?meeting=" + meeting.id(), "/api/v1/measures?plan=" + plan,
                REPORTS + "?measure=" + measure)) {
            secretariat().get(list).then().statusCode(200).body("items", everyItem(not(hasKey("actions"))))
                    .body("items[0].id", not(nullValue()));
            secretariat().get(list + "&include=actions").then().statusCode(200).body("items", everyItem(hasKey("actions")));
        }
        secretariat().get(REGISTER + "?include=everything").then().statusCode(400);
    }

    @Test
    void whatRecommendationsBeforeADecisionSayIsWhatHappens() {
        walk().over("a draft", ONE, of(() -> draft(ngo, ministry)))
                .over("a draft to nobody", ONE, of(() -> draft(ngo)))
                .over("a draft under an embargo", ONE, of(() -> embargoed(draft(ngo, ministry))))
                .over("one that was submitted", ONE, of(() -> submitted(meeting, ngo, ministry)))
                .over("one that a working group reviews", ONE, of(() -> reviewed()))
                .over("one that was given back", ONE, of(() -> act(submitted(meeting, ngo, ministry), "return", BECAUSE)))
                .over("a tabled one", ONE, of(() -> tabled(meeting, ngo, ministry)))
                .over("one with a co-sponsor", ONE, of(() -> joined(tabled(meeting, ngo, ministry))))
                .mustBeRight();
    }

    @Test
    void whatRecommendationsAfterADecisionSayIsWhatHappens() {
        walk().over("an adopted one", ONE, of(() -> act(tabled(meeting, ngo, ministry), "adoption", BECAUSE)))
                .over("a transmitted one", ONE, of(this::transmitted))
                .over("one with a position on its way", ONE, of(() -> proposedOn(transmitted())))
                .over("one taken off the public record", ONE, of(() -> act(transmitted(), "unpublication", BECAUSE)))
                .over("a closed one", ONE, of(() -> act(transmitted(), "closure", BECAUSE)))
                .over("a withdrawn one", ONE, of(() -> act(tabled(meeting, ngo, ministry), "withdrawal", BECAUSE)))
                .over("one that was not adopted", ONE, of(() -> act(tabled(meeting, ngo, ministry), "non-adoption", BECAUSE)))
                .over("a merged one", ONE, of(() -> act(tabled(meeting, ngo, ministry), "merger",
                        Map.of("into", submitted(meeting, ngo, ministry), "reason", "They say the same."))))
                .over("a divided one", ONE, of(() -> act(tabled(meeting, ngo, ministry), "division", division())))
                .mustBeRight();
    }

    @Test
    void whatProposedPositionsSayIsWhatHappens() {
        String path = ONE + "/position-proposals/{proposal}";
        walk().as(ofMinistry).sending("revisePositionProposal", Map.of("position", "SUPPORTED_IN_PART"))
                .sending("returnPositionProposal", BECAUSE)
                .over("a proposed position", path, proposal(""))
                .over("one that was given back", path, proposal("return"))
                .over("an approved one", path, proposal("approval"))
                .over("one on what was closed meanwhile", path, proposal("closed")).mustBeRight();
    }

    @Test
    void whatAssessmentsSayIsWhatHappens() {
        String recommendation = transmitted();
        String path = ONE + "/assessments/{assessment}";
        walk().sending("reviseAssessment", assessment("INDEPENDENT", ngo))
                .over("an assessment that is being written", path,
                        () -> List.of(recommendation, assessed(recommendation)))
                .over("a published one", path, () -> {
                    String id = assessed(recommendation);
                    secretariat().post(REGISTER + "/" + recommendation + "/assessments/" + id + "/publication").then()
                            .statusCode(200);
                    return List.of(recommendation, id);
                }).mustBeRight();
    }

    @Test
    void whatPlansAndMeasuresSayIsWhatHappens() {
        String plan = published(Measures.plan(""));
        String path = "/api/v1/measures/{id}";
        walk().sending("revisePlan", """
                {"title":{"original":"en","translations":{"en":{"text":"Plan as corrected"}}},
                 "legalAct":"Resolution No. 258","validFrom":"2022-04-28","validTo":"2026-12-31"}""")
                .sending("enterMeasure", measure(ngo)).sending("reviseMeasure", measure(ngo))
                .sending("linkMeasure", Map.of("recommendations", List.of()))
                .sending("completeMeasure", Map.of("document", "Minutes No. 4"))
                .sending("extendMeasure", Map.of("term", "By the end of 2099", "basis", "Resolution No. 5"))
                .sending("cancelMeasure", Map.of("basis", "Resolution No. 6")).sending("pauseMeasure", BECAUSE)
                .over("a plan", "/api/v1/plans/{id}", of(() -> Measures.plan("")))
                .over("a published plan", "/api/v1/plans/{id}", of(() -> published(Measures.plan(""))))
                .over("a planned measure", path, of(() -> Measures.measure(plan, "By the end of 2024", ngo)))
                .over("a measure in preparation", path, measure(plan, "preparation", Map.of()))
                .over("a measure in progress", path, measure(plan, "beginning", Map.of()))
                .over("an extended measure", path, measure(plan, "extension",
                        Map.of("term", "By the end of 2098", "basis", "Resolution No. 5")))
                .over("a completed measure", path, measure(plan, "completion", Map.of("document", "Minutes No. 4")))
                .over("a cancelled measure", path, measure(plan, "cancellation", Map.of("basis", "Resolution No. 6")))
                .over("a paused measure", path, measure(plan, "pause", BECAUSE)).mustBeRight();
    }

    @Test
    void whatReportsSayIsWhatHappens() {
        String measure = Measures.measure(published(Measures.plan("")), "By the end of 2024", ngo);
        String path = REPORTS + "/{id}";
        walk().as(ofNgo + "; office=HEAD").sending("reviseProgressReport", report(measure, ngo))
                .sending("submitProgressReport", BECAUSE).sending("returnProgressReport", BECAUSE)
                .over("a report that is being written", path, report(measure))
                .over("a submitted one", path, report(measure, "submission"))
                .over("one that was given back", path, report(measure, "submission", "return"))
                .over("an accepted one", path, report(measure, "submission", "acceptance"))
                .over("a published one", path, report(measure, "submission", "acceptance", "publication")).mustBeRight();
    }

    @Test
    void whatIndicatorsSayIsWhatHappens() {
        String measure = Measures.measure(published(Measures.plan("")), "By the end of 2024", ngo);
        walk().sending("reviseIndicator", indicator(measure, ngo)).sending("recordIndicatorValue", value("2023-12-31"))
                .sending("correctIndicatorValue", value("2022-12-31"))
                .over("an indicator", INDICATORS + "/{id}", of(() -> written(INDICATORS, indicator(measure, ngo))))
                .over("an indicator with a value", INDICATORS + "/{id}", of(() -> {
                    String id = written(INDICATORS, indicator(measure, ngo));
                    secretariat().body(value("2022-12-31")).post(INDICATORS + "/" + id + "/values").then().statusCode(201);
                    return id;
                })).mustBeRight();
    }

    @Test
    void whatRoadMapsSayIsWhatHappens() {
        String into = written(ROAD_MAPS, roadMap(ngo));
        String recommendation = tabled(meeting, ngo, ministry);
        walk().sending("reviseRoadMap", roadMap(ngo))
                .sending("addToRoadMap", Map.of("recommendations", List.of(recommendation)))
                .sending("mergeRoadMap", Map.of("into", into, "reason", "Both are one."))
                .sending("closeRoadMap", BECAUSE).sending("reopenRoadMap", BECAUSE)
                .over("a road map", ROAD_MAPS + "/{id}", of(() -> written(ROAD_MAPS, roadMap(ngo))))
                .over("a closed one", ROAD_MAPS + "/{id}", of(() -> roadMapAfter("closure", BECAUSE)))
                .over("a merged one", ROAD_MAPS + "/{id}",
                        of(() -> roadMapAfter("merger", Map.of("into", into, "reason", "Both are one."))))
                .mustBeRight();
    }

    @Test
    void whatBulkWorksSayIsWhatHappens() {
        String recommendation = tabled(meeting, ngo, ministry);
        String path = WORKS + "/{id}";
        walk().over("a bulk work that can be done", path, of(() -> bulkWork("ASSIGN", draft(ngo))))
                .over("one that can be done to none", path, of(() -> bulkWork("TRANSMIT", recommendation)))
                .over("a cancelled one", path, of(() -> {
                    String id = bulkWork("ASSIGN", draft(ngo));
                    secretariat().post(WORKS + "/" + id + "/cancel").then().statusCode(200);
                    return id;
                }))
                .over("one that is done", path, of(() -> {
                    String id = bulkWork("ASSIGN", draft(ngo));
                    secretariat().post(WORKS + "/" + id + "/start").then().statusCode(202);
                    Eventually.becomes("state", "COMPLETED", () -> secretariat().get(WORKS + "/" + id));
                    return id;
                })).mustBeRight();
    }

    @Test
    void whatTermsAndProposedTermsSayIsWhatHappens() {
        String location = Exports
                .handIn(Exports.file(List.of(Exports.row("Albania", "Ensure it", "Norway", "Accepted", "Justice", 777))));
        Exports.finished(location);
        importRun = UUID.fromString(location.substring(location.lastIndexOf('/') + 1));
        walk().sending("reviseTerm", ids -> Map.of("scheme", "ISSUE", "code",
                secretariat().get(TERMS + "/" + ids.getFirst()).then().extract().path("code").toString(), "labels",
                english("Another label")))
                .sending("deprecateTerm", BECAUSE)
                .sending("approveTermProposal", ids -> Map.of("code", "a" + UUID.randomUUID().toString().substring(0, 8)))
                .sending("mergeTermProposal", Map.of("into", codeOf(term()))).sending("rejectTermProposal", BECAUSE)
                .over("a term", TERMS + "/{id}", of(this::term))
                .over("a deprecated term", TERMS + "/{id}", of(() -> {
                    String id = term();
                    secretariat().body(BECAUSE).post(TERMS + "/" + id + "/deprecation").then().statusCode(200);
                    return id;
                }))
                .over("a proposed term", PROPOSALS + "/{id}", of(this::proposedTerm))
                .over("a rejected one", PROPOSALS + "/{id}", of(() -> {
                    String id = proposedTerm();
                    secretariat().body(BECAUSE).post(PROPOSALS + "/" + id + "/rejection").then().statusCode(200);
                    return id;
                })).mustBeRight();
    }

    private ActionWalk walk() {
        Map<String, Object> lead = Map.of("organisationId", ministry, "role", "LEAD");
        String survivor = submitted(meeting, ngo, ministry);
        return ActionWalk.ofRunningService().as(ofNgo, headOfMinistry, coChair)
                .sending("reviseRecommendation", document("Ensure fair hearings.", ngo, "PUBLIC", ministry))
                .sending("amendRecommendation", ids -> Map.of("text", english("Ensure hearings " + UUID.randomUUID()), "reason",
                        "As the floor agreed."))
                .sending("readdressRecommendation", Map.of("addressees", List.of(lead)))
                .sending("reviewRecommendation", Map.of("bodyCode", "WG-ACTS"))
                .sending("returnRecommendation", BECAUSE).sending("declineRecommendation", BECAUSE)
                .sending("withdrawRecommendation", BECAUSE).sending("untableRecommendation", BECAUSE)
                .sending("tableRecommendation", place(meeting)).sending("recordAdoption", BECAUSE)
                .sending("recordTransmission", BECAUSE).sending("closeRecommendation", BECAUSE)
                .sending("reopenRecommendation", BECAUSE).sending("divideRecommendation", division())
                .sending("mergeRecommendation", Map.of("into", survivor, "reason", "They say the same."))
                .sending("embargoRecommendation", Map.of("until", "2099-01-01T00:00:00Z"))
                .sending("unpublishRecommendation", BECAUSE)
                .sending("recordPosition", Map.of("organisationId", ministry, "position", "SUPPORTED", "act", "Order No. 5"))
                .sendingAs("role=secretariat", "joinRecommendation", Map.of("organisationId", ministry))
                .sending("proposePosition", Map.of("organisationId", ministry, "position", "SUPPORTED"))
                .sending("draftAssessment", assessment("SECRETARIAT", null))
                .sendingAs("role=assessor", "draftAssessment", assessment("INDEPENDENT", null))
                .sendingAs(ofNgo, "draftAssessment", assessment("INDEPENDENT", ngo))
                .sendingAs(headOfMinistry, "draftAssessment", assessment("SELF", ministry))
                .sending("attachFile", Map.of("fileId", UUID.randomUUID(), "title", "Annex"))
                // whose name is put under it, and with which file, is said by the body
                .judgedByBody("reference-not-yet-known", "joined-already");
    }

    private static Supplier<List<String>> of(Supplier<String> id) {
        return () -> List.of(id.get());
    }

    private static Map<String, Object> english(String text) {
        return Map.of("original", "en", "translations", Map.of("en", Map.of("text", text)));
    }

    private static String written(String path, Object body) {
        return secretariat().body(body).post(path).then().statusCode(201).extract().path("id");
    }

    private static String act(String recommendation, String act, Object body) {
        secretariat().body(body).post(REGISTER + "/" + recommendation + "/" + act).then().statusCode(200);
        return recommendation;
    }

    private static String embargoed(String recommendation) {
        secretariat().body(Map.of("until", "2099-01-01T00:00:00Z")).put(REGISTER + "/" + recommendation + "/embargo").then()
                .statusCode(200);
        return recommendation;
    }

    private String reviewed() {
        return act(submitted(meeting, ngo, ministry), "review", Map.of("bodyCode", "WG-ACTS"));
    }

    private String transmitted() {
        return act(tabled(meeting, ngo, ministry), "transmission", BECAUSE);
    }

    private static Map<String, Object> division() {
        return Map.of("parts",
                List.of(Map.of("text", english("Ensure fair trials.")), Map.of("text", english("Publish them."))),
                "reason", "It says two things.");
    }

    private String joined(String recommendation) {
        UUID union = others.organisation("NGO", "Union of Lawyers");
        Eventually.answered(200, () -> representative(union).post(REGISTER + "/" + recommendation + "/co-sponsors"));
        return recommendation;
    }

    private String proposedOn(String recommendation) {
        propose(recommendation);
        return recommendation;
    }

    private String propose(String recommendation) {
        return head(ministry).body(Map.of("position", "SUPPORTED"))
                .post(REGISTER + "/" + recommendation + "/position-proposals")
                .then().statusCode(201).extract().path("id");
    }

    private Supplier<List<String>> proposal(String state) {
        return () -> {
            String recommendation = transmitted();
            String id = propose(recommendation);
            if (state.equals("closed")) {
                act(recommendation, "closure", BECAUSE);
            } else if (!state.isEmpty()) {
                head(ministry).body(BECAUSE)
                        .post(REGISTER + "/" + recommendation + "/position-proposals/" + id + "/" + state).then()
                        .statusCode(200);
            }
            return List.of(recommendation, id);
        };
    }

    private static Map<String, Object> assessment(String kind, UUID organisation) {
        Map<String, Object> assessment = new HashMap<>(Map.of("kind", kind, "scale", "UPR_INFO", "value", "PARTIALLY",
                "assessedOn", "2024-02-01", "rationale", english("As the statistics show.")));
        if (organisation != null) {
            assessment.put("organisationId", organisation);
        }
        return assessment;
    }

    private String assessed(String recommendation) {
        return Eventually.created(() -> representative(ngo).body(assessment("INDEPENDENT", ngo))
                .post(REGISTER + "/" + recommendation + "/assessments"));
    }

    private static String published(String plan) {
        Measures.publish(plan);
        return plan;
    }

    private static Map<String, Object> measure(UUID agency) {
        return Map.of("number", "3", "name", english("A law"), "completionForm", english("A draft law"), "term",
                "By the end of 2024", "agencies", List.of(Map.of("organisationId", agency)));
    }

    private Supplier<List<String>> measure(String plan, String act, Map<String, String> body) {
        return of(() -> {
            String id = Measures.measure(plan, "By the end of 2024", ngo);
            if (act.equals("completion")) {
                secretariat().post(Measures.PATH + id + "/beginning").then().statusCode(200);
            }
            secretariat().body(body).post(Measures.PATH + id + "/" + act).then().statusCode(200);
            return id;
        });
    }

    private static String report(String measure, UUID organisation) {
        return """
                {"measureId":"%s","organisationId":"%s","periodFrom":"2023-01-01","periodTo":"2023-06-30",
                 "narrative":{"original":"en","translations":{"en":{"text":"A draft law was prepared."}}}}"""
                .formatted(measure, organisation);
    }

    private Supplier<List<String>> report(String measure, String... acts) {
        return of(() -> {
            String id = written(REPORTS, report(measure, ngo));
            for (String act : acts) {
                secretariat().body(BECAUSE).post(REPORTS + "/" + id + "/" + act).then().statusCode(200);
            }
            return id;
        });
    }

    private static String indicator(String measure, UUID organisation) {
        return """
                {"measureId":"%s","name":{"original":"en","translations":{"en":{"text":"Cases heard with an interpreter"}}},
                 "unit":"cases per year","baseline":{"value":1200,"date":"2021-12-31"},
                 "target":{"value":3000,"dueOn":"2024-12-31"},"frequency":"YEARLY","firstDueOn":"2022-12-31",
                 "organisationId":"%s"}""".formatted(measure, organisation);
    }

    private static Map<String, Object> value(String day) {
        return Map.of("measuredOn", day, "value", 1640, "source", "Supreme Court", "reason", "Counted anew.");
    }

    private static String roadMap(UUID owner) {
        return """
                {"title":{"original":"en","translations":{"en":{"text":"Fair trial"}}},"organisationId":"%s"}"""
                .formatted(owner);
    }

    private String roadMapAfter(String act, Map<String, String> body) {
        String id = written(ROAD_MAPS, roadMap(ngo));
        secretariat().body(body).post(ROAD_MAPS + "/" + id + "/" + act).then().statusCode(200);
        return id;
    }

    private String bulkWork(String action, String recommendation) {
        Map<String, Object> work = new HashMap<>(Map.of("action", action, "recommendations", List.of(recommendation),
                "reason", "As the working group agreed."));
        if (action.equals("ASSIGN")) {
            work.put("addressees", List.of(Map.of("organisationId", ministry, "role", "LEAD")));
        }
        return written(WORKS, work);
    }

    private String term() {
        return written(TERMS, Map.of("scheme", "ISSUE", "code", "a" + UUID.randomUUID().toString().substring(0, 8), "labels",
                english("A word " + UUID.randomUUID())));
    }

    private static String codeOf(String term) {
        return secretariat().get(TERMS + "/" + term).then().statusCode(200).extract().path("code");
    }

    private String proposedTerm() {
        proposing.propose(Scheme.ISSUE, "UPR Info", Map.of("Word " + UUID.randomUUID(), 1), importRun);
        return secretariat().get(PROPOSALS + "?limit=1").then().statusCode(200).extract().path("items[0].id");
    }
}
