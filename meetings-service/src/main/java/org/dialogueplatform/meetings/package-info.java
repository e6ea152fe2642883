/** Meetings: their agenda, their conduct, what they decide and who was there. */
@OpenAPIDefinition(info = @Info(title = "meetings-service", version = "v1", description = "Meetings of the body: agenda, conduct, decisions, attendance in numbers. Texts are given in the language of Accept-Language or ?lang=kk|ru|en, with every translation on ?lang=*."), tags = {
        @Tag(name = "Meetings", description = "Meetings from their drafting to their closing"),
        @Tag(name = "Agenda", description = "What a meeting deals with"),
        @Tag(name = "Sitting", description = "Who asks for the floor, has it, and what was said"),
        @Tag(name = "Decisions", description = "What a meeting decides, and the recommendations that lie on its table"),
        @Tag(name = "Documents", description = "What is handed in for a meeting and what it deals with"),
        @Tag(name = "Calendar", description = "Meetings in people's calendars"),
        @Tag(name = "Attendance", description = "Who was there, in numbers"),
        @Tag(name = "Audit", description = "Who did what, for auditors")
}, components = @Components(responses = @APIResponse(name = "Problem", description = "A problem detail document (RFC 9457) that says what is wrong and what would be right", content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))))
@NullMarked
package org.dialogueplatform.meetings;

import org.dialogueplatform.platform.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.Components;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.NullMarked;
