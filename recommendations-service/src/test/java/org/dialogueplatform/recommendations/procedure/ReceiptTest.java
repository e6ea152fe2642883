package org.dialogueplatform.recommendations.procedure;

import static org.dialogueplatform.recommendations.Caller.publicReader;
import static org.dialogueplatform.recommendations.Caller.representative;
import static org.dialogueplatform.recommendations.Caller.secretariat;
import static org.dialogueplatform.recommendations.Drafts.document;
import static org.dialogueplatform.recommendations.Drafts.draft;
import static org.dialogueplatform.recommendations.Drafts.place;
import static org.dialogueplatform.recommendations.Drafts.submitted;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;

import org.dialogueplatform.recommendations.ComponentTest;
import org.dialogueplatform.recommendations.Eventually;
import org.dialogueplatform.recommendations.OthersAsTold.Meeting;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

/** Whoever hands something in can prove it later. */
@QuarkusTest
class ReceiptTest extends ComponentTest {

    @Test
    void eachTimeItIsHandedInThereIsAReceiptWithTheDigestOfItsWords() throws Exception {
        UUID ngo = others.organisation("NGO", "Fair Trials Union");
        UUID ministry = others.organisation("MINISTRY", "Ministry of Justice");
        Meeting meeting = others.meeting("IN_SESSION");
        String id = submitted(meeting, ngo, ministry);
        String path = REGISTER + "/" + id;
        secretariat().body(Map.of("reason", "Name the law.")).post(path + "/return").then().statusCode(200);
        representative(ngo).header("If-Match", "*")
                .body(document("Ensure fair hearings.", ngo, "SECRETARIAT_ONLY", ministry)).put(path).then().statusCode(200);
        Eventually.answered(200, () -> representative(ngo).body(place(meeting)).post(path + "/submission"));

        representative(ngo).get(path + "/receipts").then().statusCode(200).body("items", hasSize(2))
                .body("items.wording", contains(1, 2)).body("items[1].reference", startsWith(meeting.series()))
                .body("items.sha256", contains(digest("Ensure fair trials."), digest("Ensure fair hearings.")))
                .body("items[0].meetingId", equalTo(meeting.id().toString())).body("items[0].language", equalTo("en"));
        representative(ministry).get(path + "/receipts").then().statusCode(404);
        publicReader().get(path + "/receipts").then().statusCode(401);
    }

    @Test
    void whatWasNeverHandedInHasNone() {
        UUID ngo = others.organisation("NGO", "Fair Trials Union");
        String id = draft(ngo);
        representative(ngo).get(REGISTER + "/" + id + "/receipts").then().statusCode(200).body("items", hasSize(0));
    }

    private static String digest(String text) throws Exception {
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    }
}
