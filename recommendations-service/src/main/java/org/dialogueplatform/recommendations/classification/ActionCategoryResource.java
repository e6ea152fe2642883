package org.dialogueplatform.recommendations.classification;

import java.util.Locale;
import java.util.Objects;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import org.dialogueplatform.platform.text.Language;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import io.smallrye.common.annotation.RunOnVirtualThread;

/** The rule for action categories over HTTP, for a form that is being filled in. */
@Path("/api/v1/action-category-suggestion")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Vocabularies")
@APIResponse(responseCode = "default", ref = "Problem")
public class ActionCategoryResource {

    @GET
    @PermitAll
    @Operation(operationId = "suggestActionCategory", summary = "Suggest which action a text asks for", description = "By UPR Info's rule. The beginning of the text is enough.")
    @APIResponse(responseCode = "200", description = "The suggestion")
    public ActionCategorySuggestion suggest(@QueryParam("text") @NotBlank @Size(max = 1000) @Nullable String text,
            @QueryParam("language") @DefaultValue("en") @Parameter(description = "The language of the text: kk, ru or en") @Pattern(regexp = "kk|ru|en", message = "must be kk, ru or en") String language) {
        return new ActionCategorySuggestion(ActionCategory
                .suggestFor(Objects.requireNonNull(text), Language.valueOf(language.toUpperCase(Locale.ROOT)))
                .map(ActionCategory::number).orElse(null));
    }
}
