package org.dialogueplatform.participants;

import static org.junit.jupiter.api.Assertions.assertFalse;

import org.dialogueplatform.testing.Contracts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The examples this service promises others are as its schemas say. That its events are, component tests see. */
class OwnContractsTest {

    @ParameterizedTest
    @ValueSource(strings = { "organisation.changed.v1", "organisation.succeeded.v1", "delegate-card.changed.v1",
            "delegate.erased.v1",
            "mandate.changed.v1", "body-membership.changed.v1", "access.revoked.v1", "access.restored.v1",
            "invitation.opened.v1",
            "invitation.answered.v1", "invitation.expired.v1", "invitation.revoked.v1", "registration.requested.v1",
            "registration.approved.v1", "registration.rejected.v1", "registration.waitlisted.v1", "registration.promoted.v1",
            "registration.withdrawn.v1", "attendance.recorded.v1" })
    void examplesAreValid(String type) {
        for (String example : Contracts.examples(type)) {
            Contracts.assertValid(type, example);
            assertFalse(example.contains("@"), "no event tells how to reach somebody");
        }
    }
}
