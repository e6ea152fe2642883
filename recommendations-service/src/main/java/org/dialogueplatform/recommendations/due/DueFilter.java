package org.dialogueplatform.recommendations.due;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** What a list of due dates is narrowed to; everything given must hold. */
public class DueFilter {

    @QueryParam("organisation")
    @Parameter(description = "Owed by this organisation")
    @Nullable
    UUID organisation;

    @QueryParam("measure")
    @Parameter(description = "Of this measure and its indicators")
    @Nullable
    UUID measure;

    @QueryParam("overdue")
    @Parameter(description = "true: due before today and not done")
    @Nullable
    Boolean overdue;

    @QueryParam("until")
    @Parameter(description = "Due on or before this day")
    @Nullable
    LocalDate until;

    boolean admits(DueDate due, LocalDate today) {
        return (organisation == null || due.organisationId().equals(organisation))
                && (!Boolean.TRUE.equals(overdue) || due.isOverdueOn(today))
                && (until == null || !due.dueOn().isAfter(until));
    }
}
