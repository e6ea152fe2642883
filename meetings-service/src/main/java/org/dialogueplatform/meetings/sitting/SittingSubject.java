package org.dialogueplatform.meetings.sitting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PrePersist;

import org.dialogueplatform.platform.audit.Circumstances;

/** Notes with each act of a sitting who did it. */
@ApplicationScoped
class SittingSubject {

    private final Circumstances circumstances;

    @Inject
    SittingSubject(Circumstances circumstances) {
        this.circumstances = circumstances;
    }

    @PrePersist
    void note(SittingAct act) {
        act.doneBy(circumstances.subject());
    }
}
