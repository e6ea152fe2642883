package org.dialogueplatform.meetings.api;

import static org.dialogueplatform.meetings.api.Api.MEETINGS;
import static org.dialogueplatform.meetings.api.Api.addItem;
import static org.dialogueplatform.meetings.api.Api.asPublic;
import static org.dialogueplatform.meetings.api.Api.asRepresentative;
import static org.dialogueplatform.meetings.api.Api.asSecretariat;
import static org.dialogueplatform.meetings.api.Reported.REPORT;
import static org.dialogueplatform.meetings.api.Reported.TITLE;
import static org.dialogueplatform.meetings.api.Reported.form;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.awaitility.Awaitility;
import org.dialogueplatform.testing.SuiteInfrastructure;
import org.dialogueplatform.testing.TestEvents;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;

/** Documents from handing in to whoever may get them, over HTTP. */
@QuarkusTest
@WithTestResource(SuiteInfrastructure.class)
class DocumentApiTest {

    private static final TestEvents KAFKA = TestEvents.ofSuite();
    private static final String DOCUMENTS = MEETINGS + "/{id}/documents";

    @ConfigProperty(name = "dialogue.files.directory")
    Path directory;

    private UUID court;
    private UUID meeting;
    private UUID reported;
    private UUID internal;

    @AfterAll
    static void closeKafka() {
        KAFKA.close();
    }

    @BeforeEach
    void aMeetingHearsAReport() {
        Reported announced = Reported.announced(2050);
        court = announced.organisation();
        meeting = announced.meeting();
        reported = announced.item();
        internal = addItem(meeting, Reported.item(court, "INTERNAL"));
    }

    @Test
    void aRepresentativeHandsInWhatItsOrganisationReportsAndEverybodyItIsMeantForGetsIt() {
        String document = submit(asCourt(), "report.txt", REPORT, "PUBLIC", reported).statusCode(201)
                .header("Location", startsWith(MEETINGS + "/" + meeting + "/documents/"))
                .body("submittedBy.name.text", equalTo("Supreme Court")).body("late", equalTo(false))
                .body("title.text", equalTo("Report of the Court")).body("versions.current", contains(true)).extract()
                .path("id");

        byte[] content = asPublic().get(DOCUMENTS + "/{document}/content", meeting, document).then().statusCode(200)
                .header("Content-Disposition", "attachment; filename=\"report.txt\"; filename*=UTF-8''report.txt")
                .header("X-Content-Type-Options", "nosniff").header("Content-Language", "en")
                .header("Content-Security-Policy", "sandbox; default-src 'none'").extract().asByteArray();
        assertArrayEquals(REPORT, content);
        String tag = asPublic().get(DOCUMENTS + "/{document}/content", meeting, document).header("ETag");
        asPublic().header("If-None-Match", tag).get(DOCUMENTS + "/{document}/content", meeting, document).then()
                .statusCode(304);
        String told = KAFKA.await("dialogue.meetings.meeting.v1", 1, "document.submitted.v1", meeting).getFirst().data();
        assertTrue(told.contains(document), told);
        assertFalse(told.contains("Report of"), told);
    }

    @Test
    void whoDoesNotSeeTheItemFindsNothingOfItsDocuments() {
        String open = submitted(asSecretariatWithForm(), "a.txt", "PUBLIC", reported);
        String members = submitted(asSecretariatWithForm(), "b.txt", "MEMBERS", null);
        String behindTheItem = submitted(asSecretariatWithForm(), "c.txt", "PUBLIC", internal);
        String kept = submitted(asSecretariatWithForm(), "d.txt", "SECRETARIAT", reported);

        asPublic().get(DOCUMENTS, meeting).then().statusCode(200).body("items.id", contains(open));
        asRepresentative().get(DOCUMENTS, meeting).then().body("items.id", contains(open, members, behindTheItem));
        asSecretariat().get(DOCUMENTS, meeting).then().body("items", hasSize(4));
        asSecretariat().get(DOCUMENTS + "?agendaItem=" + internal, meeting).then().body("items.id", contains(behindTheItem));
        asSecretariat().get(DOCUMENTS + "?kind=STATEMENT", meeting).then().body("items", hasSize(0));
        for (String hidden : new String[] { members, behindTheItem, kept, UUID.randomUUID().toString() }) {
            for (String path : new String[] { "", "/content", "/versions/1/content" }) {
                asPublic().get(DOCUMENTS + "/" + hidden + path, meeting).then().statusCode(404);
            }
        }
        asRepresentative().get(DOCUMENTS + "/{document}/content", meeting, behindTheItem).then().statusCode(200);
        asRepresentative().get(DOCUMENTS + "/{document}/content", meeting, kept).then().statusCode(404);
        asSecretariat().get(DOCUMENTS + "/{document}", Api.announced(2050), open).then().statusCode(404);
    }

    @Test
    void whoInterpretsTheSittingReadsWhatItsMembersRead() {
        UUID interpreter = UUID.randomUUID();
        KAFKA.publish("dialogue.participants.delegate-card.v1", "delegate-card.changed.v1", interpreter, 1,
                """
                        {"personId":"%s","displayName":"An interpreter","position":null,"organisationId":"%s","category":"NGO","version":1}"""
                        .formatted(interpreter, UUID.randomUUID()));
        String draft = Api.meeting(2050).replaceFirst("\\{",
                "{\"interpretation\":[{\"language\":\"fr\",\"interpreters\":[\"" + interpreter + "\"]}],");
        UUID interpreted = UUID.fromString(Awaitility.await().until(() -> asSecretariat().body(draft).post(MEETINGS),
                answer -> answer.statusCode() == 201).path("id"));
        UUID item = addItem(interpreted,
                Api.item("PROPOSAL", "Proposals").replaceFirst("\\{", "{\"visibility\":\"INTERNAL\","));
        Api.act(interpreted, "announcement");
        String file = asSecretariatWithForm().multiPart("file", "a.txt", REPORT, "text/plain").multiPart("kind", "REPORT")
                .multiPart("title", TITLE, "application/json").multiPart("access", "MEMBERS")
                .multiPart("agendaItemId", item.toString()).post(DOCUMENTS, interpreted).then().statusCode(201).extract()
                .path("versions[0].href");

        String actor = "role=representative; standing=none; organisation=" + UUID.randomUUID() + "; person=";
        Api.as(actor + interpreter).get(MEETINGS + "/{id}/agenda-items", interpreted).then().body("items.id",
                contains(item.toString()));
        Api.as(actor + interpreter).get(DOCUMENTS, interpreted).then().body("items", hasSize(1));
        Api.as(actor + interpreter).get(file).then().statusCode(200);
        for (String nothing : new String[] { DOCUMENTS, MEETINGS + "/{id}/agenda-items" }) {
            Api.as(actor + UUID.randomUUID()).get(nothing, interpreted).then().statusCode(200).body("items", hasSize(0));
        }
        Api.as(actor + interpreter).get(DOCUMENTS, meeting).then().body("items", hasSize(0));
        Api.as(actor + UUID.randomUUID()).get(file).then().statusCode(404);
    }

    @Test
    void anotherLanguageOrWordingIsAnotherVersionAndWhatIsWithdrawnIsGone() {
        String document = submitted(asCourt(), "report.txt", "PUBLIC", reported);
        String path = MEETINGS + "/" + meeting + "/documents/" + document;
        asCourt().multiPart("file", "доклад.txt", "Доклад".getBytes(StandardCharsets.UTF_8), "text/plain")
                .multiPart("language", "ru").post(path + "/versions").then().statusCode(201)
                .body("versions.number", contains(1, 2)).body("versions.current", contains(true, true));
        asCourt().multiPart("file", "corrected.txt", "Corrected".getBytes(StandardCharsets.UTF_8), "text/plain")
                .multiPart("language", "en").post(path + "/versions").then().statusCode(201)
                .body("versions.current", contains(false, true, true));

        asPublic().header("Accept-Language", "ru").get(path + "/content").then().body(equalTo("Доклад"));
        asPublic().header("Accept-Language", "en").get(path + "/content").then().body(equalTo("Corrected"));
        asPublic().get(path + "/versions/1/content").then().body(equalTo("Report of the Court\n"));
        asPublic().get(path + "/versions/4/content").then().statusCode(404);

        asCourtSayingJson().post(path + "/withdrawal").then().statusCode(422).body("errors.pointer", contains("/reason"));
        asCourtSayingJson().body(Map.of("reason", "The figures were wrong.")).post(path + "/withdrawal").then()
                .statusCode(200).body("versions", hasSize(3));
        asPublic().get(path).then().statusCode(200).body("withdrawnReason", equalTo("The figures were wrong."))
                .body("versions", hasSize(0));
        asPublic().get(path + "/content").then().statusCode(410);
        asPublic().get(path + "/versions/1/content").then().statusCode(410);
        asSecretariat().get(path + "/content").then().statusCode(200);
        asCourtSayingJson().body(Map.of("reason", "They were right.")).post(path + "/reinstatement").then().statusCode(403);
        asSecretariat().body(Map.of("reason", "They were right.")).post(path + "/reinstatement").then().statusCode(200)
                .body("withdrawnAt", nullValue());
        asPublic().get(path + "/content").then().statusCode(200);
    }

    @Test
    void theSecretariatSaysForWhomADocumentIsAndChangesIt() {
        String document = submitted(asSecretariatWithForm(), "a.txt", "MEMBERS", reported);
        String revision = "{\"kind\":\"DRAFT\",\"title\":%s,\"access\":\"PUBLIC\",\"agendaItemId\":\"%s\"}".formatted(TITLE,
                reported);
        asSecretariat().body(revision).put(DOCUMENTS + "/{document}", meeting, document).then().statusCode(428);
        String tag = asSecretariat().get(DOCUMENTS + "/{document}", meeting, document).header("ETag");
        asSecretariat().header("If-Match", tag).body(revision).put(DOCUMENTS + "/{document}", meeting, document).then()
                .statusCode(200).body("kind", equalTo("DRAFT"));
        asSecretariat().header("If-Match", tag).body(revision).put(DOCUMENTS + "/{document}", meeting, document).then()
                .statusCode(412);
        asPublic().get(DOCUMENTS + "/{document}/content", meeting, document).then().statusCode(200);
    }

    @Test
    void whatIsHandedInTwiceUnderOneKeyIsOneDocument() {
        String key = UUID.randomUUID().toString();
        String first = submitted(asCourt().header("Idempotency-Key", key), "a.txt", "PUBLIC", reported);
        assertEquals(first, submitted(asCourt().header("Idempotency-Key", key), "a.txt", "PUBLIC", reported));
        submit(asCourt().header("Idempotency-Key", key), "b.txt", REPORT, "PUBLIC", reported).statusCode(422);
    }

    @Test
    void whatIsNotHarmlessIsRefusedAndNothingOfItIsKept() throws IOException {
        long before = stored();
        submit(asCourt(), "report.pdf", REPORT, "PUBLIC", reported).statusCode(422)
                .body("errors[0].code", equalTo("name-disagrees"));
        submit(asCourt(), "macro.docx", zip(Map.of("[Content_Types].xml",
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>".getBytes(
                        StandardCharsets.UTF_8),
                "word/vbaProject.bin", REPORT)), "PUBLIC", reported).statusCode(422)
                .body("errors[0].pointer", equalTo("/file"));
        submit(asCourt(), "bomb.docx", zip(Map.of("word/document.xml", new byte[20 * 1024 * 1024])), "PUBLIC", reported)
                .statusCode(422).body("errors[0].pointer", equalTo("/file"));
        submit(asCourt(), "a.svg", "<svg><script>alert(1)</script></svg>".getBytes(StandardCharsets.UTF_8), "PUBLIC", reported)
                .statusCode(422).body("errors[0].code", equalTo("kind-not-allowed"));
        submit(asCourt(), "a.txt", REPORT, "PUBLIC", internal, "OTHERS").statusCode(400);
        asCourt().multiPart("kind", "REPORT").multiPart("title", TITLE, "application/json")
                .multiPart("agendaItemId", reported.toString()).post(DOCUMENTS, meeting).then().statusCode(422)
                .body("errors.pointer", contains("/file"));
        asCourt().multiPart("file", "a.txt", REPORT).multiPart("agendaItemId", reported.toString()).post(DOCUMENTS, meeting)
                .then().statusCode(422).body("errors.pointer", contains("/kind", "/title"));
        asSecretariatWithForm().multiPart("file", "a.txt", REPORT).multiPart("kind", "REPORT")
                .multiPart("title", "{\"original\":\"en\",\"translations\":{}}", "application/json").post(DOCUMENTS, meeting)
                .then().statusCode(422).body("errors[0].pointer", containsString("/translations/en"));
        submit(asSecretariatWithForm(), "a.txt", REPORT, "PUBLIC", UUID.randomUUID()).statusCode(422)
                .body("errors.pointer", contains("/agendaItemId"));
        submit(asRepresentativeWithForm(), "a.txt", REPORT, "PUBLIC", reported).statusCode(403);
        asSecretariat().get(DOCUMENTS, meeting).then().body("items", hasSize(0));
        assertEquals(before, stored());
    }

    @Test
    void aNameThatLeadsElsewhereIsANameAndNothingMore() {
        submit(asCourt(), "../../x.txt", REPORT, "PUBLIC", reported).statusCode(201)
                .body("versions[0].name", not(containsString("/"))).body("versions[0].name", not(containsString("..")));
        submit(asCourt(), "a\u202Efdp.txt", REPORT, "PUBLIC", reported).statusCode(201)
                .body("versions[0].name", not(containsString("\u202E")));
    }

    private ValidatableResponse submit(RequestSpecification by, String name, byte[] content, String access, UUID item) {
        return submit(by, name, content, access, item, "REPORT");
    }

    private ValidatableResponse submit(RequestSpecification by, String name, byte[] content, String access, UUID item,
            String kind) {
        RequestSpecification form = by.multiPart("file", name, content, "application/octet-stream").multiPart("kind", kind)
                .multiPart("title", TITLE, "application/json").multiPart("language", "en").multiPart("access", access);
        if (item != null) {
            form.multiPart("agendaItemId", item.toString());
        }
        return form.post(DOCUMENTS, meeting).then();
    }

    private String submitted(RequestSpecification by, String name, String access, UUID item) {
        return submit(by, name, REPORT, access, item).statusCode(201).extract().path("id");
    }

    private RequestSpecification asCourt() {
        return form("role=representative; organisation=" + court);
    }

    private RequestSpecification asCourtSayingJson() {
        return Api.as("role=representative; organisation=" + court);
    }

    private static RequestSpecification asRepresentativeWithForm() {
        return form("role=representative; organisation=" + UUID.randomUUID());
    }

    private static RequestSpecification asSecretariatWithForm() {
        return form("role=secretariat");
    }

    private long stored() throws IOException {
        if (!Files.exists(directory)) {
            return 0;
        }
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile).count();
        }
    }

    private static byte[] zip(Map<String, byte[]> entries) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
