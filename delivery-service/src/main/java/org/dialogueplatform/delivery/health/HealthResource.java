package org.dialogueplatform.delivery.health;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import org.dialogueplatform.platform.identity.CurrentActor;
import org.dialogueplatform.platform.identity.Role;
import org.dialogueplatform.platform.identity.Roles;
import org.dialogueplatform.platform.web.Page;
import org.dialogueplatform.platform.web.PageRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

import io.smallrye.common.annotation.RunOnVirtualThread;

/** The health of deliveries over HTTP, for operators. */
@Path("/api/v1/webhook-endpoints")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Transactional
@RolesAllowed(Roles.OPERATOR)
@Tag(name = "Subscriptions")
@APIResponse(responseCode = "default", ref = "Problem")
public class HealthResource {

    private final EndpointHealth health;
    private final CurrentActor actor;

    @Inject
    HealthResource(EndpointHealth health, CurrentActor actor) {
        this.health = health;
        this.actor = actor;
    }

    @GET
    @Operation(operationId = "listWebhookEndpoints", summary = "List how partners' endpoints are doing, newest first", description = "For operators: what waits, what is tried again, what was given up, and since when an endpoint only fails.")
    @APIResponse(responseCode = "200", description = "A page of endpoints")
    public RestResponse<Page<EndpointHealthView>> list(
            @QueryParam("failing") @Parameter(description = "Only those that fail, or are disabled") boolean failing,
            @Valid @BeanParam PageRequest page) {
        actor.require(Role.OPERATOR);
        return page.answer(health.page(failing, page.wanted()), row -> row);
    }

    @GET
    @Path("health")
    @Operation(operationId = "getWebhookHealth", summary = "How deliveries are doing altogether", description = "For operators. What failed at partners is counted apart from what failed in our own pipeline.")
    @APIResponse(responseCode = "200", description = "Numbers of all subscriptions together")
    public WebhookHealthView altogether() {
        actor.require(Role.OPERATOR);
        return health.altogether();
    }
}
