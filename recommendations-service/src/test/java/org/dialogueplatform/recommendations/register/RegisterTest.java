package org.dialogueplatform.recommendations.register;

import static org.dialogueplatform.recommendations.Caller.publicReader;
import static org.dialogueplatform.recommendations.Caller.representative;
import static org.dialogueplatform.recommendations.Caller.secretariat;
import static org.dialogueplatform.recommendations.Drafts.document;
import static org.dialogueplatform.recommendations.Drafts.draft;
import static org.dialogueplatform.recommendations.Drafts.submitted;
import static org.dialogueplatform.recommendations.Drafts.tabled;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;

import org.dialogueplatform.recommendations.ComponentTest;
import org.dialogueplatform.recommendations.Eventually;
import org.dialogueplatform.recommendations.OthersAsTold.Meeting;
import org.dialogueplatform.testing.RevisionsAtOnce;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

@QuarkusTest
class RegisterTest extends ComponentTest {

    private UUID ngo;
    private UUID ministry;

    @BeforeEach
    void someoneTakesPart() {
        ngo = others.organisation("NGO", "Fair Trials Union");
        ministry = others.organisation("MINISTRY", "Ministry of Justice");
    }

    @Test
    void aRepresentativeBeginsADraftInTheNameOfItsOrganisation() {
        Response answer = Eventually.answered(201, () -> representative(ngo).body("""
                {"text":{"original":"en","translations":{"en":{"text":"Ensure fair trials."}}}}""").post(REGISTER));

        String location = answer.header("Location");
        assertEquals("\"0\"", answer.header("ETag"));
        assertEquals("DRAFT", answer.path("state"));
        representative(ngo).get(location).then().statusCode(200)
                .body("proponents.organisationId", contains(ngo.toString()))
                .body("proponents.visibility", contains("SECRETARIAT_ONLY")).body("reference", nullValue())
                .body("source.mechanism", equalTo("CAB"));
        var drafted = events.await(TOLD, 1, "recommendation.drafted.v1", UUID.fromString(answer.path("id"))).getFirst();
        assertEquals(1, drafted.sequence());
        assertFalse(drafted.data().contains(ngo.toString()), "who proposes it is never told");
    }

    @Test
    void nobodyProposesInAnothersName() {
        Eventually.answered(403,
                () -> representative(ngo).body(document("Ensure fair trials.", ministry, "PUBLIC")).post(REGISTER));
        publicReader().body(document("Ensure fair trials.", ngo, "PUBLIC")).post(REGISTER).then().statusCode(401);
    }

    @Test
    void anOrganisationNobodyToldOfMayStillBecomeKnown() {
        secretariat().body(document("Ensure fair trials.", UUID.randomUUID(), "PUBLIC")).post(REGISTER).then().statusCode(409)
                .header("Retry-After", "1").body("type", equalTo("/problems/reference-not-yet-known"));
    }

    @Test
    void whoNoLongerExistsIsNotAddressed() {
        UUID gone = others.organisation("MINISTRY", "Ministry of the Past");
        others.organisation(gone, "MINISTRY", "Ministry of the Past", false, 2);
        Eventually.becomes("errors[0].code", "organisation-inactive",
                () -> secretariat().body(document("Ensure fair trials.", ngo, "PUBLIC", gone)).post(REGISTER));
    }

    @Test
    void aDraftIsHiddenFromThePublicAndFromOtherOrganisations() {
        String path = REGISTER + "/" + draft(ngo, ministry);
        for (var reader : List.of(publicReader(), representative(ministry))) {
            reader.get(path).then().statusCode(404).contentType("application/problem+json")
                    .body("type", equalTo("/problems/not-found"));
        }
        representative(ngo).get(path).then().statusCode(200);
        representative(ministry).body("{}").post(path + "/withdrawal").then().statusCode(404);
        publicReader().get(REGISTER + "?state=DRAFT").then().body("items", empty());
        representative(ngo).get(REGISTER + "?state=DRAFT").then().body("items", hasSize(1));
    }

    @Test
    void whatIsTabledIsPublicAndTheProponentChoseWhoSeesItsName() {
        Meeting meeting = others.meeting("IN_SESSION");
        String path = REGISTER + "/" + tabled(meeting, ngo, ministry);

        publicReader().get(path).then().statusCode(200).body("proponents", empty())
                .body("reference", equalTo(meeting.series() + "001")).body("publicSince", notNullValue())
                .body("procedure.state", contains("DRAFT", "SUBMITTED", "TABLED"));
        representative(ministry).get(path).then().body("proponents", empty());
        representative(ngo).get(path).then().body("proponents.organisationId", contains(ngo.toString()));
        secretariat().get(path).then().body("proponents.organisationId", contains(ngo.toString()));
        publicReader().get(REGISTER + "?meeting=" + meeting.id()).then().body("items", hasSize(1))
                .body("items[0].procedure", nullValue());
    }

    @Test
    void aTextIsGivenInTheReadersLanguage() {
        String path = REGISTER + "/" + draft(ngo);
        secretariat().header("Accept-Language", "ru").get(path + "?lang=ru").then().body("text.text", equalTo("Перевод"))
                .body("text.lang", equalTo("ru")).body("text.fallback", equalTo(false));
        secretariat().get(path + "?lang=kk").then().body("text.lang", equalTo("en")).body("text.fallback", equalTo(true));
        secretariat().get(path + "?lang=*").then().body("text.translations.ru.state", equalTo("REVIEWED"));
    }

    @Test
    void aDraftIsRewrittenByWhoHasSeenItsLatestVersion() {
        String path = REGISTER + "/" + draft(ngo, ministry);
        String body = document("Ensure fair and public trials.", ngo, "PUBLIC", ministry);

        representative(ngo).body(body).put(path).then().statusCode(428);
        representative(ngo).header("If-Match", "\"7\"").body(body).put(path).then().statusCode(412).body("version", equalTo(0));
        representative(ngo).header("If-Match", "\"0\"").body(body).put(path).then().statusCode(200)
                .header("ETag", "\"1\"").body("textVersion", equalTo(2)).body("version", equalTo(1))
                .body("proponents.visibility", contains("PUBLIC"));
        secretariat().get(path + "?lang=*").then().body("text.translations.ru.state", equalTo("OUTDATED"));
        events.await(TOLD, 1, "recommendation.revised.v1", UUID.fromString(path.substring(path.lastIndexOf('/') + 1)));
    }

    @Test
    void ofAHundredWhoRewriteADraftAtOnceOneIsLetThrough() {
        RevisionsAtOnce.oneOfAHundredIsLetThrough(REGISTER + "/" + draft(ngo), "\"0\"",
                no -> secretariat().body(document("Ensure fair trials " + no + ".", ngo, "PUBLIC")));
    }

    @Test
    void whatWasHandedInIsNotRewritten() {
        Meeting meeting = others.meeting("ANNOUNCED");
        String path = REGISTER + "/" + submitted(meeting, ngo, ministry);
        String version = secretariat().get(path).header("ETag");
        secretariat().header("If-Match", version).body(document("Other.", ngo, "PUBLIC")).put(path).then().statusCode(409)
                .body("type", equalTo("/problems/illegal-transition")).body("state", equalTo("SUBMITTED"))
                .body("allowed", hasItem("RETURNED"));
    }

    @Test
    void theSecretariatSaysAnewWhomItIsAddressedTo() {
        UUID court = others.organisation("COURT", "Supreme Court");
        String path = REGISTER + "/" + submitted(others.meeting("ANNOUNCED"), ngo, ministry);
        String body = """
                {"addressees":[{"organisationId":"%s","role":"LEAD","byAgreement":true},{"state":"KAZ","role":"CO"}]}"""
                .formatted(court);

        representative(ngo).header("If-Match", "*").body(body).put(path + "/addressees").then().statusCode(403);
        Eventually.answered(200, () -> secretariat().header("If-Match", "*").body(body).put(path + "/addressees")).then()
                .body("addressees.organisationId", hasItem(court.toString())).body("addressees.state", hasItem("KAZ"))
                .body("addressees[0].byAgreement", equalTo(true));
    }

    @Test
    void everythingThatIsWrongInADraftIsNamedByItsPlace() {
        secretariat().body("""
                {"text":{"original":"en","translations":{"en":{"text":" "}}},"addressees":[{"organisationId":"%s"}]}"""
                .formatted(ministry)).post(REGISTER).then().statusCode(422)
                .body("errors.pointer", contains("/addressees/0/role", "/text/translations/en/text"));
        secretariat().body("""
                {"text":{"original":"en","translations":{"en":{"text":"Ensure."}}},
                 "proponents":[{"visibility":"PUBLIC"}]}""").post(REGISTER).then().statusCode(422)
                .body("errors[0].pointer", equalTo("/proponents/0"));
        secretariat().body("""
                {"text":{"original":"en","translations":{"en":{"text":"Ensure."}}},
                 "addressees":[{"state":"XYZ","role":"LEAD"},{"role":"CO"}]}""").post(REGISTER).then().statusCode(422)
                .body("errors.pointer", contains("/addressees/0/state", "/addressees/1"));
        secretariat().body("""
                {"text":{"original":"en","translations":{"ru":{"text":"Обеспечить."}}}}""").post(REGISTER).then()
                .statusCode(422).body("errors[0].pointer", equalTo("/text/translations/en"));
    }

    @Test
    void aListIsPagedByKeyNewestFirstAndWithoutRepetition() {
        Meeting meeting = others.meeting("ANNOUNCED");
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            ids.add(submitted(meeting, ngo));
        }
        Collections.reverse(ids);

        List<String> read = new ArrayList<>();
        String next = REGISTER + "?limit=2&meeting=" + meeting.id();
        while (next != null) {
            Response page = secretariat().get(next);
            page.then().statusCode(200);
            read.addAll(page.jsonPath().getList("items.id"));
            String link = page.header("Link");
            next = link == null || !link.contains("rel=\"next\"") ? null : link.substring(1, link.indexOf('>'));
        }
        assertEquals(ids, read);
    }

    @Test
    void aListIsNarrowedByWhatIsAsked() {
        Meeting meeting = others.meeting("IN_SESSION");
        String tabled = tabled(meeting, ngo, ministry);
        String submitted = submitted(meeting, ngo);
        String list = REGISTER + "?meeting=" + meeting.id();

        secretariat().get(list + "&state=TABLED").then().body("items.id", contains(tabled));
        secretariat().get(list + "&addressee=" + ministry).then().body("items.id", contains(tabled));
        secretariat().get(list + "&addressee=KAZ").then().body("items", empty());
        secretariat().get(list + "&position=PENDING").then().body("items.id", contains(submitted, tabled));
        secretariat().get(list + "&position=SUPPORTED").then().body("items", empty());
        secretariat().get(list + "&mechanism=UPR").then().body("items", empty());
        publicReader().get(list).then().body("items.id", contains(tabled));
        secretariat().get(REGISTER + "?reference=" + meeting.series() + "002").then().body("items.id", contains(submitted));
    }

    @Test
    void aFilterThatCannotBeReadIsRefusedInWords() {
        for (String query : List.of("state=BORN", "session=seven", "stateUnderReview=Kazakhstan", "addressee=12", "limit=1000",
                "after=%21", "meeting=5")) {
            publicReader().get(REGISTER + "?" + query).then().statusCode(400).contentType("application/problem+json")
                    .body("detail", not(containsString("Exception")));
        }
        publicReader().get(REGISTER + "/not-an-id").then().statusCode(400);
    }

    @Test
    void whatCannotBeReadIsRefusedInWords() {
        secretariat().body("{\"text\":").post(REGISTER).then().statusCode(400).body("type",
                equalTo("/problems/malformed-request"));
        secretariat().body("{\"text\":5}").post(REGISTER).then().statusCode(400).body("errors[0].pointer", equalTo("/text"));
        secretariat().body("{\"texts\":{}}").post(REGISTER).then().statusCode(400)
                .body("errors[0].code", equalTo("unknown-field"));
        secretariat().contentType("text/plain").body("Ensure").post(REGISTER).then().statusCode(415);
        secretariat().body("{\"reason\":\"" + "x".repeat(1100_000) + "\"}").post(REGISTER).then().statusCode(413);
    }
}
