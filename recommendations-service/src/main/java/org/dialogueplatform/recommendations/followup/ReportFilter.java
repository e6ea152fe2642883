package org.dialogueplatform.recommendations.followup;

import java.util.UUID;

import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** What a list of reports is narrowed to; everything given must hold. */
public class ReportFilter {

    @QueryParam("measure")
    @Parameter(description = "On this measure")
    @Nullable
    UUID measure;

    @QueryParam("organisation")
    @Parameter(description = "By this organisation")
    @Nullable
    UUID organisation;

    @QueryParam("recommendation")
    @Parameter(description = "On measures that stand for this recommendation")
    @Nullable
    UUID recommendation;

    @QueryParam("state")
    @Parameter(description = "How far it has come")
    @Nullable
    ReportState state;
}
