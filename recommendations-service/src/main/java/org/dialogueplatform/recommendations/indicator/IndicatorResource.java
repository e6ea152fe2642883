package org.dialogueplatform.recommendations.indicator;

import java.util.UUID;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.dialogueplatform.platform.action.Actions;
import org.dialogueplatform.platform.action.Guard;
import org.dialogueplatform.platform.idempotency.Idempotent;
import org.dialogueplatform.platform.identity.CurrentActor;
import org.dialogueplatform.platform.identity.Roles;
import org.dialogueplatform.platform.problem.NotFound;
import org.dialogueplatform.platform.text.ReaderLanguages;
import org.dialogueplatform.platform.web.EntityTags;
import org.dialogueplatform.platform.web.Listed;
import org.dialogueplatform.platform.web.Page;
import org.dialogueplatform.platform.web.PageRequest;
import org.dialogueplatform.recommendations.indicator.IndicatorView.ValueView;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import io.smallrye.common.annotation.RunOnVirtualThread;

/** Indicators over HTTP. */
@Path("/api/v1/indicators")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Transactional
@Tag(name = "Indicators")
@APIResponse(responseCode = "default", ref = "Problem")
public class IndicatorResource {

    private static final String PATH = "/api/v1/indicators/";

    private final Indicators indicators;
    private final Measuring measuring;
    private final CurrentActor actor;
    private final ReaderLanguages languages;
    private final IndicatorKeepers keepers;
    private final Actions actions;

    @Inject
    IndicatorResource(Indicators indicators, Measuring measuring, CurrentActor actor, ReaderLanguages languages,
            IndicatorKeepers keepers, Actions actions) {
        this.indicators = indicators;
        this.measuring = measuring;
        this.actor = actor;
        this.languages = languages;
        this.keepers = keepers;
        this.actions = actions;
    }

    @GET
    @Listed(byId = true)
    @PermitAll
    @Operation(operationId = "listIndicators", summary = "List indicators, newest first", description = "The public sees those of measures of published plans and of public recommendations.")
    @APIResponse(responseCode = "200", description = "A page of indicators")
    public RestResponse<Page<IndicatorView>> list(@Valid @BeanParam IndicatorFilter filter,
            @Valid @BeanParam PageRequest page) {
        return page.answer(indicators.page(filter, actor.get(), page.wanted()),
                indicator -> IndicatorView.inList(indicator, languages));
    }

    @GET
    @Path("{id}")
    @PermitAll
    @Operation(operationId = "getIndicator", summary = "Read an indicator")
    @APIResponse(responseCode = "200", description = "The indicator with what was measured")
    public RestResponse<IndicatorView> read(@PathParam("id") UUID id) {
        return ok(indicators.requireVisible(id, actor.get()));
    }

    @POST
    @Idempotent
    @RolesAllowed({ Roles.SECRETARIAT, Roles.REPRESENTATIVE })
    @Operation(operationId = "setIndicator", summary = "Set an indicator", description = "Of a measure for its agencies, of a recommendation for its addressees, and for the secretariat.")
    @APIResponseSchema(value = IndicatorView.class, responseCode = "201", responseDescription = "The indicator")
    public RestResponse<IndicatorView> set(@NotNull @Valid IndicatorDocument body) {
        Indicator indicator = measuring.set(body, actor.get());
        return EntityTags.created(PATH + indicator.id(), view(indicator), indicator.version());
    }

    @PUT
    @Path("{id}")
    @RolesAllowed({ Roles.SECRETARIAT, Roles.REPRESENTATIVE })
    @Operation(operationId = "reviseIndicator", summary = "Set it anew", description = "For who measures it, the agencies of its measure and the secretariat. What was measured stays.")
    @APIResponse(responseCode = "200", description = "The indicator as set anew")
    public RestResponse<IndicatorView> revise(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid IndicatorDocument body) {
        return ok(measuring.revise(id, body, actor.get(), ifMatch));
    }

    @POST
    @Path("{id}/values")
    @Idempotent
    @RolesAllowed({ Roles.SECRETARIAT, Roles.REPRESENTATIVE })
    @Operation(operationId = "recordIndicatorValue", summary = "Record what was measured", description = "For who measures it, the agencies of its measure and the secretariat. One for each period; a wrong one is corrected.")
    @APIResponseSchema(value = ValueView.class, responseCode = "201", responseDescription = "The entry")
    public RestResponse<ValueView> measure(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid IndicatorValueDocument body) {
        return entered(id, measuring.measure(id, body, actor.get(), ifMatch));
    }

    @POST
    @Path("{id}/values/{no}/correction")
    @Idempotent
    @RolesAllowed({ Roles.SECRETARIAT, Roles.REPRESENTATIVE })
    @Operation(operationId = "correctIndicatorValue", summary = "Correct what was recorded, by a later entry", description = "With a reason, for who measures it, the agencies of its measure and the secretariat. The corrected entry is kept.")
    @APIResponseSchema(value = ValueView.class, responseCode = "201", responseDescription = "The entry that stands in its place")
    public RestResponse<ValueView> correct(@PathParam("id") UUID id, @PathParam("no") String no,
            @HeaderParam("If-Match") @Nullable String ifMatch, @NotNull @Valid IndicatorValueDocument body) {
        return entered(id, measuring.correct(id, number(no), body, actor.get(), ifMatch));
    }

    private RestResponse<ValueView> entered(UUID id, int no) {
        Indicator indicator = indicators.requireVisible(id, actor.get());
        return EntityTags.created(PATH + id, ValueView.of(indicator, no, actor.get()), indicator.version());
    }

    private static int number(String no) {
        try {
            return Integer.parseInt(no);
        } catch (NumberFormatException _) {
            throw new NotFound("value of this indicator", no);
        }
    }

    private RestResponse<IndicatorView> ok(Indicator indicator) {
        return EntityTags.ok(view(indicator), indicator.version());
    }

    private IndicatorView view(Indicator indicator) {
        Guard keeper = () -> keepers.requireKeeper(indicator, actor.get());
        Actions.Offer offer = actions.on(indicator.id()).may("reviseIndicator", keeper).may("recordIndicatorValue", keeper);
        for (int no = 1; no <= indicator.values().size(); no++) {
            if (indicator.correctionOf(no) == null) {
                offer.and(actions.on(indicator.id(), no).may("correctIndicatorValue", keeper));
            }
        }
        return IndicatorView.of(indicator, actor.get(), languages, offer.list());
    }
}
