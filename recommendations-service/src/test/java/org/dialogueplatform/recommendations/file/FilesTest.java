package org.dialogueplatform.recommendations.file;

import static org.dialogueplatform.recommendations.Caller.head;
import static org.dialogueplatform.recommendations.Caller.publicReader;
import static org.dialogueplatform.recommendations.Caller.representative;
import static org.dialogueplatform.recommendations.Caller.secretariat;
import static org.dialogueplatform.recommendations.Drafts.draft;
import static org.dialogueplatform.recommendations.Drafts.tabled;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.apache.http.entity.mime.HttpMultipartMode;
import org.dialogueplatform.platform.file.FileStore;
import org.dialogueplatform.platform.file.FileSweep;
import org.dialogueplatform.recommendations.ComponentTest;
import org.dialogueplatform.recommendations.Drafts;
import org.dialogueplatform.recommendations.Eventually;
import org.dialogueplatform.recommendations.OthersAsTold.Meeting;
import org.dialogueplatform.testing.TestActors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.HttpClientConfig;
import io.restassured.config.LogConfig;
import io.restassured.config.MultiPartConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;

/** From handing a file in to who may get it, and where it is used. */
@QuarkusTest
class FilesTest extends ComponentTest {

    private static final String FILES = "/api/v1/files";
    private static final byte[] TEXT = "Сот әділ болуы тиіс.\n".getBytes(StandardCharsets.UTF_8);

    /** As browsers send them; and no megabytes are written out in case a request fails. */
    private static final RestAssuredConfig NAMES_IN_UTF_8 = RestAssured.config()
            .httpClient(HttpClientConfig.httpClientConfig().httpMultipartMode(HttpMultipartMode.BROWSER_COMPATIBLE))
            .logConfig(LogConfig.logConfig()).multiPartConfig(MultiPartConfig.multiPartConfig().defaultCharset("UTF-8"));

    @Inject
    FileStore store;

    @Inject
    FileSweep sweep;

    @ConfigProperty(name = "dialogue.files.directory")
    Path directory;

    private UUID ngo;
    private UUID ministry;

    @BeforeEach
    void organisations() {
        ngo = others.organisation("NGO", "Fair Trials Union");
        ministry = others.organisation("MINISTRY", "Ministry of Justice");
    }

    @Test
    void aFileIsGivenBackToBeSaved() {
        String id = handedIn(of(ministry), "PUBLIC");
        byte[] content = representative(ministry).get(FILES + "/" + id + "/content").then().statusCode(200)
                .header("Content-Type", startsWith("text/plain")).header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox; default-src 'none'").header("Content-Length", "" + TEXT.length)
                .header("Cache-Control", containsString("private"))
                .header("Content-Disposition",
                        "attachment; filename=\"_____.txt\"; filename*=UTF-8''%D0%9E%D1%80%D0%B4%D0%B5%D1%80.txt")
                .extract().asByteArray();
        assertArrayEquals(TEXT, content);
        String tag = representative(ministry).get(FILES + "/" + id + "/content").header("ETag");
        representative(ministry).header("If-None-Match", tag).get(FILES + "/" + id + "/content").then().statusCode(304);
        representative(ministry).get(FILES + "/" + id).then().statusCode(200).body("name", equalTo("Ордер.txt"))
                .body("mediaType", equalTo("text/plain")).body("size", equalTo(TEXT.length))
                .body("sha256", equalTo(tag.replace("\"", ""))).body("organisationId", equalTo(ministry.toString()));
    }

    @Test
    void whoHandedAFileInIsInTheAuditTrailAndItsContentIsNot() {
        String id = handedIn(of(ministry), "MEMBERS");
        String entries = RestAssured.given().header("Authorization", TestActors.bearer("role=auditor"))
                .get("/api/v1/recommendations-audit-entries?aggregateId=" + id).then().statusCode(200)
                .body("items", hasSize(1)).body("items[0].operation", equalTo("handInFile")).extract().asString();
        assertFalse(entries.contains(new String(TEXT, StandardCharsets.UTF_8)));
    }

    @Test
    void bytesThatNoRowSpeaksOfAreSweptAwayAfterADay() throws IOException {
        UUID kept = UUID.fromString(handedIn(of(ministry), "PUBLIC"));
        UUID young = stored();
        UUID old = stored();
        for (UUID id : List.of(kept, old)) {
            try (Stream<Path> files = Files.find(directory, 2, (path, found) -> path.endsWith(id.toString()))) {
                Files.setLastModifiedTime(files.findFirst().orElseThrow(),
                        FileTime.from(Instant.now().minus(Duration.ofHours(25))));
            }
        }
        sweep.sweep();
        assertThrows(NoSuchFileException.class, () -> store.open(old));
        store.open(young).close();
        representative(ministry).get(FILES + "/" + kept + "/content").then().statusCode(200);
    }

    private UUID stored() throws IOException {
        UUID id = UUID.randomUUID();
        store.store(id, TEXT);
        return id;
    }

    @Test
    void whoSupportsARecommendationHasNotGivenItsFilesToIt() {
        UUID union = others.organisation("NGO", "Union of Advocates");
        String recommendation = "/api/v1/recommendations/" + tabled(others.meeting("IN_SESSION"), ngo, ministry);
        representative(union).post(recommendation + "/co-sponsors").then().statusCode(200);
        secretariat().body(Map.of("reason", "No time for it.")).post(recommendation + "/untabling").then().statusCode(200);
        secretariat().body(Map.of("reason", "Name the law.")).post(recommendation + "/return").then().statusCode(200);
        secretariat().body(attachment(handedIn(of(union), "PUBLIC"))).post(recommendation + "/attachments").then()
                .statusCode(422).body("errors.pointer", contains("/fileId"));
        secretariat().body(attachment(handedIn(of(ngo), "PUBLIC"))).post(recommendation + "/attachments").then()
                .statusCode(201);
    }

    @Test
    void whatIsNotHarmlessIsRefusedAndSaysWhy() {
        of(ministry).multiPart("file", "a.svg", "<svg><script>alert(1)</script></svg>".getBytes(StandardCharsets.UTF_8))
                .post(FILES).then().statusCode(422).body("errors[0].pointer", equalTo("/file"))
                .body("errors[0].code", equalTo("kind-not-allowed")).body("detail", containsString("PDF, PNG, JPEG"));
        of(ministry).multiPart("file", "a.pdf", TEXT).post(FILES).then().statusCode(422)
                .body("errors[0].code", equalTo("name-disagrees"));
        of(ministry).multiPart("file", "a.txt", new byte[21 * 1024 * 1024]).post(FILES).then().statusCode(413);
        of(ministry).multiPart("visibility", "PUBLIC").post(FILES).then().statusCode(422)
                .body("errors[0].code", equalTo("NotNull"));
        of(ministry).multiPart("file", "a\u202efdp.txt", TEXT).post(FILES).then().statusCode(201)
                .body("name", equalTo("afdp.txt"));
    }

    @Test
    void aFileIsItsOrganisationsUntilItIsUsed() {
        String id = handedIn(of(ministry), "PUBLIC");
        for (String path : new String[] { FILES + "/" + id, FILES + "/" + id + "/content" }) {
            publicReader().get(path).then().statusCode(404);
            representative(ngo).get(path).then().statusCode(404);
            secretariat().get(path).then().statusCode(200);
        }
        publicReader().get(FILES + "/" + UUID.randomUUID()).then().statusCode(404);
        of(ngo).multiPart("file", "a.txt", TEXT).multiPart("organisationId", ministry.toString()).post(FILES).then()
                .statusCode(403);
    }

    @Test
    void aNewerVersionNamesTheOneBefore() {
        String first = handedIn(of(ministry), "OWN");
        handIn(of(ngo).multiPart("replaces", first), "OWN").statusCode(422).body("errors[0].pointer", equalTo("/replaces"));
        handIn(of(ministry).multiPart("replaces", first), "OWN").statusCode(201).body("replaces", equalTo(first));
        handIn(of(ministry).multiPart("replaces", first), "OWN").statusCode(409).body("code", equalTo("replaced"));
        secretariat().get(FILES + "/" + first).then().statusCode(200);
    }

    @Test
    void theSameRequestMakesOneFile() {
        String key = UUID.randomUUID().toString();
        String first = handedIn(of(ministry).header("Idempotency-Key", key), "OWN");
        assertEquals(first, handedIn(of(ministry).header("Idempotency-Key", key), "OWN"));
        handIn(of(ministry).header("Idempotency-Key", key), "PUBLIC").statusCode(422);
    }

    @Test
    void openEvidenceOfAPublishedReportIsReadByEverybody() {
        String open = handedIn(of(ministry), "PUBLIC");
        String closed = handedIn(of(ministry), "PUBLIC");
        String own = handedIn(of(ministry), "OWN");
        String foreign = handedIn(of(ngo), "PUBLIC");
        String measure = measure();
        String reports = "/api/v1/progress-reports";
        representative(ministry).body(report(measure, foreign, true)).post(reports).then().statusCode(422)
                .body("errors[0].pointer", equalTo("/evidence/0/fileId")).body("errors[0].code", equalTo("unknown-file"));
        representative(ministry).body(report(measure, own, true)).post(reports).then().statusCode(422)
                .body("errors[0].code", equalTo("file-not-public"));
        representative(ministry).body(report(measure, own, false)).post(reports).then().statusCode(201);
        String first = written(reports, report(measure, open, true));
        String second = written(reports, report(measure, closed, false));
        publicReader().get(FILES + "/" + open + "/content").then().statusCode(404);
        for (String report : new String[] { first, second }) {
            head(ministry).post(reports + "/" + report + "/submission").then().statusCode(200);
            secretariat().post(reports + "/" + report + "/acceptance").then().statusCode(200);
            secretariat().post(reports + "/" + report + "/publication").then().statusCode(200);
        }

        publicReader().get(reports + "/" + first).then().body("evidence.fileId", contains(open));
        publicReader().get(FILES + "/" + open + "/content").then().statusCode(200);
        publicReader().get(FILES + "/" + open).then().statusCode(200).body("organisationId", nullValue())
                .body("visibility", nullValue());
        publicReader().get(FILES + "/" + closed + "/content").then().statusCode(404);
        representative(ngo).get(FILES + "/" + closed + "/content").then().statusCode(404);
    }

    @Test
    void attachmentsAreTheProponentsAffairWhileTheyWrite() {
        String recommendation = draft(ngo, ministry);
        String path = REGISTER + "/" + recommendation + "/attachments";
        String annex = handedIn(of(ngo), "PUBLIC");
        String internal = handedIn(of(ngo), "OWN");
        representative(ngo).body(attachment(handedIn(of(ministry), "PUBLIC"))).post(path).then().statusCode(422)
                .body("errors[0].pointer", equalTo("/fileId"));
        representative(ministry).body(attachment(annex)).post(path).then().statusCode(404);
        representative(ngo).body(attachment(annex)).post(path).then().statusCode(201).body("name", equalTo("Ордер.txt"));
        representative(ngo).body(attachment(annex)).post(path).then().statusCode(409);
        secretariat().body(attachment(internal)).post(path).then().statusCode(201);
        String removed = representative(ngo).body(attachment(handedIn(of(ngo), "PUBLIC"))).post(path).then().statusCode(201)
                .extract().path("id");
        representative(ngo).delete(path + "/" + removed).then().statusCode(204);
        representative(ngo).delete(path + "/" + removed).then().statusCode(404);
        representative(ngo).get(path).then().statusCode(200).body("items.fileId", contains(annex, internal));
        publicReader().get(path).then().statusCode(404);
        publicReader().get(FILES + "/" + annex + "/content").then().statusCode(404);

        Meeting meeting = others.meeting("IN_SESSION");
        Eventually.answered(200,
                () -> secretariat().body(Drafts.place(meeting)).post(REGISTER + "/" + recommendation + "/submission"));
        representative(ngo).body(attachment(handedIn(of(ngo), "PUBLIC"))).post(path).then().statusCode(409);
        publicReader().get(FILES + "/" + annex + "/content").then().statusCode(404);
        Eventually.answered(200,
                () -> secretariat().body(Drafts.place(meeting)).post(REGISTER + "/" + recommendation + "/tabling"));

        publicReader().get(path).then().statusCode(200).body("items", hasSize(1)).body("items.fileId", contains(annex));
        publicReader().get(FILES + "/" + annex + "/content").then().statusCode(200);
        publicReader().get(FILES + "/" + internal + "/content").then().statusCode(404);
    }

    @Test
    void openEvidenceOfAPublishedAssessmentIsReadByEverybody() {
        Meeting meeting = others.meeting("IN_SESSION");
        String recommendation = tabled(meeting, ngo, ministry);
        others.decision(meeting, "TRANSMIT", UUID.fromString(recommendation), 1);
        Eventually.becomes("state", "TRANSMITTED", () -> publicReader().get(REGISTER + "/" + recommendation));
        String file = handedIn(of(ministry), "PUBLIC");
        String path = REGISTER + "/" + recommendation + "/assessments";
        String assessment = representative(ministry).body("""
                {"kind":"SELF","scale":"UPR_INFO","value":"PARTIALLY","assessedOn":"2024-02-01",
                 "rationale":{"original":"en","translations":{"en":{"text":"As the statistics show."}}},
                 "evidence":[{"title":"Statistics","fileId":"%s","open":true}]}""".formatted(file)).post(path).then()
                .statusCode(201).body("evidence.fileId", contains(file)).extract().path("id");
        publicReader().get(FILES + "/" + file + "/content").then().statusCode(404);
        representative(ministry).post(path + "/" + assessment + "/publication").then().statusCode(200);
        publicReader().get(FILES + "/" + file + "/content").then().statusCode(200);
    }

    private static RequestSpecification of(UUID organisation) {
        return RestAssured.given().config(NAMES_IN_UTF_8).header("Accept-Language", "en").header("Authorization",
                TestActors.bearer("role=representative; organisation=" + organisation));
    }

    private static ValidatableResponse handIn(RequestSpecification by, String visibility) {
        return by.multiPart("file", "Ордер.txt", TEXT, "text/plain").multiPart("visibility", visibility).post(FILES).then();
    }

    private static String handedIn(RequestSpecification by, String visibility) {
        return handIn(by, visibility).statusCode(201).extract().path("id");
    }

    private static Map<String, String> attachment(String file) {
        return Map.of("fileId", file, "title", "Annex");
    }

    private String measure() {
        String plan = written("/api/v1/plans", """
                {"title":{"original":"en","translations":{"en":{"text":"Follow-up plan"}}},"legalAct":"Resolution No. 258",
                 "validFrom":"2022-04-28","validTo":"2024-12-31"}""");
        String measure = Eventually.created(() -> secretariat().body("""
                {"number":"2","name":{"original":"en","translations":{"en":{"text":"Proposal for accession"}}},
                 "completionForm":{"original":"en","translations":{"en":{"text":"Proposals"}}},"term":"By the end of 2023",
                 "agencies":[{"organisationId":"%s"}]}""".formatted(ministry)).post("/api/v1/plans/" + plan + "/measures"));
        secretariat().post("/api/v1/plans/" + plan + "/publication").then().statusCode(200);
        return measure;
    }

    private String report(String measure, String file, boolean open) {
        return """
                {"measureId":"%s","organisationId":"%s","periodFrom":"2023-01-01","periodTo":"2023-06-30",
                 "narrative":{"original":"en","translations":{"en":{"text":"A draft law was prepared."}}},
                 "evidence":[{"title":"Draft law","fileId":"%s","open":%s}]}""".formatted(measure, ministry, file, open);
    }

    private static String written(String path, String body) {
        return secretariat().body(body).post(path).then().statusCode(201).extract().path("id");
    }
}
