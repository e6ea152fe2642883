package org.dialogueplatform.recommendations.roadmap;

import java.util.UUID;

import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** What a list of road maps is narrowed to; everything given must hold. */
public class RoadMapFilter {

    @QueryParam("owner")
    @Parameter(description = "This organisation answers for it")
    @Nullable
    UUID owner;

    @QueryParam("state")
    @Parameter(description = "Whether it is still worked on")
    @Nullable
    RoadMapState state;
}
