package org.dialogueplatform.recommendations.neardouble;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.dialogueplatform.platform.identity.CurrentActor;
import org.dialogueplatform.platform.identity.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import io.smallrye.common.annotation.RunOnVirtualThread;

/** Looking for near-doubles over HTTP. A POST because texts are long; it changes nothing. */
@Path("/api/v1/recommendations/near-doubles")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Transactional
@Tag(name = "Recommendations")
@APIResponse(responseCode = "default", ref = "Problem")
public class NearDoubleResource {

    private final NearDoubles nearDoubles;
    private final CurrentActor actor;

    @Inject
    NearDoubleResource(NearDoubles nearDoubles, CurrentActor actor) {
        this.nearDoubles = nearDoubles;
        this.actor = actor;
    }

    @POST
    @RolesAllowed({ Roles.SECRETARIAT, Roles.REPRESENTATIVE, Roles.ASSESSOR })
    @Operation(operationId = "findNearDoubles", summary = "Find what says nearly the same", description = "Of what the reader may read, in the language of the text. It changes nothing.")
    @APIResponse(responseCode = "200", description = "The most similar ones; none, where nothing is similar")
    public NearDoublesView find(@NotNull @Valid NearDoublesRequest body) {
        return new NearDoublesView(
                nearDoubles.of(body.requiredText(), body.requiredLanguage(), body.rows(), actor.get()));
    }
}
