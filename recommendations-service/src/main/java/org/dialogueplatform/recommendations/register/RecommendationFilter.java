package org.dialogueplatform.recommendations.register;

import java.util.UUID;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.QueryParam;

import org.dialogueplatform.recommendations.position.HeadlinePosition;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** What a list of recommendations is narrowed to; everything given must hold. */
public class RecommendationFilter {

    @QueryParam("mechanism")
    @Parameter(description = "Where it was made")
    @Nullable
    Mechanism mechanism;

    @QueryParam("state")
    @Parameter(description = "How far its procedure has come")
    @Nullable
    ProcedureState state;

    @QueryParam("position")
    @Parameter(description = "The headline position: that of the addressee in the lead; without a lead the one all share, else MIXED")
    @Nullable
    HeadlinePosition position;

    @QueryParam("meeting")
    @Parameter(description = "Submitted to or tabled at this meeting")
    @Nullable
    UUID meeting;

    @QueryParam("addressee")
    @Parameter(description = "Addressed to this organisation (its id) or State (ISO 3166-1 alpha-3)")
    @Pattern(regexp = "[A-Z]{3}|[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}", message = "must be the id of an organisation or a code such as KAZ")
    @Nullable
    String addressee;

    @QueryParam("session")
    @Parameter(description = "Made in this session of its mechanism")
    @Min(1)
    @Max(10_000)
    @Nullable
    Integer session;

    @QueryParam("stateUnderReview")
    @Parameter(description = "Made to this State under review (ISO 3166-1 alpha-3)")
    @Pattern(regexp = "[A-Z]{3}", message = "must be a code such as KAZ")
    @Nullable
    String stateUnderReview;

    @QueryParam("reference")
    @Parameter(description = "Has exactly this reference")
    @Nullable
    String reference;

    @QueryParam("roadMap")
    @Parameter(description = "In this road map")
    @Nullable
    UUID roadMap;
}
