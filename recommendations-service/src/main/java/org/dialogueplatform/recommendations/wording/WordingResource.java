package org.dialogueplatform.recommendations.wording;

import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import org.dialogueplatform.platform.identity.CurrentActor;
import org.dialogueplatform.platform.identity.Roles;
import org.dialogueplatform.platform.problem.NotFound;
import org.dialogueplatform.platform.text.ReaderLanguages;
import org.dialogueplatform.recommendations.register.KeptWording;
import org.dialogueplatform.recommendations.register.ReadingRights;
import org.dialogueplatform.recommendations.register.Recommendation;
import org.dialogueplatform.recommendations.register.RecommendationView;
import org.dialogueplatform.recommendations.register.RecommendationViews;
import org.dialogueplatform.recommendations.register.Recommendations;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import io.smallrye.common.annotation.RunOnVirtualThread;

/** The wordings of a recommendation over HTTP. */
@Path("/api/v1/recommendations/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Transactional
@Tag(name = "Wordings")
@APIResponse(responseCode = "default", ref = "Problem")
public class WordingResource {

    private final Recommendations recommendations;
    private final Amending amending;
    private final RecommendationViews views;
    private final CurrentActor actor;
    private final ReaderLanguages languages;

    @Inject
    WordingResource(Recommendations recommendations, Amending amending, RecommendationViews views, CurrentActor actor,
            ReaderLanguages languages) {
        this.recommendations = recommendations;
        this.amending = amending;
        this.views = views;
        this.actor = actor;
        this.languages = languages;
    }

    @PUT
    @Path("wording")
    @RolesAllowed(Roles.SECRETARIAT)
    @Operation(operationId = "amendRecommendation", summary = "Reword it as a working group or the floor agreed", description = "For the secretariat, with a reason, before it is adopted. Who names an outdated version is answered with the present text and the sent one.")
    @APIResponse(responseCode = "200", description = "The recommendation in its new wording")
    public RestResponse<RecommendationView> amend(@PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch, @NotNull @Valid AmendmentRequest body) {
        return views.ok(amending.amend(id, body, actor.get(), ifMatch));
    }

    @GET
    @Path("wordings")
    @PermitAll
    @Operation(operationId = "listWordings", summary = "List every wording it has had", description = "Those from before it became public are for its proponents, the secretariat and the auditor.")
    @APIResponse(responseCode = "200", description = "The wordings this reader may read, the present one last")
    public WordingsView list(@PathParam("id") UUID id) {
        Recommendation recommendation = recommendations.requireVisible(id, actor.get());
        boolean internal = ReadingRights.readsInternals(actor.get(), recommendation);
        return new WordingsView(ReadingRights.wordingsFor(actor.get(), recommendation).stream()
                .map(wording -> WordingView.of(wording, internal, languages)).toList());
    }

    @GET
    @Path("wordings/{no}/differences")
    @PermitAll
    @Operation(operationId = "compareWordings", summary = "Compare a wording with an earlier one, word by word")
    @APIResponse(responseCode = "200", description = "The pieces in which they agree and differ, by language")
    public DifferencesView compare(@PathParam("id") UUID id, @PathParam("no") int no,
            @Parameter(description = "The wording to compare with; the one before when left out") @QueryParam("from") @Nullable Integer from) {
        List<KeptWording> readable = ReadingRights.wordingsFor(actor.get(),
                recommendations.requireVisible(id, actor.get()));
        return DifferencesView.between(require(readable, from == null ? no - 1 : from), require(readable, no));
    }

    private static KeptWording require(List<KeptWording> readable, int no) {
        return readable.stream().filter(wording -> wording.no() == no).findFirst()
                .orElseThrow(() -> new NotFound("wording", no));
    }
}
