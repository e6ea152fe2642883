package org.dialogueplatform.recommendations.roadmap;

import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;

import jakarta.annotation.security.PermitAll;
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
import jakarta.ws.rs.core.MediaType;

import org.dialogueplatform.platform.action.Action;
import org.dialogueplatform.platform.action.Actions;
import org.dialogueplatform.platform.action.Guard;
import org.dialogueplatform.platform.idempotency.Idempotent;
import org.dialogueplatform.platform.identity.CurrentActor;
import org.dialogueplatform.platform.identity.Roles;
import org.dialogueplatform.platform.text.ReaderLanguages;
import org.dialogueplatform.platform.time.Occurrence;
import org.dialogueplatform.platform.time.OccurrenceRequest;
import org.dialogueplatform.platform.web.EntityTags;
import org.dialogueplatform.platform.web.Listed;
import org.dialogueplatform.platform.web.Page;
import org.dialogueplatform.platform.web.PageRequest;
import org.dialogueplatform.recommendations.register.ReadingRights;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import io.smallrye.common.annotation.RunOnVirtualThread;

/** Road maps over HTTP. */
@Path("/api/v1/road-maps")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Transactional
@Tag(name = "Road maps")
@APIResponse(responseCode = "default", ref = "Problem")
public class RoadMapResource {

    private static final int SHOWN = 500;

    private final RoadMaps roadMaps;
    private final RoadMapPlaces places;
    private final Clustering clustering;
    private final CurrentActor actor;
    private final ReaderLanguages languages;
    private final Actions actions;

    @Inject
    RoadMapResource(RoadMaps roadMaps, RoadMapPlaces places, Clustering clustering, CurrentActor actor,
            ReaderLanguages languages, Actions actions) {
        this.roadMaps = roadMaps;
        this.places = places;
        this.clustering = clustering;
        this.actor = actor;
        this.languages = languages;
        this.actions = actions;
    }

    @GET
    @Listed(byId = true)
    @PermitAll
    @Operation(operationId = "listRoadMaps", summary = "List road maps, newest first")
    @APIResponse(responseCode = "200", description = "A page of road maps")
    public RestResponse<Page<RoadMapView>> list(@Valid @BeanParam RoadMapFilter filter, @Valid @BeanParam PageRequest page) {
        return page.answer(roadMaps.page(filter, page.wanted()), roadMap -> RoadMapView.inList(roadMap, languages));
    }

    @GET
    @Path("{id}")
    @PermitAll
    @Operation(operationId = "getRoadMap", summary = "Read a road map", description = "Of its recommendations the public sees those that are public.")
    @APIResponse(responseCode = "200", description = "The road map with its recommendations")
    public RestResponse<RoadMapView> read(@PathParam("id") UUID id) {
        return ok(roadMaps.require(id));
    }

    @POST
    @Idempotent
    @RolesAllowed({ Roles.SECRETARIAT, Roles.REPRESENTATIVE })
    @Operation(operationId = "drawUpRoadMap", summary = "Draw up a road map", description = "For the organisation that answers for it and the secretariat.")
    @APIResponseSchema(value = RoadMapView.class, responseCode = "201", responseDescription = "The road map, which holds nothing yet")
    public RestResponse<RoadMapView> drawUp(@NotNull @Valid RoadMapDocument body) {
        RoadMap roadMap = clustering.drawUp(body, actor.get());
        return EntityTags.created("/api/v1/road-maps/" + roadMap.id(), view(roadMap), roadMap.version());
    }

    @PUT
    @Path("{id}")
    @RolesAllowed({ Roles.SECRETARIAT, Roles.REPRESENTATIVE })
    @Operation(operationId = "reviseRoadMap", summary = "Describe a road map anew", description = "For the organisation that answers for it and the secretariat.")
    @APIResponse(responseCode = "200", description = "The road map as described anew")
    public RestResponse<RoadMapView> revise(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid RoadMapDocument body) {
        return ok(clustering.revise(id, body, actor.get(), ifMatch));
    }

    @POST
    @Path("{id}/recommendations")
    @RolesAllowed({ Roles.SECRETARIAT, Roles.REPRESENTATIVE })
    @Operation(operationId = "addToRoadMap", summary = "Take recommendations in, from other road maps where they are in one", description = "For the organisation that answers for it, and for those it takes them from, and the secretariat. All or none.")
    @APIResponse(responseCode = "200", description = "What came, and from where")
    public RoadMapMovesView add(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid RoadMapRecommendationsDocument body) {
        return clustering.add(id, body, actor.get(), ifMatch);
    }

    @DELETE
    @Path("{id}/recommendations/{recommendationId}")
    @RolesAllowed({ Roles.SECRETARIAT, Roles.REPRESENTATIVE })
    @Operation(operationId = "removeFromRoadMap", summary = "Take a recommendation out", description = "For the organisation that answers for it and the secretariat.")
    @APIResponse(responseCode = "200", description = "The road map without it")
    public RestResponse<RoadMapView> remove(@PathParam("id") UUID id, @PathParam("recommendationId") UUID recommendation,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        return ok(clustering.remove(id, recommendation, actor.get(), ifMatch));
    }

    @POST
    @Path("{id}/merger")
    @RolesAllowed({ Roles.SECRETARIAT, Roles.REPRESENTATIVE })
    @Operation(operationId = "mergeRoadMap", summary = "Let all it holds go to another one", description = "With a reason, for the organisation that answers for both and the secretariat.")
    @APIResponse(responseCode = "200", description = "The road map, which names the other one")
    public RestResponse<RoadMapView> merge(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid RoadMapMergerRequest body) {
        return ok(clustering.merge(id, body, actor.get(), ifMatch));
    }

    @POST
    @Path("{id}/closure")
    @RolesAllowed({ Roles.SECRETARIAT, Roles.REPRESENTATIVE })
    @Operation(operationId = "closeRoadMap", summary = "Do nothing more with it", description = "With a reason, for the organisation that answers for it and the secretariat.")
    @APIResponse(responseCode = "200", description = "The road map, closed")
    public RestResponse<RoadMapView> close(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch,
            @RequestBody(required = false) @Valid @Nullable OccurrenceRequest body) {
        return advance(id, ifMatch, body, RoadMap::close);
    }

    @POST
    @Path("{id}/reopening")
    @RolesAllowed({ Roles.SECRETARIAT, Roles.REPRESENTATIVE })
    @Operation(operationId = "reopenRoadMap", summary = "Work on it again", description = "With a reason, for the organisation that answers for it and the secretariat.")
    @APIResponse(responseCode = "200", description = "The road map, open")
    public RestResponse<RoadMapView> reopen(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch,
            @RequestBody(required = false) @Valid @Nullable OccurrenceRequest body) {
        return advance(id, ifMatch, body, RoadMap::reopen);
    }

    private RestResponse<RoadMapView> advance(UUID id, @Nullable String ifMatch, @Nullable OccurrenceRequest body,
            BiConsumer<RoadMap, Occurrence> act) {
        return ok(clustering.advance(id, body, actor.get(), ifMatch, act));
    }

    private RestResponse<RoadMapView> ok(RoadMap roadMap) {
        return EntityTags.ok(view(roadMap), roadMap.version());
    }

    private @Nullable List<Action> actionsOn(RoadMap roadMap) {
        Guard own = () -> actor.get().requireFor(roadMap.organisationId());
        return actions.on(roadMap.id()).may("reviseRoadMap", own.and(roadMap::requireRevisable))
                .may("addToRoadMap", own.and(roadMap::requireTakesIn))
                .may("mergeRoadMap", own.and(roadMap::requireMergeable))
                .may("closeRoadMap", own.and(roadMap::requireClosable))
                .may("reopenRoadMap", own.and(roadMap::requireReopenable)).list();
    }

    private RoadMapView view(RoadMap roadMap) {
        boolean all = ReadingRights.readsEverything(actor.get());
        return RoadMapView.of(roadMap, places.countIn(roadMap.id(), all), places.recommendationsIn(roadMap.id(), all, SHOWN),
                languages, actionsOn(roadMap));
    }
}
