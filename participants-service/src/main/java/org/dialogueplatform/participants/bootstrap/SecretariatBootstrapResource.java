package org.dialogueplatform.participants.bootstrap;

import java.time.Clock;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.dialogueplatform.participants.mandate.Mandate;
import org.dialogueplatform.participants.mandate.MandateView;
import org.dialogueplatform.platform.identity.CurrentActor;
import org.dialogueplatform.platform.web.EntityTags;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;

/** The way in for the first secretary of a new installation. */
@Path("/api/v1/secretariat-bootstrap")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Mandates")
@APIResponse(responseCode = "default", ref = "Problem")
public class SecretariatBootstrapResource {

    private final SecretariatBootstrap bootstrap;
    private final CurrentActor actor;
    private final Clock clock;

    SecretariatBootstrapResource(SecretariatBootstrap bootstrap, CurrentActor actor, Clock clock) {
        this.bootstrap = bootstrap;
        this.actor = actor;
        this.clock = clock;
    }

    @POST
    @Authenticated
    @Operation(operationId = "makeFirstSecretary", summary = "Makes whoever sends it the first secretary", description = "By anybody who is signed in and knows the secret the installation was configured with; works once ever, and five times a minute at most.")
    @APIResponseSchema(value = MandateView.class, responseCode = "201", responseDescription = "Done; Location names the mandate")
    public RestResponse<MandateView> make(@NotNull @Valid BootstrapRequest body) {
        Mandate mandate = bootstrap.make(actor.get(), body);
        return EntityTags.created("/api/v1/mandates/" + mandate.id(), MandateView.of(mandate, clock.instant()),
                mandate.version());
    }
}
