package org.dialogueplatform.delivery.subscription;

import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import org.dialogueplatform.delivery.partner.CurrentPartner;
import org.dialogueplatform.delivery.partner.Right;
import org.dialogueplatform.platform.action.Action;
import org.dialogueplatform.platform.action.Actions;
import org.dialogueplatform.platform.identity.Roles;
import org.dialogueplatform.platform.web.EntityTags;
import org.dialogueplatform.platform.web.Page;
import org.dialogueplatform.platform.web.PageRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import io.smallrye.common.annotation.RunOnVirtualThread;

/** A partner's subscriptions over HTTP. */
@Path("/api/v1/subscriptions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed(Roles.PARTNER)
@Tag(name = "Subscriptions")
@APIResponse(responseCode = "default", ref = "Problem")
public class SubscriptionResource {

    private static final String PATH = "/api/v1/subscriptions/";

    private final Subscriptions subscriptions;
    private final Subscribing subscribing;
    private final Consent consent;
    private final CurrentPartner partner;
    private final Actions actions;

    @Inject
    SubscriptionResource(Subscriptions subscriptions, Subscribing subscribing, Consent consent, CurrentPartner partner,
            Actions actions) {
        this.subscriptions = subscriptions;
        this.subscribing = subscribing;
        this.consent = consent;
        this.partner = partner;
        this.actions = actions;
    }

    @GET
    @Transactional
    @Operation(operationId = "listSubscriptions", summary = "List your subscriptions, newest first")
    @APIResponse(responseCode = "200", description = "A page of subscriptions, without their secrets")
    public RestResponse<Page<SubscriptionView>> list(@Valid @BeanParam PageRequest page) {
        return page.answer(subscriptions.page(partner.withRight(Right.WEBHOOKS), page.wanted()),
                subscription -> SubscriptionView.of(subscription, null));
    }

    @GET
    @Path("{id}")
    @Transactional
    @Operation(operationId = "getSubscription", summary = "Read a subscription")
    @APIResponse(responseCode = "200", description = "The subscription, without its secret")
    public RestResponse<SubscriptionView> read(@PathParam("id") UUID id) {
        return ok(subscriptions.requireOwn(id, partner.withRight(Right.WEBHOOKS)));
    }

    @POST
    @Operation(operationId = "subscribe", summary = "Have events taken to an address", description = "The address is asked by OPTIONS whether it wants deliveries (CloudEvents, HTTP 1.1 Web Hooks); until it answers with WebHook-Allowed-Origin the subscription is PENDING and nothing is sent. The secret is shown in this answer only, so that repeating the request makes another subscription.")
    @APIResponseSchema(value = SubscriptionView.class, responseCode = "201", responseDescription = "The subscription, with its secret")
    public RestResponse<SubscriptionView> subscribe(@NotNull @Valid SubscriptionDocument body) {
        Subscribing.Made made = subscribing.subscribe(body, partner.withRight(Right.WEBHOOKS));
        return secret(EntityTags.created(PATH + made.subscription().id(),
                SubscriptionView.of(made.subscription(), made.secret(), actionsOn(made.subscription())),
                made.subscription().version()));
    }

    @PUT
    @Path("{id}")
    @Operation(operationId = "reviseSubscription", summary = "Set it anew", description = "Another address is asked for its consent first; what comes meanwhile is kept.")
    @APIResponse(responseCode = "200", description = "The subscription as set anew")
    public RestResponse<SubscriptionView> revise(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid SubscriptionDocument body) {
        return ok(subscribing.revise(id, body, partner.withRight(Right.WEBHOOKS), ifMatch));
    }

    @DELETE
    @Path("{id}")
    @Operation(operationId = "deleteSubscription", summary = "End it", description = "At once, with deliveries under way, too. Its secrets are destroyed.")
    @APIResponse(responseCode = "204", description = "It has ended")
    public void delete(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        subscribing.delete(id, partner.withRight(Right.WEBHOOKS), ifMatch);
    }

    @POST
    @Path("{id}/pause")
    // there is nothing to send
    @Consumes(MediaType.WILDCARD)
    @Operation(operationId = "pauseSubscription", summary = "Deliver nothing for now", description = "What comes meanwhile is kept and delivered afterwards.")
    @APIResponse(responseCode = "200", description = "The subscription, paused")
    public RestResponse<SubscriptionView> pause(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return ok(subscribing.pause(id, partner.withRight(Right.WEBHOOKS), ifMatch));
    }

    @POST
    @Path("{id}/resumption")
    // there is nothing to send
    @Consumes(MediaType.WILDCARD)
    @Operation(operationId = "resumeSubscription", summary = "Deliver again", description = "After a pause, or after it was disabled: everything that was kept, in its order, and what had failed from its first attempt on.")
    @APIResponse(responseCode = "200", description = "The subscription, active")
    public RestResponse<SubscriptionView> resume(@PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        return ok(subscribing.resume(id, partner.withRight(Right.WEBHOOKS), ifMatch));
    }

    @POST
    @Path("{id}/consent")
    // there is nothing to send
    @Consumes(MediaType.WILDCARD)
    @Operation(operationId = "askForConsent", summary = "Ask its address again whether it wants deliveries", description = "Takes as long as the address takes to answer.")
    @APIResponse(responseCode = "200", description = "The subscription: ACTIVE if the address agreed, else with what it answered")
    public RestResponse<SubscriptionView> ask(@PathParam("id") UUID id) {
        return ok(consent.ask(id, partner.withRight(Right.WEBHOOKS)));
    }

    @POST
    @Path("{id}/secrets")
    @Operation(operationId = "rotateSecret", summary = "Have a new secret", description = "Of the same kind or of the other. Deliveries are signed with the old one, too, until the overlap is over; up to five count at a time.")
    @APIResponseSchema(value = SubscriptionView.class, responseCode = "201", responseDescription = "The subscription, with its new secret")
    public RestResponse<SubscriptionView> rotate(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch,
            @RequestBody(required = false) @Valid @Nullable RotationRequest body) {
        Subscribing.Made made = subscribing.rotate(id, body, partner.withRight(Right.WEBHOOKS), ifMatch);
        return secret(EntityTags.created(PATH + id,
                SubscriptionView.of(made.subscription(), made.secret(), actionsOn(made.subscription())),
                made.subscription().version()));
    }

    private static RestResponse<SubscriptionView> secret(RestResponse<SubscriptionView> answer) {
        answer.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "no-store");
        return answer;
    }

    private @Nullable List<Action> actionsOn(Subscription subscription) {
        return actions.on(subscription.id()).may("reviseSubscription")
                .may("pauseSubscription", subscription::requirePausable)
                .may("resumeSubscription", subscription::requireResumable).may("askForConsent").may("rotateSecret")
                .may("replayDeliveries").may("sendTestDelivery", subscription::requireConsent)
                .may("deleteSubscription", subscription::requireDeletable).list();
    }

    private RestResponse<SubscriptionView> ok(Subscription subscription) {
        return EntityTags.ok(SubscriptionView.of(subscription, actionsOn(subscription)), subscription.version());
    }
}
