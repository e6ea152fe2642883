package org.dialogueplatform.recommendations.procedure;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.dialogueplatform.platform.identity.CurrentActor;
import org.dialogueplatform.platform.identity.Role;
import org.dialogueplatform.platform.identity.Roles;
import org.dialogueplatform.recommendations.register.Recommendation;
import org.dialogueplatform.recommendations.register.Recommendations;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import io.smallrye.common.annotation.RunOnVirtualThread;

/** The receipts for what was handed in, over HTTP. */
@Path("/api/v1/recommendations/{id}/receipts")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Transactional
@Tag(name = "Procedure")
@APIResponse(responseCode = "default", ref = "Problem")
public class ReceiptResource {

    private final Recommendations recommendations;
    private final CurrentActor actor;

    @Inject
    ReceiptResource(Recommendations recommendations, CurrentActor actor) {
        this.recommendations = recommendations;
        this.actor = actor;
    }

    @GET
    @RolesAllowed({ Roles.SECRETARIAT, Roles.REPRESENTATIVE, Roles.AUDITOR })
    @Operation(operationId = "listReceipts", summary = "Read the receipts for having handed it in", description = "For its proponents, the secretariat and the auditor. A receipt tells the reference, the moment and the digest of the text, so that who keeps the text can prove what was handed in.")
    @APIResponse(responseCode = "200", description = "The receipts, one for each time it was handed in")
    public ReceiptsView list(@PathParam("id") UUID id) {
        Recommendation recommendation = actor.get().is(Role.AUDITOR) ? recommendations.requireVisible(id, actor.get())
                : recommendations.requireOwn(id, actor.get());
        return ReceiptsView.of(recommendation);
    }
}
