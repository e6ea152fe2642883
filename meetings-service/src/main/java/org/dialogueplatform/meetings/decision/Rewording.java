package org.dialogueplatform.meetings.decision;

import java.time.Instant;

import org.dialogueplatform.platform.text.LocalizedText;

/**
 * That the wording of a decision was put right.
 *
 * @param before as it read until then
 */
public record Rewording(LocalizedText before, Instant recordedAt, String reason) {
}
