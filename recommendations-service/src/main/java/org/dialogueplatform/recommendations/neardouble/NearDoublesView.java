package org.dialogueplatform.recommendations.neardouble;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What says nearly the same as a text. */
@Schema(name = "NearDoubles", description = "What says nearly the same, the most similar first; of what this reader may read")
public record NearDoublesView(List<NearDouble> items) {
}
