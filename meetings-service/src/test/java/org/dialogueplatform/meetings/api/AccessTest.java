package org.dialogueplatform.meetings.api;

import java.util.Map;

import org.dialogueplatform.testing.AccessWalk;
import org.dialogueplatform.testing.OthersThings;
import org.dialogueplatform.testing.SuiteInfrastructure;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** Holds every operation of the service against the table in {@code docs/security.md}. */
@QuarkusTest
@WithTestResource(SuiteInfrastructure.class)
class AccessTest {

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
        Reported reported = Reported.announced(2051);
        String meeting = reported.meeting().toString();
        AccessWalk.ofRunningService().withOthersThings(new OthersThings(reported.actor())
                .reservedFile("submitDocument", "report.txt", Reported.REPORT,
                        Map.of("kind", "REPORT", "title", Reported.TITLE, "agendaItemId", reported.item()), meeting)
                .reservedFile("addDocumentVersion", "corrected.txt", Reported.REPORT, Map.of(), meeting, reported.document())
                .reserved("withdrawDocument", Map.of("reason", "It was a draft."), meeting, reported.document()))
                .mustBeRight();
    }
}
