package org.dialogueplatform.recommendations.register;

import java.util.UUID;

import org.dialogueplatform.platform.text.LocalizedText;
import org.dialogueplatform.recommendations.position.Position;

/**
 * A recommendation as an export of another register gives it.
 *
 * @param position what the source's word for the State's response means here
 * @param importRunId the import that brings it
 */
public record Imported(LocalizedText text, Source source, Position position, UUID importRunId) {
}
