package org.dialogueplatform.recommendations.followup;

import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

import org.jspecify.annotations.Nullable;

/**
 * What proves something.
 *
 * @param title what it is
 * @param link where it can be read
 * @param fileId a file that was handed in
 * @param open whether everybody may know of it
 */
@Embeddable
public record Evidence(@Column(nullable = false) String title, @Nullable String link,
        @Nullable UUID fileId, boolean open) {
}
