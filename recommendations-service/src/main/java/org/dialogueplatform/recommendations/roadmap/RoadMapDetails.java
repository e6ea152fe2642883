package org.dialogueplatform.recommendations.roadmap;

import java.util.UUID;

import org.dialogueplatform.platform.text.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * What a road map is.
 *
 * @param organisationId who answers for it
 */
public record RoadMapDetails(LocalizedText title, @Nullable LocalizedText description, UUID organisationId) {
}
