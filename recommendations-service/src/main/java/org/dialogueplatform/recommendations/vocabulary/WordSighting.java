package org.dialogueplatform.recommendations.vocabulary;

import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * Where a word was met.
 *
 * @param importRunId the import that met it
 * @param rows in how many of its rows so far
 */
@Embeddable
public record WordSighting(@Column(nullable = false) UUID importRunId,
        @Column(name = "row_count", nullable = false) long rows) {
}
