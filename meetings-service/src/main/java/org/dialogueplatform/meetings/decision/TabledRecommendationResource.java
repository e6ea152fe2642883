package org.dialogueplatform.meetings.decision;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.dialogueplatform.meetings.agenda.AgendaItem;
import org.dialogueplatform.meetings.audience.Audience;
import org.dialogueplatform.meetings.meeting.Meetings;
import org.dialogueplatform.meetings.reference.TabledRecommendation;
import org.dialogueplatform.meetings.reference.TabledRecommendations;
import org.dialogueplatform.meetings.reference.TabledState;
import org.dialogueplatform.platform.identity.CurrentActor;
import org.dialogueplatform.platform.text.ReaderLanguages;
import org.dialogueplatform.platform.web.Page;
import org.dialogueplatform.platform.web.PageRequest;
import org.dialogueplatform.platform.web.Rows;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

import io.smallrye.common.annotation.RunOnVirtualThread;

/** What lies, or lay, on the table of a meeting. */
@Path("/api/v1/meetings/{id}/tabled-recommendations")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Decisions")
@APIResponse(responseCode = "default", ref = "Problem")
public class TabledRecommendationResource {

    private final Meetings meetings;
    private final TabledRecommendations tabled;
    private final CurrentActor actor;
    private final ReaderLanguages languages;

    @Inject
    TabledRecommendationResource(Meetings meetings, TabledRecommendations tabled, CurrentActor actor,
            ReaderLanguages languages) {
        this.meetings = meetings;
        this.tabled = tabled;
        this.actor = actor;
        this.languages = languages;
    }

    /** The recommendations laid on the table of a meeting, and what became of them. */
    @GET
    @Transactional
    @PermitAll
    @Operation(operationId = "listTabledRecommendations", summary = "List the recommendations laid on the table of a meeting", description = "By reference, under items this reader sees, with what became of them. They arrive by event, usually within a second.")
    @APIResponse(responseCode = "200", description = "A page of recommendations")
    public RestResponse<Page<TabledRecommendationView>> list(@PathParam("id") UUID id, @Valid @BeanParam PageRequest page) {
        Audience audience = Audience.of(actor.get());
        List<UUID> visible = meetings.requireFor(audience, id).agenda().itemsFor(audience).stream().map(AgendaItem::id)
                .toList();
        Rows<TabledRecommendation> rows = tabled.list(id, visible, states(audience), audience == Audience.SECRETARIAT,
                page.wanted());
        return page.answer(rows, recommendation -> TabledRecommendationView.of(recommendation, languages));
    }

    private static Set<TabledState> states(Audience audience) {
        return audience == Audience.SECRETARIAT ? EnumSet.allOf(TabledState.class) : TabledState.PUBLIC;
    }
}
