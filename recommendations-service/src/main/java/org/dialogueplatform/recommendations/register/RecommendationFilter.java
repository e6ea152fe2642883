package org.dialogueplatform.recommendations.register;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;

import org.dialogueplatform.recommendations.implementation.Implementation;
import org.dialogueplatform.recommendations.position.HeadlinePosition;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * What a list of recommendations is narrowed to; everything given must hold. In an address its names are those of parameters,
 * in a document those of fields.
 */
@Schema(name = "RecommendationFilter", description = "What recommendations are narrowed to, with the names and meanings of the list's parameters; everything given must hold")
@JsonAutoDetect(fieldVisibility = JsonAutoDetect.Visibility.ANY)
@JsonInclude(JsonInclude.Include.NON_NULL)
public class RecommendationFilter {

    private static final String ADDRESSED = "[A-Z]{3}|[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";
    private static final String CODE = "[A-Za-z0-9]+([.-][A-Za-z0-9]+)*";

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

    @QueryParam("position.of")
    @JsonProperty("position.of")
    @Parameter(description = "With position: not the headline, but that of this addressee, an organisation (its id) or a State (ISO 3166-1 alpha-3)")
    @Pattern(regexp = ADDRESSED, message = "must be the id of an organisation or a code such as KAZ")
    @Nullable
    String positionOf;

    @QueryParam("implementation")
    @Parameter(description = "How far it is implemented: as the latest independent assessment says, without one as its addressees do")
    @Nullable
    Implementation implementation;

    @QueryParam("implementation.self")
    @JsonProperty("implementation.self")
    @Parameter(description = "As its addressees' latest assessment says")
    @Nullable
    Implementation implementationSelf;

    @QueryParam("implementation.independent")
    @JsonProperty("implementation.independent")
    @Parameter(description = "As the latest independent assessment says")
    @Nullable
    Implementation implementationIndependent;

    @QueryParam("disputed")
    @Parameter(description = "true: only those of which its addressees and an independent assessment say different things")
    @Nullable
    Boolean disputed;

    @QueryParam("meeting")
    @Parameter(description = "Submitted to or tabled at this meeting")
    @Nullable
    UUID meeting;

    @QueryParam("addressee")
    @Parameter(description = "Addressed to this organisation (its id) or State (ISO 3166-1 alpha-3)")
    @Pattern(regexp = ADDRESSED, message = "must be the id of an organisation or a code such as KAZ")
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

    @QueryParam("theme")
    @Parameter(description = "About this theme (its code), or a narrower one")
    @Size(max = 64)
    @Pattern(regexp = CODE, message = "must be a code such as fair-trial")
    @Nullable
    String theme;

    @QueryParam("group")
    @Parameter(description = "About this group of persons (its code), or a narrower one")
    @Size(max = 64)
    @Pattern(regexp = CODE, message = "must be a code such as children")
    @Nullable
    String group;

    @QueryParam("sdg")
    @Parameter(description = "Serving this goal or target (its code); a goal includes its targets")
    @Size(max = 64)
    @Pattern(regexp = CODE, message = "must be a code such as 16.3")
    @Nullable
    String sdg;

    @QueryParam("obligation")
    @Parameter(description = "Following from this treaty or article (its code); a treaty includes its articles")
    @Size(max = 64)
    @Pattern(regexp = CODE, message = "must be a code such as ICCPR-14")
    @Nullable
    String obligation;

    @QueryParam("issue")
    @Parameter(description = "About this issue as its source understands it (its code), or a narrower one")
    @Size(max = 64)
    @Pattern(regexp = CODE, message = "must be a code such as death-penalty")
    @Nullable
    String issue;

    @QueryParam("actionCategory")
    @Parameter(description = "Asking for this action on UPR Info's scale, chosen or suggested")
    @Min(1)
    @Max(5)
    @Nullable
    Integer actionCategory;

    @QueryParam("madeFrom")
    @Parameter(description = "Made on this day or later: first submitted, or for those from the UPR in a session that began then; those without a known day are left out")
    @Nullable
    LocalDate madeFrom;

    @QueryParam("madeTo")
    @Parameter(description = "Made on this day or earlier")
    @Nullable
    LocalDate madeTo;

    @QueryParam("reference")
    @Parameter(description = "Has exactly this reference")
    @Nullable
    String reference;

    @QueryParam("roadMap")
    @Parameter(description = "In this road map")
    @Nullable
    UUID roadMap;
}
