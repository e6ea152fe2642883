package org.dialogueplatform.recommendations.decision;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.dialogueplatform.platform.identity.Roles;
import org.dialogueplatform.platform.web.Page;
import org.dialogueplatform.platform.web.PageRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

import io.smallrye.common.annotation.RunOnVirtualThread;

/** The secretariat's work list of decisions that could not take effect. */
@Path("/api/v1/decision-conflicts")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Procedure")
@APIResponse(responseCode = "default", ref = "Problem")
public class DecisionConflictResource {

    private final DecisionConflicts conflicts;

    @Inject
    DecisionConflictResource(DecisionConflicts conflicts) {
        this.conflicts = conflicts;
    }

    @GET
    @Transactional
    @RolesAllowed({ Roles.SECRETARIAT, Roles.AUDITOR })
    @Operation(operationId = "listDecisionConflicts", summary = "List decisions that could not take effect, newest first", description = "For the secretariat.")
    @APIResponse(responseCode = "200", description = "A page of conflicts")
    public RestResponse<Page<DecisionConflictView>> list(@Valid @BeanParam PageRequest page) {
        return page.answer(conflicts.page(page.wanted()), DecisionConflict::view);
    }
}
