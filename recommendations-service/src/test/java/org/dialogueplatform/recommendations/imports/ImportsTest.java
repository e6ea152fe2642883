package org.dialogueplatform.recommendations.imports;

import static org.dialogueplatform.recommendations.Caller.publicReader;
import static org.dialogueplatform.recommendations.Caller.representative;
import static org.dialogueplatform.recommendations.Caller.secretariat;
import static org.dialogueplatform.recommendations.imports.Exports.IMPORTS;
import static org.dialogueplatform.recommendations.imports.Exports.file;
import static org.dialogueplatform.recommendations.imports.Exports.finished;
import static org.dialogueplatform.recommendations.imports.Exports.handIn;
import static org.dialogueplatform.recommendations.imports.Exports.handInDry;
import static org.dialogueplatform.recommendations.imports.Exports.row;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.dialogueplatform.recommendations.ComponentTest;
import org.dialogueplatform.testing.TestActors;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;

@QuarkusTest
class ImportsTest extends ComponentTest {

    @Test
    void anExportIsTakenInAndEachRowIsARecommendationOfItsOwn() {
        var file = file(List.of(row("Kazakhstan", "Ensure fair trials", "Norway", "Accepted", "Justice,Detention", 101),
                row("Kazakhstan", "Abolish the death penalty", "Italy", "Noted", "Death penalty", 101)), "\r",
                Charset.forName("x-MacRoman"));

        JsonPath result = finished(handIn(file));

        assertEquals("APPLIED", result.get("state"));
        assertEquals("CR", result.get("lineEnds"));
        assertCounts(result, Map.of("read", 2, "created", 2));
        publicReader().get(REGISTER + "?session=101&stateUnderReview=KAZ&position=SUPPORTED").then().statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].reference", equalTo("UPR-101-KAZ-0001"))
                .body("items[0].state", equalTo("TRANSMITTED"))
                .body("items[0].text.text", equalTo("Ensure fair trials"))
                .body("items[0].source.recommendingState", equalTo("NOR"))
                .body("items[0].source.actionCategory", equalTo(4))
                .body("items[0].source.response", equalTo("Accepted"))
                .body("items[0].source.issues", contains("Justice", "Detention"))
                .body("items[0].addressees.state", contains("KAZ"));
    }

    @Test
    void whatAnImportRegistersIsOnRecordAsItsStartersDoing() {
        var file = file(List.of(row("Kazakhstan", "Keep records", "Norway", "Accepted", "Justice", 117)), "\r",
                StandardCharsets.UTF_8);
        String run = finished(handIn(file)).getString("id");

        String auditor = TestActors.bearer("role=auditor");
        String entries = "/api/v1/recommendations-audit-entries";
        String starter = RestAssured.given().header("Authorization", auditor).queryParam("aggregateId", run)
                .queryParam("act", "added").get(entries).then().statusCode(200).body("items", hasSize(1))
                .body("items[0].role", equalTo("secretariat")).extract().path("items[0].subject");
        RestAssured.given().header("Authorization", auditor).queryParam("aggregateId", only("117")).get(entries).then()
                .statusCode(200).body("items", hasSize(1))
                .body("items[0].act", equalTo("recommendation.registered.v1"))
                .body("items[0].subject", equalTo(starter))
                .body("items[0].consumer", equalTo("imports"))
                .body("items[0].changes['text'].new.translations.en.text", equalTo("Keep records"));
    }

    @Test
    void importedAgainItChangesNothingAndTellsNothing() {
        var file = file(List.of(row("Albania", "Ensure fair trials", "Norway", "Accepted", "Justice", 102),
                row("Albania", "Ensure  fair trials ", "Norway", "Accepted", "Justice", 102)));

        assertCounts(finished(handIn(file)), Map.of("read", 2, "created", 1, "repeated", 1));
        UUID id = only("102");
        long version = secretariat().get(REGISTER + "/" + id).jsonPath().getLong("version");
        assertCounts(finished(handIn(file)), Map.of("read", 2, "unchanged", 1, "repeated", 1));

        assertEquals(version, secretariat().get(REGISTER + "/" + id).jsonPath().getLong("version"));
        var told = events.await(TOLD, 1, event -> id.toString().equals(event.key()));
        assertEquals(List.of("org.dialogueplatform.recommendation.registered.v1"),
                told.stream().map(one -> one.type()).toList());
    }

    @Test
    void aRowThatSaysSomethingNewCorrectsItsRecommendationAndTellsIt() {
        finished(handIn(file(List.of(row("Albania", "Ensure fair trials", "Norway", "Noted", "Justice", 103)))));
        String location = handIn(file(List.of(row("Albania", "Ensure fair trials", "Norway", "Accepted", "Detention", 103))));

        assertCounts(finished(location), Map.of("read", 1, "updated", 1));
        UUID id = only("103");
        publicReader().get(REGISTER + "/" + id).then().body("position", equalTo("SUPPORTED"))
                .body("source.issues", contains("Detention")).body("reference", equalTo("UPR-103-ALB-0001"));
        publicReader().get(REGISTER + "/" + id + "/positions").then()
                .body("items[0].history.position", contains("NOTED", "SUPPORTED"))
                .body("items[0].history[0].explanationMissing", equalTo(true));
        secretariat().get(location + "/rows?outcome=updated").then().body("items.recommendationId", contains(id.toString()));
        var corrected = events.await(TOLD, 1, "recommendation.corrected.v1", id).getFirst();
        assertEquals(List.of("issues", "response", "position"), new JsonPath(corrected.data()).getList("changed"));
    }

    @Test
    void aRefusedRowIsTakenToItsPlaceAndTheOthersAreTaken() {
        String location = handIn(file(List.of(row("Atlantis", "Ensure fair trials", "Norway", "Accepted", "Justice", 104),
                row("Albania", "", "Norway", "Accepted", "Justice", 104),
                row("Albania", "Ensure fair trials", "Norway", "Accepted", "Justice", 104))));

        assertCounts(finished(location), Map.of("read", 3, "created", 1, "refused", 2));
        secretariat().get(location + "/rows?outcome=refused").then().statusCode(200).body("items", hasSize(2))
                .body("items[0].line", equalTo(2)).body("items[0].column", equalTo("To"))
                .body("items[0].code", equalTo("unknown-state")).body("items[0].reason", containsString("Atlantis"))
                .body("items[1].line", equalTo(3)).body("items[1].code", equalTo("empty-text"));
        secretariat().get(location + "/rows?outcome=created").then().body("items.reference", contains("UPR-104-ALB-0001"));
        secretariat().get(location + "/rows?limit=1").then().body("items", hasSize(1)).header("Link", containsString("next"));
        secretariat().get(location + "/rows?outcome=lost").then().statusCode(400);
    }

    @Test
    void aTextLongerThanTheRegisterHoldsIsRefused() {
        String location = handIn(file(List.of(row("Albania", "x".repeat(20_001), "Norway", "Accepted", "Justice", 108),
                row("Albania", "Ensure fair trials", "Norway", "Accepted", "Justice", 108))));
        assertCounts(finished(location), Map.of("read", 2, "created", 1, "refused", 1));
        secretariat().get(location + "/rows?outcome=refused").then().body("items[0].code", equalTo("text-too-long"));
        secretariat().get(location + "/rows?outcome=created").then().body("items.reference", contains("UPR-108-ALB-0001"));
    }

    @Test
    void aDamagedCharacterSpoilsItsRowOnly() {
        String location = handIn(file(List.of(row("Alb\0ania", "Ensure fair trials", "Norway", "Accepted", "Justice", 109),
                row("Albania", "Ensure fair trials", "Norway", "Accepted", "Justice", 109))));
        JsonPath result = finished(location);
        assertCounts(result, Map.of("read", 2, "created", 1, "refused", 1));
    }

    @Test
    void aDryRunTellsWhatWouldBecomeOfEachRowAndChangesNothing() {
        finished(handIn(file(List.of(row("Albania", "Ensure fair trials", "Norway", "Noted", "Justice", 105)))));
        UUID id = only("105");

        JsonPath result = finished(handInDry(
                file(List.of(row("Albania", "Ensure fair trials", "Norway", "Accepted", "Justice", 105),
                        row("Albania", "Abolish the death penalty", "Norway", "Accepted", "Death penalty", 105)))));

        assertEquals("CHECKED", result.get("state"));
        assertCounts(result, Map.of("read", 2, "created", 1, "updated", 1));
        publicReader().get(REGISTER + "?session=105").then().body("items.id", contains(id.toString()))
                .body("items[0].position", equalTo("NOTED"));
    }

    @Test
    void onlyTheChosenStatesAreTaken() {
        var rows = List.of(row("Albania", "Ensure fair trials", "Norway", "Accepted", "Justice", 106),
                row("Kazakhstan", "Ensure fair trials", "Norway", "Accepted", "Justice", 106),
                row("Slovenia", "Ensure fair trials", "Norway", "Accepted", "Justice", 106));

        JsonPath result = finished(handIn(file(rows), "KAZ", "svn"));

        assertCounts(result, Map.of("read", 3, "created", 2, "skipped", 1));
        assertEquals(List.of("KAZ", "SVN"), result.getList("statesUnderReview"));
        publicReader().get(REGISTER + "?session=106&stateUnderReview=ALB").then().body("items", empty());
    }

    @Test
    void moreRowsThanFitIntoAChunkAreNumberedWithoutHolesInTheFilesOrder() {
        List<String> rows = new ArrayList<>();
        for (int i = 1; i <= 450; i++) {
            rows.add(row("Albania", "Recommendation number " + i, "Norway", "Accepted", "Justice", 107));
        }
        String location = handIn(file(rows));

        assertCounts(finished(location), Map.of("read", 450, "created", 450));
        secretariat().get(location + "/rows?limit=100").then().body("items[99].reference", equalTo("UPR-107-ALB-0100"));
        publicReader().get(REGISTER + "?reference=UPR-107-ALB-0450").then().body("items[0].text.text",
                equalTo("Recommendation number 450"));
        var applied = events.await("dialogue.recommendations.import-run.v1", 1, "import-run.applied.v1",
                UUID.fromString(location.substring(location.lastIndexOf('/') + 1))).getFirst();
        assertEquals(450, new JsonPath(applied.data()).getInt("counts.created"));
    }

    @Test
    void aFileThatIsNoExportFailsInWords() {
        JsonPath result = finished(handIn("Name,Surname\nA,B\n".getBytes(StandardCharsets.UTF_8)));

        assertEquals("FAILED", result.get("state"));
        assertEquals("column-missing", result.get("failure.code"));
        assertCounts(result, Map.of());
    }

    @Test
    void whatIsMissingFromTheFormIsSaidFieldByField() {
        secretariat().contentType("multipart/form-data").multiPart("dryRun", "true").post(IMPORTS).then().statusCode(422)
                .contentType("application/problem+json").body("errors.pointer", contains("/file", "/format"));
        Exports.form(file(List.of())).multiPart("statesUnderReview", "XYZ").post(IMPORTS).then().statusCode(422)
                .body("errors[0].pointer", equalTo("/statesUnderReview"));
        secretariat().body("{}").post(IMPORTS).then().statusCode(415);
    }

    @Test
    void importsAreTheSecretariatsAffair() {
        publicReader().contentType("multipart/form-data").multiPart("format", "UPR_INFO_CSV").post(IMPORTS).then()
                .statusCode(401);
        representative(UUID.randomUUID()).get(IMPORTS).then().statusCode(403);
        secretariat().get(IMPORTS + "/" + UUID.randomUUID()).then().statusCode(404).body("type", startsWith("/problems/"));
        secretariat().get(IMPORTS).then().statusCode(200);
    }

    private static UUID only(String session) {
        return UUID.fromString(publicReader().get(REGISTER + "?session=" + session).then().body("items", hasSize(1)).extract()
                .path("items[0].id"));
    }

    private static void assertCounts(JsonPath result, Map<String, Integer> expected) {
        for (String count : List.of("read", "created", "updated", "unchanged", "repeated", "skipped", "refused")) {
            assertEquals(expected.getOrDefault(count, 0), result.getInt("counts." + count), count + " of " + result.prettify());
        }
    }
}
