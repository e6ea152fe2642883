package org.dialogueplatform.delivery.api;

import org.dialogueplatform.testing.AccessWalk;
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
}
