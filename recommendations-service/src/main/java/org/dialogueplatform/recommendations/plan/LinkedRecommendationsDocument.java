package org.dialogueplatform.recommendations.plan;

import java.util.List;
import java.util.UUID;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** For which recommendations a measure stands. */
@Schema(name = "LinkedRecommendationsDocument", description = "The recommendations a measure stands for; those left out are unlinked")
public record LinkedRecommendationsDocument(
        @NotNull @Size(max = 1000) @Nullable List<@NotNull UUID> recommendations) {
}
