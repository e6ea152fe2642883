package org.dialogueplatform.delivery.subscription;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import org.dialogueplatform.delivery.partner.CurrentPartner;
import org.dialogueplatform.delivery.partner.Right;
import org.dialogueplatform.delivery.webhook.DeliveryState;
import org.dialogueplatform.platform.identity.Roles;
import org.dialogueplatform.platform.web.Page;
import org.dialogueplatform.platform.web.PageRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import io.smallrye.common.annotation.RunOnVirtualThread;

/** What became of a subscription's deliveries, over HTTP. */
@Path("/api/v1/subscriptions/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed(Roles.PARTNER)
@Tag(name = "Subscriptions")
@APIResponse(responseCode = "default", ref = "Problem")
public class DeliveryResource {

    private final Subscriptions subscriptions;
    private final Deliveries deliveries;
    private final Repeating repeating;
    private final TestDeliveries tests;
    private final CurrentPartner partner;

    @Inject
    DeliveryResource(Subscriptions subscriptions, Deliveries deliveries, Repeating repeating, TestDeliveries tests,
            CurrentPartner partner) {
        this.subscriptions = subscriptions;
        this.deliveries = deliveries;
        this.repeating = repeating;
        this.tests = tests;
        this.partner = partner;
    }

    @GET
    @Path("deliveries")
    @Transactional
    @Operation(operationId = "listDeliveries", summary = "List what became of its events, newest first")
    @APIResponse(responseCode = "200", description = "A page of deliveries")
    public RestResponse<Page<DeliveryView>> list(@PathParam("id") UUID id,
            @QueryParam("state") @Parameter(description = "Only those that have come so far") @Nullable DeliveryState state,
            @Valid @BeanParam PageRequest page) {
        UUID subscription = own(id);
        return page.answer(deliveries.page(subscription, state, page.wanted()), row -> row);
    }

    @GET
    @Path("attempts")
    @Transactional
    @Operation(operationId = "listDeliveryAttempts", summary = "List its attempts, newest first", description = "Kept for 90 days. No signature and nothing of the request is kept.")
    @APIResponse(responseCode = "200", description = "A page of attempts")
    public RestResponse<Page<AttemptView>> attempts(@PathParam("id") UUID id,
            @QueryParam("event") @Size(max = 200) @Parameter(description = "Only those of this event, by its id") @Nullable String event,
            @Valid @BeanParam PageRequest page) {
        UUID subscription = own(id);
        return page.answer(deliveries.attempts(subscription, event, page.wanted()), row -> row);
    }

    @GET
    @Path("notices")
    @Transactional
    @Operation(operationId = "listDeliveryNotices", summary = "List what you should know of its address, newest first", description = "That it was disabled, and why; that it works again.")
    @APIResponse(responseCode = "200", description = "A page of notices")
    public RestResponse<Page<NoticeView>> notices(@PathParam("id") UUID id, @Valid @BeanParam PageRequest page) {
        UUID subscription = own(id);
        return page.answer(deliveries.notices(subscription, page.wanted()), row -> row);
    }

    @POST
    @Path("deliveries/{event}/resending")
    // there is nothing to send
    @Consumes(MediaType.WILDCARD)
    @Operation(operationId = "resendDelivery", summary = "Send one event again", description = "With the same id, whatever became of it before.")
    @APIResponse(responseCode = "200", description = "The delivery, pending")
    public DeliveryView resend(@PathParam("id") UUID id, @PathParam("event") String event) {
        return repeating.resend(id, event, partner.withRight(Right.WEBHOOKS));
    }

    @POST
    @Path("replays")
    @Operation(operationId = "replayDeliveries", summary = "Send events again, since a moment or after a cursor", description = "Those that match the filter as it is now, with the same ids, in their order; with missingOnly only those that were not taken.")
    @APIResponse(responseCode = "200", description = "How many are sent")
    public ReplayView replay(@PathParam("id") UUID id, @NotNull @Valid ReplayRequest body) {
        return new ReplayView(repeating.replay(id, body, partner.withRight(Right.WEBHOOKS)));
    }

    @POST
    @Path("test-deliveries")
    @Operation(operationId = "sendTestDelivery", summary = "Send the published example of a type", description = "At once and once, signed as every delivery. Its id begins with test-. Takes as long as the address takes to answer.")
    @APIResponseSchema(value = AttemptView.class, responseCode = "201", responseDescription = "The attempt and what came of it")
    public RestResponse<AttemptView> test(@PathParam("id") UUID id, @NotNull @Valid TestDeliveryRequest body) {
        return RestResponse.status(RestResponse.Status.CREATED,
                tests.send(id, String.valueOf(body.type()), partner.withRight(Right.WEBHOOKS)));
    }

    private UUID own(UUID id) {
        return subscriptions.requireOwn(id, partner.withRight(Right.WEBHOOKS)).id();
    }
}
