package org.dialogueplatform.recommendations.plan;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** What a list of measures is narrowed to; everything given must hold. */
public class MeasureFilter {

    @QueryParam("plan")
    @Parameter(description = "Of this plan")
    @Nullable
    UUID plan;

    @QueryParam("agency")
    @Parameter(description = "Carried out, leading or not, by this organisation")
    @Nullable
    UUID agency;

    @QueryParam("recommendation")
    @Parameter(description = "Standing for this recommendation")
    @Nullable
    UUID recommendation;

    @QueryParam("state")
    @Parameter(description = "How far it has come")
    @Nullable
    MeasureState state;

    @QueryParam("dueBy")
    @Parameter(description = "Due on or before this day")
    @Nullable
    LocalDate dueBy;

    @QueryParam("overdue")
    @Parameter(description = "true: due before today, neither completed nor cancelled")
    @Nullable
    Boolean overdue;
}
