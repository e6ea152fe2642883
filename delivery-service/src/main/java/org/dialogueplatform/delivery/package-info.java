/**
 * The way out: what partners may know reaches them from here, in three readings of one log. No word of the field is known here.
 */
@OpenAPIDefinition(info = @Info(title = "delivery-service", version = "v1", description = "Public events for partner organisations: to be asked for, listened to, or delivered by webhook."), tags = {
        @Tag(name = "Events", description = "What became public, in one order for everybody"),
        @Tag(name = "Subscriptions", description = "Where a partner has events taken to, and what became of each"),
        @Tag(name = "Audit", description = "Who did what, for auditors")
}, components = @Components(responses = @APIResponse(name = "Problem", description = "A problem detail document (RFC 9457) that says what is wrong and what would be right", content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))))
@NullMarked
package org.dialogueplatform.delivery;

import org.dialogueplatform.platform.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.Components;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.NullMarked;
