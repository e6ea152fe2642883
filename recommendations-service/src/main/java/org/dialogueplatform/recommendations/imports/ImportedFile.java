package org.dialogueplatform.recommendations.imports;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * A file as it was handed in.
 *
 * @param name the name it had there
 * @param size in bytes
 * @param sha256 in hexadecimal: whether it was the same file as another one
 */
@Embeddable
public record ImportedFile(
        @Column(name = "file_name", nullable = false) String name,
        @Column(name = "file_size", nullable = false) long size,
        @Column(name = "file_sha256", nullable = false) String sha256) {
}
