package org.dialogueplatform.meetings.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PrePersist;

import org.dialogueplatform.platform.audit.Circumstances;

/** Notes with each act who did it. */
@ApplicationScoped
class ActingSubject {

    private final Circumstances circumstances;

    @Inject
    ActingSubject(Circumstances circumstances) {
        this.circumstances = circumstances;
    }

    @PrePersist
    void note(MeetingAct act) {
        act.doneBy(circumstances.subject());
    }
}
