package org.dialogueplatform.recommendations.followup;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

import org.jspecify.annotations.Nullable;

/**
 * What proves something.
 *
 * @param title what it is
 * @param link where it can be read
 * @param open whether everybody may know of it
 */
@Embeddable
public record Evidence(@Column(nullable = false) String title, @Nullable String link, boolean open) {
}
