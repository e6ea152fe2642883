package org.dialogueplatform.participants.invitation;

import java.time.Clock;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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

import org.dialogueplatform.participants.access.OwnOrganisation;
import org.dialogueplatform.participants.history.Backdating;
import org.dialogueplatform.participants.organisation.Organisation;
import org.dialogueplatform.participants.organisation.Organisations;
import org.dialogueplatform.participants.query.Lookup;
import org.dialogueplatform.participants.reference.MeetingCard;
import org.dialogueplatform.participants.reference.MeetingCards;
import org.dialogueplatform.platform.idempotency.Idempotent;
import org.dialogueplatform.platform.identity.Actor;
import org.dialogueplatform.platform.identity.CurrentActor;
import org.dialogueplatform.platform.identity.Roles;
import org.dialogueplatform.platform.problem.NotFound;
import org.dialogueplatform.platform.problem.RuleBroken;
import org.dialogueplatform.platform.text.ReaderLanguages;
import org.dialogueplatform.platform.time.OccurrenceRequest;
import org.dialogueplatform.platform.web.EntityTags;
import org.dialogueplatform.platform.web.Listed;
import org.dialogueplatform.platform.web.Page;
import org.dialogueplatform.platform.web.PageRequest;
import org.dialogueplatform.platform.web.Rows;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import io.smallrye.common.annotation.RunOnVirtualThread;

/** Invitations: opened by the announcement of a meeting, answered by the invited organisation or, for it, the secretariat. */
@Path("/api/v1/invitations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Invitations", description = "Which organisation is invited to which meeting, and what it answered")
@APIResponse(responseCode = "default", ref = "Problem")
public class InvitationResource {

    private final Invitations invitations;
    private final Organisations organisations;
    private final MeetingCards meetings;
    private final CurrentActor actor;
    private final ReaderLanguages languages;
    private final InvitationActions actions;
    private final Clock clock;

    InvitationResource(Invitations invitations, Organisations organisations, MeetingCards meetings, CurrentActor actor,
            ReaderLanguages languages, InvitationActions actions, Clock clock) {
        this.invitations = invitations;
        this.organisations = organisations;
        this.meetings = meetings;
        this.actor = actor;
        this.languages = languages;
        this.actions = actions;
        this.clock = clock;
    }

    @POST
    @Transactional
    @Idempotent
    @RolesAllowed(Roles.SECRETARIAT)
    @Operation(operationId = "inviteOrganisation", summary = "Invites one more organisation to a meeting", description = "By the secretariat: experts, guests and those who joined after the announcement. Members and observers are invited when a meeting is announced.")
    @APIResponseSchema(value = InvitationView.class, responseCode = "201", responseDescription = "Invited; Location names the invitation")
    public RestResponse<InvitationView> invite(@NotNull @Valid InvitationRequest body) {
        Actor secretariat = actor.get();
        MeetingCard meeting = meetings.named(body.meetingId(), secretariat);
        if (!meeting.takesInvitations()) {
            throw new RuleBroken("no-invitations",
                    "Nobody can be invited to this meeting: its state is " + meeting.state() + ".");
        }
        // two at once would not see each other
        Organisation organisation = organisations.namedForUpdate(body.organisationId());
        if (invitations.exists(meeting.id(), organisation.id())) {
            throw new RuleBroken("invited-already", "This organisation is invited to this meeting already.");
        }
        Invitation invitation = Invitation.open(meeting.id(), organisation.id(),
                Backdating.read(secretariat, body.occurredAt(), body.reason(), clock));
        invitations.persistAndFlush(invitation);
        return EntityTags.created("/api/v1/invitations/" + invitation.id(),
                InvitationView.full(invitation, organisation, languages, actions.of(invitation, secretariat)),
                invitation.version());
    }

    @GET
    @Listed(byId = true, actions = true)
    @RolesAllowed({ Roles.SECRETARIAT, Roles.REPRESENTATIVE, Roles.AUDITOR })
    @Operation(operationId = "listInvitations", summary = "Lists invitations", description = "A representative sees those of its own organisation.")
    @APIResponse(responseCode = "200", description = "A page of invitations")
    public RestResponse<Page<InvitationView>> list(@QueryParam("meeting") @Nullable UUID meetingId,
            @QueryParam("organisation") @Nullable UUID organisationId, @QueryParam("state") @Nullable InvitationState state,
            @Valid @BeanParam PageRequest page) {
        Actor reader = actor.get();
        boolean withActions = page.includesActions();
        Rows<Invitation> rows = invitations.page(meetingId, OwnOrganisation.scope(reader, organisationId), state,
                page.wanted());
        Lookup<Organisation> invited = organisations
                .lookUp(rows.list().stream().map(Invitation::organisationId).toList());
        return page.answer(rows,
                invitation -> InvitationView.brief(invitation, invited.get(invitation.organisationId()), languages,
                        withActions ? actions.of(invitation, reader) : null));
    }

    @GET
    @Path("{id}")
    @RolesAllowed({ Roles.SECRETARIAT, Roles.REPRESENTATIVE, Roles.AUDITOR })
    @Operation(operationId = "getInvitation", summary = "Gives one invitation")
    @APIResponse(responseCode = "200", description = "The invitation")
    public RestResponse<InvitationView> get(@PathParam("id") UUID id) {
        Actor reader = actor.get();
        return answer(visible(id, reader, LockModeType.NONE));
    }

    @POST
    @Path("{id}/acceptance")
    @Transactional
    @RolesAllowed({ Roles.SECRETARIAT, Roles.REPRESENTATIVE })
    @Operation(operationId = "acceptInvitation", summary = "Accepts an invitation", description = "By the invited organisation or, for it, the secretariat.")
    @APIResponse(responseCode = "200", description = "Accepted")
    public RestResponse<InvitationView> accept(@PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, @Valid @Nullable OccurrenceRequest body) {
        Actor answering = actor.get();
        Invitation invitation = visible(id, answering, LockModeType.PESSIMISTIC_WRITE);
        EntityTags.check(ifMatch, invitation.version());
        invitation.accept(Backdating.read(answering, body, clock));
        invitations.flush();
        return answer(invitation);
    }

    @POST
    @Path("{id}/declination")
    @Transactional
    @RolesAllowed({ Roles.SECRETARIAT, Roles.REPRESENTATIVE })
    @Operation(operationId = "declineInvitation", summary = "Declines an invitation", description = "By the invited organisation or, for it, the secretariat.")
    @APIResponse(responseCode = "200", description = "Declined")
    public RestResponse<InvitationView> decline(@PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, @Valid @Nullable OccurrenceRequest body) {
        Actor answering = actor.get();
        Invitation invitation = visible(id, answering, LockModeType.PESSIMISTIC_WRITE);
        EntityTags.check(ifMatch, invitation.version());
        invitation.decline(Backdating.read(answering, body, clock));
        invitations.flush();
        return answer(invitation);
    }

    private Invitation visible(UUID id, Actor reader, LockModeType lock) {
        Invitation invitation = invitations.findById(id, lock);
        if (invitation == null || !OwnOrganisation.visible(reader, invitation.organisationId())) {
            throw new NotFound("invitation", id);
        }
        return invitation;
    }

    private RestResponse<InvitationView> answer(Invitation invitation) {
        return EntityTags.ok(
                InvitationView.full(invitation, organisations.get(invitation.organisationId()), languages,
                        actions.of(invitation, actor.get())),
                invitation.version());
    }
}
