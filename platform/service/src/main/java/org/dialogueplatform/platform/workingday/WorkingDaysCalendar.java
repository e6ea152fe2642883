package org.dialogueplatform.platform.workingday;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The calendar of this deployment. */
final class WorkingDaysCalendar {

    private WorkingDaysCalendar() {
    }

    @Produces
    @Singleton
    static WorkingDays configured(@ConfigProperty(name = "dialogue.working-days.calendar") String calendar) {
        return WorkingDaysFile.read(calendar);
    }
}
