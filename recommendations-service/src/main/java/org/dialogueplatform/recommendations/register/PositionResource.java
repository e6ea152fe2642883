package org.dialogueplatform.recommendations.register;

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
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.dialogueplatform.platform.idempotency.Idempotent;
import org.dialogueplatform.platform.identity.CurrentActor;
import org.dialogueplatform.platform.identity.Roles;
import org.dialogueplatform.platform.problem.NotFound;
import org.dialogueplatform.platform.text.ReaderLanguages;
import org.dialogueplatform.platform.web.EntityTags;
import org.dialogueplatform.recommendations.register.PositionsView.AddresseePositionsView;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import io.smallrye.common.annotation.RunOnVirtualThread;

/** What addressees say of a recommendation, over HTTP. */
@Path("/api/v1/recommendations/{id}/positions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Transactional
@Tag(name = "Positions")
@APIResponse(responseCode = "default", ref = "Problem")
public class PositionResource {

    private final Recommendations recommendations;
    private final PositionRecording recording;
    private final CurrentActor actor;
    private final ReaderLanguages languages;

    @Inject
    public PositionResource(Recommendations recommendations, PositionRecording recording, CurrentActor actor,
            ReaderLanguages languages) {
        this.recommendations = recommendations;
        this.recording = recording;
        this.actor = actor;
        this.languages = languages;
    }

    @GET
    @PermitAll
    @Operation(operationId = "listPositions", summary = "Read the positions of all addressees, with their history")
    @APIResponse(responseCode = "200", description = "The positions, with the headline made of them")
    public RestResponse<PositionsView> list(@PathParam("id") UUID id) {
        Recommendation recommendation = recommendations.requireVisible(id, actor.get());
        return EntityTags.ok(PositionsView.of(recommendation, languages), recommendation.version());
    }

    @GET
    @Path("{addressee}")
    @PermitAll
    @Operation(operationId = "getPosition", summary = "Read the position of one addressee, with its history")
    @APIResponse(responseCode = "200", description = "The position of this addressee")
    public RestResponse<AddresseePositionsView> read(@PathParam("id") UUID id, @PathParam("addressee") UUID addresseeId) {
        Recommendation recommendation = recommendations.requireVisible(id, actor.get());
        Addressee addressee = recommendation.addressees().stream().filter(one -> one.id().equals(addresseeId)).findFirst()
                .orElseThrow(() -> new NotFound("addressee", addresseeId));
        return EntityTags.ok(AddresseePositionsView.of(addressee, languages), recommendation.version());
    }

    @POST
    @Idempotent
    @RolesAllowed({ Roles.SECRETARIAT, Roles.REPRESENTATIVE })
    @Operation(operationId = "recordPosition", summary = "Record the position an addressee takes", description = "On what was transmitted. For the head of the addressee's institution, and the secretariat, which names the act or source; others propose it for approval. A later one changes the former and names its act or source.")
    @APIResponseSchema(value = AddresseePositionsView.class, responseCode = "201", responseDescription = "The addressee with its new position")
    public RestResponse<AddresseePositionsView> record(@PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch, @NotNull @Valid PositionRequest body) {
        Addressee addressee = recording.record(id, body, actor.get(), ifMatch);
        Recommendation recommendation = addressee.recommendation();
        return EntityTags.created("/api/v1/recommendations/" + recommendation.id() + "/positions/" + addressee.id(),
                AddresseePositionsView.of(addressee, languages), recommendation.version());
    }
}
