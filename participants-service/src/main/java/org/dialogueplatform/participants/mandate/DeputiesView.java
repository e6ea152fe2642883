package org.dialogueplatform.participants.mandate;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who stands in for the holder of a mandate. */
@Schema(name = "Deputies", description = "Those who stand in for the holder of a mandate, or did, or will")
public record DeputiesView(@Schema(description = "By their beginning") List<MandateView> items) {
}
