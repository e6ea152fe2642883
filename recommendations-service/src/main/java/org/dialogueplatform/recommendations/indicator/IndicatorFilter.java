package org.dialogueplatform.recommendations.indicator;

import java.util.UUID;

import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** What a list of indicators is narrowed to; everything given must hold. */
public class IndicatorFilter {

    @QueryParam("measure")
    @Parameter(description = "Of this measure")
    @Nullable
    UUID measure;

    @QueryParam("recommendation")
    @Parameter(description = "Of this recommendation")
    @Nullable
    UUID recommendation;

    @QueryParam("organisation")
    @Parameter(description = "Measured by this organisation")
    @Nullable
    UUID organisation;
}
