package org.dialogueplatform.participants.revocation;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import org.dialogueplatform.platform.action.Actions;
import org.dialogueplatform.platform.action.Guard;
import org.dialogueplatform.platform.identity.CurrentActor;
import org.dialogueplatform.platform.identity.Roles;
import org.dialogueplatform.platform.problem.RuleBroken;
import org.dialogueplatform.platform.web.EntityTags;
import org.dialogueplatform.platform.web.Page;
import org.dialogueplatform.platform.web.PageRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import io.smallrye.common.annotation.RunOnVirtualThread;

/** Revoked access: by the secretariat or an operator, honoured here at once and by every service within seconds. */
@Path("/api/v1/access-revocations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Access revocations", description = "Whose tokens count no more, whatever they say")
@APIResponse(responseCode = "default", ref = "Problem")
public class AccessRevocationResource {

    private final AccessRevocations revocations;
    private final CurrentActor actor;
    private final Actions actions;
    private final Clock clock;

    AccessRevocationResource(AccessRevocations revocations, CurrentActor actor, Actions actions, Clock clock) {
        this.actions = actions;
        this.revocations = revocations;
        this.actor = actor;
        this.clock = clock;
    }

    @POST
    @Transactional
    @RolesAllowed({ Roles.SECRETARIAT, Roles.OPERATOR })
    @Operation(operationId = "revokeAccess", summary = "Keeps a subject out", description = "By the secretariat or an operator. None of the subject's tokens counts any more, here at once and in every service within 5 seconds. A subject has one revocation; after a restoration it is revoked again.")
    @APIResponseSchema(value = AccessRevocationView.class, responseCode = "201", responseDescription = "Revoked; Location names it")
    public RestResponse<AccessRevocationView> revoke(@NotNull @Valid AccessRevocationRequest body) {
        requireOthers(body.subject());
        Instant now = clock.instant();
        AccessRevocation revocation = revocations.of(body.subject()).map(known -> {
            known.revokeAgain(body.reason(), now);
            return known;
        }).orElseGet(() -> AccessRevocation.of(body.subject(), body.reason(), now));
        revocations.keep(revocation);
        return EntityTags.created("/api/v1/access-revocations/" + revocation.id(), view(revocation),
                revocation.version());
    }

    @GET
    @RolesAllowed({ Roles.SECRETARIAT, Roles.OPERATOR, Roles.AUDITOR })
    @Operation(operationId = "listAccessRevocations", summary = "Lists whose access is or was revoked")
    @APIResponse(responseCode = "200", description = "A page of revocations")
    public RestResponse<Page<AccessRevocationView>> list(@QueryParam("subject") @Size(max = 255) @Nullable String subject,
            @QueryParam("state") @Nullable RevocationState state, @Valid @BeanParam PageRequest page) {
        return page.answer(revocations.page(subject, state, page.wanted()),
                revocation -> AccessRevocationView.of(revocation, null));
    }

    @GET
    @Path("{id}")
    @RolesAllowed({ Roles.SECRETARIAT, Roles.OPERATOR, Roles.AUDITOR })
    @Operation(operationId = "getAccessRevocation", summary = "Gives one revocation")
    @APIResponse(responseCode = "200", description = "The revocation")
    public RestResponse<AccessRevocationView> get(@PathParam("id") UUID id) {
        return ok(revocations.get(id));
    }

    @POST
    @Path("{id}/restoration")
    @Transactional
    @RolesAllowed({ Roles.SECRETARIAT, Roles.OPERATOR })
    @Operation(operationId = "restoreAccess", summary = "Lets a subject in again", description = "By the secretariat or an operator.")
    @APIResponse(responseCode = "200", description = "Restored")
    public RestResponse<AccessRevocationView> restore(@PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, @NotNull @Valid AccessRestorationRequest body) {
        AccessRevocation revocation = revocations.get(id);
        EntityTags.check(ifMatch, revocation.version());
        revocation.restore(body.reason(), clock.instant());
        revocations.keep(revocation);
        return ok(revocation);
    }

    private void requireOthers(String subject) {
        if (subject.equals(actor.get().subject())) {
            throw new RuleBroken("own-access", "Nobody revokes their own access: have somebody else do it.");
        }
    }

    private AccessRevocationView view(AccessRevocation revocation) {
        Guard others = () -> requireOthers(revocation.subject());
        return AccessRevocationView.of(revocation,
                actions.on(revocation.id()).may("restoreAccess", revocation::requireRestorable)
                        .may("revokeAccess", others.and(revocation::requireRevocable)).list());
    }

    private RestResponse<AccessRevocationView> ok(AccessRevocation revocation) {
        return EntityTags.ok(view(revocation), revocation.version());
    }
}
