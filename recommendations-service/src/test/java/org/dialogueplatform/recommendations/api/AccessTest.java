package org.dialogueplatform.recommendations.api;

import static org.dialogueplatform.recommendations.Caller.publicReader;
import static org.dialogueplatform.recommendations.Caller.secretariat;
import static org.dialogueplatform.recommendations.Drafts.document;
import static org.dialogueplatform.recommendations.Drafts.draft;
import static org.dialogueplatform.recommendations.Drafts.place;
import static org.dialogueplatform.recommendations.Drafts.submitted;
import static org.dialogueplatform.recommendations.Drafts.tabled;

import java.util.Map;
import java.util.UUID;

import org.dialogueplatform.recommendations.ComponentTest;
import org.dialogueplatform.recommendations.Eventually;
import org.dialogueplatform.recommendations.OthersAsTold.Meeting;
import org.dialogueplatform.testing.AccessWalk;
import org.dialogueplatform.testing.OthersThings;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

/** Holds every operation of the service against the table in {@code docs/security.md}. */
@QuarkusTest
class AccessTest extends ComponentTest {

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
        String addressee = secretariat().get(REGISTER + "/" + draft).path("addressees[0].id");
        String submitted = submitted(meeting, ngo, ministry);
        String transmitted = tabled(meeting, ministry, ngo);
        others.decision(meeting, "TRANSMIT", UUID.fromString(transmitted), 1);
        Eventually.becomes("state", "TRANSMITTED", () -> publicReader().get(REGISTER + "/" + transmitted));

        AccessWalk.ofRunningService().withOthersThings(new OthersThings(ngo)
                .reserved("draftRecommendation", document("Ensure fair trials.", ngo, "PUBLIC", ministry))
                .listed("listRecommendations", "&addressee=" + ministry, draft)
                .hidden("getRecommendation", draft)
                .changed("reviseRecommendation", document("Ensure fair hearings.", ngo, "PUBLIC", ministry),
                        draft(ngo, ministry))
                .changed("submitRecommendation", place(meeting), draft(ngo, ministry))
                .changed("tableRecommendation", place(meeting), submitted)
                .changed("withdrawRecommendation", Map.of("reason", "The law was changed."), draft(ngo, ministry))
                .reserved("recordPosition", Map.of("organisationId", ngo, "position", "SUPPORTED"), transmitted)
                .hidden("listPositions", draft).hidden("getPosition", draft, addressee))
                .mustBeRight();
    }
}
