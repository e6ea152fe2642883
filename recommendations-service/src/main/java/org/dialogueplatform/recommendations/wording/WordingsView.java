package org.dialogueplatform.recommendations.wording;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The wordings of a recommendation. */
@Schema(name = "Wordings", description = "The wordings of a recommendation that this reader may read, the present one last")
public record WordingsView(List<WordingView> items) {
}
