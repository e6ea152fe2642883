/** The participants-service: who takes part, in what capacity, and who came. */
@OpenAPIDefinition(info = @Info(title = "participants-service", version = "v1", description = "Who takes part: organisations, persons, memberships, invitations, registrations and check-in"), components = @Components(responses = @APIResponse(name = "Problem", description = "A problem detail document (RFC 9457) that says what is wrong and what would be right", content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))))
@NullMarked
package org.dialogueplatform.participants;

import org.dialogueplatform.platform.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.Components;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.NullMarked;
