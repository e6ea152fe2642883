package org.dialogueplatform.participants;

import jakarta.ws.rs.core.Application;

import org.dialogueplatform.platform.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.Components;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** The interface as a whole, and the problems its operations answer with. */
@OpenAPIDefinition(info = @Info(title = "participants-service", version = "1", description = "Organisations, persons, memberships, invitations and registrations of the Dialogue Platform"), components = @Components(responses = {
        @APIResponse(name = "Unauthenticated", description = "This is not open to the public", content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class))),
        @APIResponse(name = "NotAllowed", description = "This actor may not do this", content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class))),
        @APIResponse(name = "NotFound", description = "There is no such object, or none this actor may know of", content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class))),
        @APIResponse(name = "RuleBroken", description = "A rule or the state does not allow this, or an object of another service is not known here yet", content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class))),
        @APIResponse(name = "IllegalTransition", description = "The state does not allow this; the answer names the state and what it allows", content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class))),
        @APIResponse(name = "StaleVersion", description = "If-Match names a version that is not the present one", content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class))),
        @APIResponse(name = "Invalid", description = "The document is readable but not valid; the answer says why, field by field", content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class))),
        @APIResponse(name = "PreconditionRequired", description = "If-Match is missing", content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
}))
public class ParticipantsApi extends Application {
}
