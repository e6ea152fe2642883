package org.dialogueplatform.meetings.meeting;

import java.time.Instant;
import java.time.LocalDate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.dialogueplatform.platform.workingday.WorkingDays;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Until when materials for a meeting come in, where nobody said otherwise: so many working days before it. Three is the term
 * for bodies
 * that an official of a state body heads (Government Resolution No. 247 of 16 March 1999).
 */
@ApplicationScoped
class MaterialsTerm {

    private final WorkingDays workingDays;
    private final int term;

    @Inject
    MaterialsTerm(WorkingDays workingDays, @ConfigProperty(name = "dialogue.meetings.materials.working-days") int term) {
        this.workingDays = workingDays;
        this.term = term;
    }

    /** The end of that day, where the meeting takes place; for a meeting called at shorter notice, its start. */
    Instant dueAt(MeetingDetails details, Instant decidedAt) {
        LocalDate starts = details.startsAt().atZone(details.timeZone()).toLocalDate();
        Instant due = workingDays.before(starts, term).plusDays(1).atStartOfDay(details.timeZone()).toInstant();
        return due.isAfter(decidedAt) ? due : details.startsAt();
    }
}
