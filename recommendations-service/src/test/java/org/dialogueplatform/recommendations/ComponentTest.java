package org.dialogueplatform.recommendations;

import org.dialogueplatform.testing.SuiteInfrastructure;
import org.dialogueplatform.testing.TestEvents;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

import io.quarkus.test.common.WithTestResource;

/** What every test of the running service needs. All of them share one configuration, and so one start. */
@WithTestResource(SuiteInfrastructure.class)
public abstract class ComponentTest {

    protected static final String REGISTER = "/api/v1/recommendations";
    protected static final String TOLD = "dialogue.recommendations.recommendation.v1";

    protected static TestEvents events;
    protected static OthersAsTold others;

    @BeforeAll
    static void listen() {
        events = TestEvents.ofSuite();
        others = new OthersAsTold(events);
    }

    @AfterAll
    static void stopListening() {
        events.close();
    }
}
