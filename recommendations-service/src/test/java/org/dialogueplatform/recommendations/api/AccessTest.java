package org.dialogueplatform.recommendations.api;

import static org.dialogueplatform.recommendations.Caller.publicReader;
import static org.dialogueplatform.recommendations.Caller.representative;
import static org.dialogueplatform.recommendations.Caller.secretariat;
import static org.dialogueplatform.recommendations.Drafts.document;
import static org.dialogueplatform.recommendations.Drafts.draft;
import static org.dialogueplatform.recommendations.Drafts.place;
import static org.dialogueplatform.recommendations.Drafts.submitted;
import static org.dialogueplatform.recommendations.Drafts.tabled;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.dialogueplatform.recommendations.ComponentTest;
import org.dialogueplatform.recommendations.Eventually;
import org.dialogueplatform.recommendations.OthersAsTold.Meeting;
import org.dialogueplatform.testing.AccessWalk;
import org.dialogueplatform.testing.OthersThings;
import org.dialogueplatform.testing.TestActors;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;

/** Holds every operation of the service against the table in {@code docs/security.md}. */
@QuarkusTest
class AccessTest extends ComponentTest {

    private static final String INDICATORS = "/api/v1/indicators";
    private static final String ROAD_MAPS = "/api/v1/road-maps";

    @Test
    void everyOperationIsOpenToTheRolesTheTableNamesAndToNobodyElse() {
        AccessWalk.ofRunningService().inEveryRole().mustBeRight();
    }

    @Test
    void noOperationTakesATokenThatDoesNotCount() {
        AccessWalk.ofRunningService().withEveryBadToken().mustBeRight();
    }

    @Test
    void noOperationSwallowsAFieldNobodyAskedFor() {
        AccessWalk.ofRunningService().withFieldsNobodyAskedFor().mustBeRight();
    }

    @Test
    void everyOperationRefusesWhatIsBeyondMeasureAtOnce() {
        AccessWalk.ofRunningService().withWhatIsBeyondMeasure().mustBeRight();
    }

    @Test
    void whatIsAnotherOrganisationsIsNotThereForThisOne() {
        UUID ngo = others.organisation("NGO", "Fair Trials Union");
        UUID ministry = others.organisation("MINISTRY", "Ministry of Justice");
        Meeting meeting = others.meeting("IN_SESSION");
        String draft = draft(ngo, ministry);
        String unlike = secretariat().body(document("Ensure fair trials in Atlantis.", ngo, "PUBLIC", ministry)).post(REGISTER)
                .path("id");
        String addressee = secretariat().get(REGISTER + "/" + draft).path("addressees[0].id");
        String submitted = submitted(meeting, ngo, ministry);
        String reworded = submitted(meeting, ngo, ministry);
        secretariat().header("If-Match", "*").body("""
                {"text":{"original":"en","translations":{"en":{"text":"Ensure fair hearings."}}},"reason":"As agreed."}""")
                .put(REGISTER + "/" + reworded + "/wording").then().statusCode(200);
        String transmitted = transmitted(meeting, ministry, ngo);
        String withProposal = transmitted(meeting, ministry, ngo);
        String proposed = proposal(withProposal, ngo);
        String beforeTheHead = transmitted(meeting, ministry, ngo);
        String toApprove = proposal(beforeTheHead, ngo);
        String plan = plan();
        String begun = measure(plan, ngo);
        String owed = measure(plan, ngo);
        String reported = written("/api/v1/progress-reports", report(begun, ngo));
        String assessments = REGISTER + "/" + transmitted + "/assessments";
        String assessed = written(assessments, assessment(ngo));
        String file = file(ngo);
        String withAttachment = draft(ngo, ministry);
        String attached = secretariat().body(Map.of("fileId", file, "title", "Annex"))
                .post(REGISTER + "/" + withAttachment + "/attachments").then().statusCode(201).extract().path("id");

        String counted = written(INDICATORS, indicator("measureId", begun, ngo));
        String measured = written(INDICATORS, indicator("measureId", begun, ngo));
        secretariat().body(value("2022-12-31", "")).post(INDICATORS + "/" + measured + "/values").then().statusCode(201);
        String notPublic = written(INDICATORS, indicator("recommendationId", draft, ministry));

        AccessWalk.ofRunningService().withOthersThings(new OthersThings(
                "role=representative; office=HEAD; organisation=" + ngo + "; coChairOf=WG-ACCESS")
                .reserved("draftRecommendation", document("Ensure fair trials.", ngo, "PUBLIC", ministry))
                .listed("listRecommendations", "&addressee=" + ministry, draft)
                .hidden("getRecommendation", draft)
                .changed("reviseRecommendation", document("Ensure fair hearings.", ngo, "PUBLIC", ministry),
                        draft(ngo, ministry))
                .changed("returnRecommendation", Map.of("reason", "Name the law."), reviewed(meeting, ministry))
                .changed("declineRecommendation", Map.of("reason", "It is law already."), reviewed(meeting, ministry))
                .changed("submitRecommendation", place(meeting), draft(ngo, ministry))
                .changed("tableRecommendation", place(meeting), submitted)
                .changed("withdrawRecommendation", Map.of("reason", "The law was changed."), draft(ngo, ministry))
                .reserved("proposePosition", Map.of("organisationId", ngo, "position", "SUPPORTED"), transmitted)
                .hidden("getPositionProposal", withProposal, proposed).hidden("listPositionProposals", draft)
                .hidden("listReceipts", draft)
                .changed("revisePositionProposal", Map.of("position", "SUPPORTED"), withProposal, proposed)
                .changed("returnPositionProposal", Map.of("reason", "Say more."), withProposal, proposed)
                .hidden("approvePosition", beforeTheHead, toApprove)
                .reserved("recordPosition", Map.of("organisationId", ngo, "position", "SUPPORTED"), transmitted)
                .reserved("prepareMeasure", Map.of(), measure(plan, ngo)).reserved("beginMeasure", Map.of(), begun)
                .reserved("completeMeasure", Map.of("document", "Minutes No. 4"), begun)
                .reserved("extendMeasure", Map.of("term", "By the end of 2099", "basis", "Resolution No. 5"),
                        measure(plan, ngo))
                .reserved("cancelMeasure", Map.of("basis", "Resolution No. 6"), measure(plan, ngo))
                .reserved("draftProgressReport", report(begun, ngo)).listed("listProgressReports", "", reported)
                .hidden("getProgressReport", reported).changed("reviseProgressReport", report(begun, ngo), reported)
                .hidden("submitProgressReport", written("/api/v1/progress-reports", report(begun, ngo)))
                .reserved("draftAssessment", assessment(ngo), transmitted).hidden("getAssessment", transmitted, assessed)
                .changed("reviseAssessment", assessment(ngo), transmitted, assessed)
                .hidden("publishAssessment", transmitted, written(assessments, assessment(ngo)))
                .reserved("setIndicator", indicator("measureId", begun, ngo)).listed("listIndicators", "", notPublic)
                .hidden("getIndicator", notPublic)
                .reserved("reviseIndicator", indicator("measureId", begun, ngo), counted)
                .reserved("recordIndicatorValue", value("2023-12-31", ""), measured)
                .reserved("correctIndicatorValue", value("2022-12-31", ",\"reason\":\"Counted twice.\""), measured, "1")
                .reserved("drawUpRoadMap", roadMap(ngo))
                .reserved("reviseRoadMap", roadMap(ngo), written(ROAD_MAPS, roadMap(ngo)))
                .reserved("addToRoadMap", Map.of("recommendations", List.of(submitted)), written(ROAD_MAPS, roadMap(ngo)))
                .reserved("removeFromRoadMap", Map.of(), roadMapOf(ngo, transmitted), transmitted)
                .reserved("mergeRoadMap", Map.of("into", written(ROAD_MAPS, roadMap(ngo)), "reason", "Both are one."),
                        written(ROAD_MAPS, roadMap(ngo)))
                .reserved("closeRoadMap", Map.of("reason", "It is done."), written(ROAD_MAPS, roadMap(ngo)))
                .reserved("reopenRoadMap", Map.of("reason", "It is not."), closed(written(ROAD_MAPS, roadMap(ngo))))
                .triedBy(LiveTest.class, "listenToMyWork", "listenToRecommendations")
                .listed("getMyWork", "", owed).listed("listMyNews", "", draft)
                .reservedFile("handInFile", "a.txt", "A text.".getBytes(StandardCharsets.UTF_8), Map.of("organisationId", ngo))
                .hidden("getFile", file).hidden("getFileContent", file).hidden("listAttachments", draft)
                .reserved("joinRecommendation", Map.of("organisationId", ngo), tabled(meeting, ministry, ministry))
                .reserved("leaveRecommendation", Map.of(), joined(tabled(meeting, ministry, ministry), ngo), ngo.toString())
                .changed("attachFile", Map.of("fileId", file, "title", "Annex"), draft(ngo, ministry))
                .hidden("removeAttachment", withAttachment, attached)
                .hidden("listAssessments", draft).hidden("getRecommendationHistory", draft)
                .found("findNearDoubles", Map.of("text", "Ensure fair trials in Atlantis.", "language", "en"), unlike)
                .hidden("listWordings", draft).hidden("compareWordings", reworded, "2")
                .hidden("listPositions", draft).hidden("getPosition", draft, addressee))
                .mustBeRight();
    }

    private static String joined(String recommendation, UUID coSponsor) {
        representative(coSponsor).post(REGISTER + "/" + recommendation + "/co-sponsors").then().statusCode(200);
        return recommendation;
    }

    private static String reviewed(Meeting meeting, UUID proponent) {
        String id = submitted(meeting, proponent);
        secretariat().body(Map.of("bodyCode", "WG-ACCESS")).post(REGISTER + "/" + id + "/review").then().statusCode(200);
        return id;
    }

    private String transmitted(Meeting meeting, UUID proponent, UUID addressee) {
        String id = tabled(meeting, proponent, addressee);
        others.decision(meeting, "TRANSMIT", UUID.fromString(id), 1);
        Eventually.becomes("state", "TRANSMITTED", () -> publicReader().get(REGISTER + "/" + id));
        return id;
    }

    private static String proposal(String recommendation, UUID addressee) {
        return representative(addressee).body("{\"position\":\"SUPPORTED\"}")
                .post(REGISTER + "/" + recommendation + "/position-proposals").then().statusCode(201).extract().path("id");
    }

    private static String file(UUID organisation) {
        return RestAssured.given().header("Authorization", TestActors.bearer("role=secretariat"))
                .multiPart("file", "a.txt", "A text.".getBytes(StandardCharsets.UTF_8), "text/plain")
                .multiPart("organisationId", organisation.toString()).post("/api/v1/files").then().statusCode(201).extract()
                .path("id");
    }

    private static String plan() {
        String plan = written("/api/v1/plans", """
                {"title":{"original":"en","translations":{"en":{"text":"Follow-up plan"}}},"legalAct":"Resolution No. 258",
                 "validFrom":"2022-04-28","validTo":"2024-12-31"}""");
        secretariat().post("/api/v1/plans/" + plan + "/publication").then().statusCode(200);
        return plan;
    }

    private static String measure(String plan, UUID agency) {
        return written("/api/v1/plans/" + plan + "/measures", """
                {"number":"2","name":{"original":"en","translations":{"en":{"text":"Proposal for accession"}}},
                 "completionForm":{"original":"en","translations":{"en":{"text":"Proposals"}}},"term":"By the end of 2023",
                 "agencies":[{"organisationId":"%s"}]}""".formatted(agency));
    }

    private static String report(String measure, UUID organisation) {
        return """
                {"measureId":"%s","organisationId":"%s","periodFrom":"2023-01-01","periodTo":"2023-06-30",
                 "narrative":{"original":"en","translations":{"en":{"text":"A draft law was prepared."}}}}"""
                .formatted(measure, organisation);
    }

    private static String roadMap(UUID owner) {
        return """
                {"title":{"original":"en","translations":{"en":{"text":"Fair trial"}}},"organisationId":"%s"}"""
                .formatted(owner);
    }

    private static String roadMapOf(UUID owner, String recommendation) {
        String id = written(ROAD_MAPS, roadMap(owner));
        secretariat().body(Map.of("recommendations", List.of(recommendation)))
                .post(ROAD_MAPS + "/" + id + "/recommendations").then().statusCode(200);
        return id;
    }

    private static String closed(String roadMap) {
        secretariat().body(Map.of("reason", "It is done.")).post(ROAD_MAPS + "/" + roadMap + "/closure").then()
                .statusCode(200);
        return roadMap;
    }

    private static String indicator(String of, String id, UUID organisation) {
        return """
                {"%s":"%s","name":{"original":"en","translations":{"en":{"text":"Cases heard with an interpreter"}}},
                 "unit":"cases per year","baseline":{"value":1200,"date":"2021-12-31"},
                 "target":{"value":3000,"dueOn":"2024-12-31"},"frequency":"YEARLY","firstDueOn":"2022-12-31",
                 "organisationId":"%s"}""".formatted(of, id, organisation);
    }

    private static String value(String day, String more) {
        return """
                {"measuredOn":"%s","value":1640,"source":"Supreme Court"%s}""".formatted(day, more);
    }

    private static String assessment(UUID organisation) {
        return """
                {"kind":"SELF","organisationId":"%s","scale":"UPR_INFO","value":"PARTIALLY","assessedOn":"2024-02-01",
                 "rationale":{"original":"en","translations":{"en":{"text":"As the statistics show."}}}}"""
                .formatted(organisation);
    }

    private static String written(String path, String body) {
        return secretariat().body(body).post(path).then().statusCode(201).extract().path("id");
    }
}
