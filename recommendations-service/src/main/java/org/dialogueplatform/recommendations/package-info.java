/** The recommendations-service: the register of recommendations and what is said of them. */
@OpenAPIDefinition(info = @Info(title = "recommendations-service", version = "v1", description = "The register of recommendations: their procedure, their addressees' positions, and imports from other registers. Texts are given in the language of Accept-Language or ?lang=kk|ru|en, with every translation on ?lang=*."), tags = {
        @Tag(name = "Recommendations", description = "The register, of what was recommended here and by mechanisms of the United Nations"),
        @Tag(name = "Procedure", description = "The steps from a draft to its addressees"),
        @Tag(name = "Positions", description = "What addressees say of a recommendation"),
        @Tag(name = "Vocabularies", description = "The terms that recommendations are classified by"),
        @Tag(name = "Imports", description = "Taking exports of other registers into this one"),
        @Tag(name = "Indicators", description = "What is counted of measures and recommendations, and what was measured"),
        @Tag(name = "Road maps", description = "Recommendations that are followed up together"),
        @Tag(name = "Audit", description = "Who did what, for auditors")
}, components = @Components(responses = @APIResponse(name = "Problem", description = "A problem detail document (RFC 9457) that says what is wrong and what would be right", content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))))
@NullMarked
package org.dialogueplatform.recommendations;

import org.dialogueplatform.platform.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.Components;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.NullMarked;
