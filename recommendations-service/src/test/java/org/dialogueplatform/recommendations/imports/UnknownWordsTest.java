package org.dialogueplatform.recommendations.imports;

import static org.awaitility.Awaitility.await;
import static org.dialogueplatform.recommendations.Caller.publicReader;
import static org.dialogueplatform.recommendations.Caller.representative;
import static org.dialogueplatform.recommendations.Caller.secretariat;
import static org.dialogueplatform.recommendations.imports.Exports.IMPORTS;
import static org.dialogueplatform.recommendations.imports.Exports.file;
import static org.dialogueplatform.recommendations.imports.Exports.finished;
import static org.dialogueplatform.recommendations.imports.Exports.row;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.inject.Inject;

import org.dialogueplatform.recommendations.ComponentTest;
import org.dialogueplatform.recommendations.Drafts;
import org.dialogueplatform.recommendations.Eventually;
import org.dialogueplatform.recommendations.vocabulary.Proposing;
import org.dialogueplatform.recommendations.vocabulary.Scheme;
import org.dialogueplatform.testing.TestActors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;

/** Imports that bring words no term has, under each of the three settings, and what the secretariat makes of the words. */
@QuarkusTest
class UnknownWordsTest extends ComponentTest {

    private static final String TERMS = "/api/v1/terms";
    private static final String PROPOSALS = TERMS + "/proposals";

    @Inject
    ImportRuns runs;

    @Inject
    ImportFiles files;

    @Inject
    Importing importing;

    @Inject
    Proposing proposing;

    @Test
    void anImportIsClassifiedByTheTermsOfItsWordsAndFoundByThem() {
        finished(Exports.handIn(file(List.of(albania("Abolish it", "death penalty,Justice", 301)))));

        publicReader().get(REGISTER + "?session=301&issue=death-penalty").then().statusCode(200).body("items", hasSize(1))
                .body("items[0].issues.code", contains("death-penalty", "justice"))
                .body("items[0].source.issues", contains("death penalty", "Justice"));
        publicReader().get(REGISTER + "?session=301&issue=corruption").then().body("items", empty());
        publicReader().get(REGISTER + "?issue=deth-penalty").then().statusCode(400)
                .body("detail", containsString("death-penalty"));
        var told = new JsonPath(events.await(TOLD, 1, "recommendation.registered.v1", only(301)).getFirst().data());
        assertEquals(List.of("death-penalty", "justice"), told.getList("issues"));
    }

    @Test
    void byDefaultARowIsRegisteredWithoutTheTermAndItsOutcomeNamesTheWords() {
        String word = word();
        String location = Exports.handIn(file(List.of(albania("Ensure it", "Justice," + word, 302),
                albania("Ensure that", "Justice", 302))));

        JsonPath result = finished(location);

        assertEquals("WARN", result.getString("unknownTerms"));
        assertEquals(2, result.getInt("counts.created"));
        assertEquals(1, result.getInt("rowsWithUnknownWords"));
        secretariat().get(location + "/rows").then().body("items", hasSize(2))
                .body("items[0].outcome", equalTo("CREATED")).body("items[0].column", equalTo("Issue"))
                .body("items[0].code", equalTo("unknown-word")).body("items[0].unknownWords", contains(word))
                .body("items[0].reason", containsString(word)).body("items[1].unknownWords", nullValue());
        publicReader().get(REGISTER + "?session=302&issue=justice").then().body("items", hasSize(2));
        assertNull(proposalOf(word));
        var applied = new JsonPath(
                events.await("dialogue.recommendations.import-run.v1", 1, "import-run.applied.v1", id(location)).getFirst()
                        .data());
        assertEquals(1, applied.getInt("rowsWithUnknownWords"));

        // again, it is unchanged, and still said to have a word that no term has
        String again = Exports.handIn(file(List.of(albania("Ensure it", "Justice," + word, 302))));
        assertEquals(1, finished(again).getInt("counts.unchanged"));
        secretariat().get(again + "/rows?outcome=unchanged").then().body("items[0].unknownWords", contains(word));
    }

    @Test
    void aWordThatATermIsGivenIsUnderstoodInTheNextImport() {
        String word = word();
        byte[] export = file(List.of(albania("Ensure it", word, 303)));
        finished(Exports.handIn(export));
        enterIssue(word);

        JsonPath result = finished(Exports.handIn(export));

        assertEquals(1, result.getInt("counts.updated"));
        assertEquals(0, result.getInt("rowsWithUnknownWords"));
        events.await(TOLD, 1, "recommendation.classified.v1", only(303));
        assertEquals(1, finished(Exports.handIn(export)).getInt("counts.unchanged"));
    }

    @Test
    void setToRejectARowIsRefusedForItsWordsAndNumbersHaveNoHole() {
        String word = word();
        UUID run = handIn(UnknownTerms.REJECT, false, List.of(albania("Ensure it", "Justice," + word, 304),
                albania("Ensure that", "Justice", 304)));

        JsonPath result = finished(IMPORTS + "/" + run);

        assertEquals("REJECT", result.getString("unknownTerms"));
        assertEquals(1, result.getInt("counts.refused"));
        assertEquals(1, result.getInt("counts.created"));
        assertEquals(1, result.getInt("rowsWithUnknownWords"));
        secretariat().get(IMPORTS + "/" + run + "/rows?outcome=refused").then().body("items", hasSize(1))
                .body("items[0].column", equalTo("Issue")).body("items[0].code", equalTo("unknown-word"))
                .body("items[0].reason", containsString(word)).body("items[0].unknownWords", contains(word));
        publicReader().get(REGISTER + "?session=304").then().body("items.reference", contains("UPR-304-ALB-0001"));
        assertNull(proposalOf(word));
    }

    @Test
    void setToProposeEachWordIsBeforeTheSecretariatOnceAndNobodyElseSeesIt() {
        String word = word();
        UUID run = handIn(UnknownTerms.PROPOSE, false, List.of(albania("Ensure it", "Justice," + word, 305),
                albania("Ensure that", word.toUpperCase(Locale.ROOT), 305)));
        JsonPath result = finished(IMPORTS + "/" + run);
        assertEquals(2, result.getInt("rowsWithUnknownWords"));
        secretariat().get(IMPORTS + "/" + run + "/rows").then()
                .body("items[0].reason", containsString("is proposed as a term"));

        String proposal = proposalOf(word);
        secretariat().get(PROPOSALS + "/" + proposal).then().statusCode(200).body("state", equalTo("PROPOSED"))
                .body("word", equalTo(word)).body("scheme", equalTo("ISSUE")).body("rows", equalTo(2))
                .body("imports.importRunId", contains(run.toString())).body("imports.rows", contains(2));
        secretariat().get(PROPOSALS + "?state=APPROVED&limit=100").then().body("items.findAll { it.word == '" + word + "' }",
                empty());

        publicReader().get(PROPOSALS).then().statusCode(401);
        representative(UUID.randomUUID()).get(PROPOSALS + "/" + proposal).then().statusCode(403);
        publicReader().queryParam("q", word).queryParam("includeDeprecated", true).get(TERMS).then().body("items", empty());
        publicReader().get(TERMS + "/" + proposal).then().statusCode(404);
        publicReader().queryParam("issue", code(word)).get(REGISTER).then().statusCode(400);
        publicReader().get(REGISTER + "?session=305&issue=justice").then().body("items", hasSize(1))
                .body("items[0].issues.code", contains("justice"));
        String draft = Drafts.draft(others.organisation("NGO", "Space Union"),
                others.organisation("MINISTRY", "Ministry of Space"));
        secretariat().header("If-Match", "*").body(Map.of("themes", List.of(code(word))))
                .put(REGISTER + "/" + draft + "/classification").then().statusCode(422)
                .body("errors[0].code", equalTo("term-unknown"));

        // imported again, it is counted, not proposed again
        finished(IMPORTS + "/" + handIn(UnknownTerms.PROPOSE, false, List.of(albania("Ensure it", "Justice," + word, 305))));
        assertEquals(proposal, proposalOf(word));
        secretariat().get(PROPOSALS + "/" + proposal).then().body("rows", equalTo(3)).body("imports.rows", contains(2, 1));
    }

    @Test
    void aDryRunProposesNothingAndTellsWhatItWould() {
        String word = word();
        UUID run = handIn(UnknownTerms.PROPOSE, true, List.of(albania("Ensure it", word, 306)));

        assertEquals(1, finished(IMPORTS + "/" + run).getInt("rowsWithUnknownWords"));

        secretariat().get(IMPORTS + "/" + run + "/rows").then().body("items[0].unknownWords", contains(word))
                .body("items[0].reason", containsString("would be proposed as a term"));
        assertNull(proposalOf(word));
    }

    @Test
    void whatWaitsForAWordIsClassifiedOnceItIsApproved() {
        String word = word();
        List<String> rows = new ArrayList<>();
        for (int no = 1; no <= 450; no++) {
            rows.add(albania("Ensure it, number " + no, "Justice," + word, 307));
        }
        finished(IMPORTS + "/" + handIn(UnknownTerms.PROPOSE, false, rows));
        String path = PROPOSALS + "/" + proposalOf(word);
        String code = "it-" + UUID.randomUUID().toString().substring(0, 8);
        secretariat().body(Map.of("code", code, "broader", "justce")).post(path + "/approval").then().statusCode(422)
                .body("errors[0].pointer", equalTo("/broader"));
        secretariat().body(Map.of("code", "justice")).post(path + "/approval").then().statusCode(409)
                .body("code", equalTo("term-exists"));

        secretariat().body("""
                {"code":"%s","broader":"justice","labels":{"original":"en","translations":{
                 "en":{"text":"Law of it"},"ru":{"text":"Право этого"}}}}""".formatted(code)).post(path + "/approval").then()
                .statusCode(200).body("state", equalTo("APPROVED")).body("term.code", equalTo(code))
                .body("term.label.text", equalTo("Law of it"));

        Eventually.becomes("awaited", false, () -> secretariat().get(path));
        assertEquals(450, classifiedBy(code));
        publicReader().get(TERMS + "?scheme=ISSUE&q=" + code).then().body("items[0].broader.code", equalTo("justice"))
                .body("items[0].mappings.code", contains(word)).body("items[0].label.text", equalTo("Law of it"));
        String term = publicReader().get(TERMS + "?scheme=ISSUE&q=" + code).path("items[0].id");
        events.await("dialogue.recommendations.vocabulary-term.v1", 1, "vocabulary-term.changed.v1", UUID.fromString(term));
        UUID one = UUID.fromString(publicReader().get(REGISTER + "?session=307&limit=1").path("items[0].id"));
        var told = new JsonPath(events.await(TOLD, 1, "recommendation.classified.v1", one).getFirst().data());
        assertEquals(List.of(code, "justice").stream().sorted().toList(), told.getList("issues"));
        RestAssured.given().header("Authorization", TestActors.bearer("role=auditor")).queryParam("aggregateId", one)
                .get("/api/v1/recommendations-audit-entries").then().statusCode(200)
                .body("items.consumer", containsInAnyOrder("imports", "vocabulary"));

        secretariat().post(path + "/approval").then().statusCode(409).body("state", equalTo("APPROVED"));
        // the word is the term's, so that the next import knows it
        JsonPath again = finished(IMPORTS + "/" + handIn(UnknownTerms.PROPOSE, false, rows));
        assertEquals(450, again.getInt("counts.unchanged"));
        assertEquals(0, again.getInt("rowsWithUnknownWords"));
    }

    @Test
    void whatIsBeingRegisteredWhileItsWordIsApprovedIsClassifiedAllTheSame() {
        String word = word();
        List<String> rows = new ArrayList<>();
        for (int no = 1; no <= 1500; no++) {
            rows.add(albania("Ensure it, number " + no, word, 313));
        }
        UUID run = handIn(UnknownTerms.PROPOSE, false, rows);
        await().pollInterval(Duration.ofMillis(20)).until(() -> proposalOf(word) != null);
        String path = PROPOSALS + "/" + proposalOf(word);

        secretariat().post(path + "/approval").then().statusCode(200);

        assertEquals(1500, finished(IMPORTS + "/" + run).getInt("counts.created"));
        Eventually.becomes("awaited", false, () -> secretariat().get(path));
        assertEquals(1500, classifiedBy(code(word)));
    }

    @Test
    void approvedAsItIsItIsCalledByItsWord() {
        String word = word();
        finished(IMPORTS + "/" + handIn(UnknownTerms.PROPOSE, false, List.of(albania("Ensure it", word, 308))));
        String path = PROPOSALS + "/" + proposalOf(word);
        secretariat().header("If-Match", "\"17\"").post(path + "/approval").then().statusCode(412);
        secretariat().post(path + "/approval").then().statusCode(200).body("term.code", equalTo(code(word)))
                .body("term.label.text", equalTo(word));
        Eventually.becomes("items.size()", 1, () -> publicReader().get(REGISTER + "?session=308&issue=" + code(word)));
    }

    @Test
    void mergedItIsAnotherWordForATermAndWhatWaitsIsClassifiedByThat() {
        String word = word();
        String term = enterIssue(word());
        finished(IMPORTS + "/" + handIn(UnknownTerms.PROPOSE, false, List.of(albania("Ensure it", word, 309))));
        String path = PROPOSALS + "/" + proposalOf(word);
        secretariat().body("{}").post(path + "/merger").then().statusCode(422).body("errors[0].pointer", equalTo("/into"));
        secretariat().body(Map.of("into", "justce")).post(path + "/merger").then().statusCode(422)
                .body("errors[0].detail", containsString("justice"));

        secretariat().body(Map.of("into", term)).post(path + "/merger").then().statusCode(200)
                .body("state", equalTo("MERGED")).body("term.code", equalTo(term));

        Eventually.becomes("items.size()", 1, () -> publicReader().get(REGISTER + "?session=309&issue=" + term));
        publicReader().get(TERMS + "?scheme=ISSUE&q=" + term).then().body("items[0].mappings.code", contains(word))
                .body("items[0].mappings.system", contains("UPR Info"));
        finished(Exports.handIn(file(List.of(albania("Ensure that", word, 309)))));
        publicReader().get(REGISTER + "?session=309&issue=" + term).then().body("items", hasSize(2));
    }

    @Test
    void whatWasRejectedIsNotProposedAgain() {
        String word = word();
        finished(IMPORTS + "/" + handIn(UnknownTerms.PROPOSE, false, List.of(albania("Ensure it", word, 310))));
        String proposal = proposalOf(word);
        secretariat().body("{}").post(PROPOSALS + "/" + proposal + "/rejection").then().statusCode(422)
                .body("errors[0].pointer", equalTo("/reason"));
        secretariat().body(Map.of("reason", "A slip of the pen")).post(PROPOSALS + "/" + proposal + "/rejection").then()
                .statusCode(200).body("state", equalTo("REJECTED")).body("reason", equalTo("A slip of the pen"));

        UUID again = handIn(UnknownTerms.PROPOSE, false, List.of(albania("Ensure that", word, 310)));
        assertEquals(1, finished(IMPORTS + "/" + again).getInt("rowsWithUnknownWords"));

        secretariat().get(IMPORTS + "/" + again + "/rows").then().body("items[0].outcome", equalTo("CREATED"))
                .body("items[0].reason", containsString("was rejected as a term"));
        assertEquals(proposal, proposalOf(word));
        secretariat().get(PROPOSALS + "/" + proposal).then().body("state", equalTo("REJECTED")).body("rows", equalTo(1));
        publicReader().get(REGISTER + "?session=310").then().body("items.issues", contains(List.of(), List.of()));
    }

    @Test
    void severalImportsThatMeetAWordAtOnceProposeItOnce() throws Exception {
        String word = word();
        List<UUID> met = List.of(noFile(), noFile(), noFile(), noFile());
        var start = new CyclicBarrier(met.size());
        try (var replicas = Executors.newFixedThreadPool(met.size())) {
            for (var done : replicas.invokeAll(met.stream().map(run -> (Callable<Object>) () -> {
                start.await();
                return QuarkusTransaction.requiringNew()
                        .call(() -> proposing.propose(Scheme.ISSUE, "UPR Info", Map.of(word, 3), run));
            }).toList())) {
                done.get();
            }
        }
        secretariat().get(PROPOSALS + "/" + proposalOf(word)).then().body("rows", equalTo(12)).body("imports", hasSize(4));
    }

    @Test
    void anImportThatIsCutOffCountsEveryRowOnce() throws Exception {
        String word = word();
        List<String> rows = new ArrayList<>();
        for (int no = 1; no <= 450; no++) {
            rows.add(albania("Ensure it, number " + no, word, 311));
        }
        UUID run = handIn(UnknownTerms.PROPOSE, false, rows);
        var chunks = new AtomicInteger();
        importing.workOn(run, () -> chunks.incrementAndGet() > 1);

        assertEquals(450, finished(IMPORTS + "/" + run).getInt("rowsWithUnknownWords"));
        secretariat().get(PROPOSALS + "/" + proposalOf(word)).then().body("rows", equalTo(450));
    }

    @Test
    void whatIsTooLongToBeAWordIsWarnedOfAndNothingElse() {
        String word = "long ".repeat(80).strip();
        UUID run = handIn(UnknownTerms.PROPOSE, false, List.of(albania("Ensure it", word, 312)));
        assertEquals(1, finished(IMPORTS + "/" + run).getInt("counts.created"));
        secretariat().get(IMPORTS + "/" + run + "/rows").then()
                .body("items[0].reason", containsString("too long to be proposed"));
        assertNull(proposalOf(word));
    }

    private static String albania(String text, String issues, int session) {
        return row("Albania", "\"" + text + "\"", "Norway", "Accepted", issues, session);
    }

    /** One that nobody has used. */
    private static String word() {
        return "Word " + UUID.randomUUID().toString().substring(0, 13);
    }

    private static String code(String word) {
        return word.toLowerCase(Locale.ROOT).replace(' ', '-');
    }

    private static String enterIssue(String label) {
        secretariat().body("""
                {"scheme":"ISSUE","code":"%s","labels":{"original":"en","translations":{"en":{"text":"%s"}}}}"""
                .formatted(code(label), label)).post(TERMS).then().statusCode(201);
        return code(label);
    }

    private static @Nullable String proposalOf(String word) {
        return secretariat().get(PROPOSALS + "?limit=100").then().statusCode(200).extract()
                .path("items.find { it.word == '" + word + "' }?.id");
    }

    private static int classifiedBy(String code) {
        int found = 0;
        String next = REGISTER + "?limit=100&issue=" + code;
        while (true) {
            var page = publicReader().get(next);
            found += page.jsonPath().getList("items").size();
            String link = page.header("Link");
            if (link == null || !link.contains("next")) {
                return found;
            }
            next = link.substring(1, link.indexOf('>'));
        }
    }

    private static UUID only(int session) {
        return UUID.fromString(publicReader().get(REGISTER + "?session=" + session).then().body("items", hasSize(1)).extract()
                .path("items[0].id"));
    }

    private static UUID id(String location) {
        return UUID.fromString(location.substring(location.lastIndexOf('/') + 1));
    }

    /** As a service that is configured so would take it in. */
    private UUID handIn(UnknownTerms setting, boolean dryRun, List<String> rows) {
        byte[] content = file(rows);
        return QuarkusTransaction.requiringNew().call(() -> {
            var run = new ImportRun(ImportFormat.UPR_INFO_CSV, new ImportedFile("export.csv", content.length, "00"), dryRun,
                    List.of(), setting, Instant.now(), "aigul");
            runs.persistAndFlush(run);
            files.store(run.id(), new ByteArrayInputStream(content));
            return run.id();
        });
    }

    private UUID noFile() {
        return handIn(UnknownTerms.PROPOSE, false, List.of());
    }
}
