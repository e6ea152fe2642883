package org.dialogueplatform.recommendations.vocabulary;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** What a list of terms is narrowed to; everything given must hold. */
public class TermFilter {

    @QueryParam("scheme")
    @Parameter(description = "Of this vocabulary")
    @Nullable
    Scheme scheme;

    @QueryParam("broader")
    @Parameter(description = "Directly below the term with this code")
    @Size(max = TermDocument.CODE_LENGTH)
    @Pattern(regexp = TermDocument.CODE, message = "must be a code such as ICCPR")
    @Nullable
    String broader;

    @QueryParam("q")
    @Parameter(description = "With these characters in the code or in the label of any language")
    @Size(min = 1, max = 100)
    @Nullable
    String q;

    @QueryParam("includeDeprecated")
    @DefaultValue("false")
    @Parameter(description = "Those, too, that nothing new is classified by")
    boolean includeDeprecated;
}
