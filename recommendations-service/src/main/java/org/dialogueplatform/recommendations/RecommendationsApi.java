package org.dialogueplatform.recommendations;

import jakarta.ws.rs.core.Application;

import org.dialogueplatform.platform.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.Components;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** The interface as a whole, and the form of every answer that is a refusal. */
@OpenAPIDefinition(info = @Info(title = "recommendations-service", version = "1", description = "The register of recommendations, positions and imports of the Dialogue Platform"), components = @Components(responses = @APIResponse(name = "Problem", description = "Why it was not done", content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))))
public class RecommendationsApi extends Application {
}
