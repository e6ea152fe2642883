package org.dialogueplatform.recommendations.register;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import org.dialogueplatform.platform.text.LocalizedText;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * A wording that a recommendation has or had.
 *
 * @param no the number a decision names
 * @param organisationId the organisation that wrote it; none where the secretariat did
 * @param isOpen whether it held when or after the recommendation became public
 */
@Embeddable
public record KeptWording(int no,
        @JdbcTypeCode(SqlTypes.JSON) @Column(nullable = false) LocalizedText text,
        @Column(nullable = false) @Enumerated(EnumType.STRING) WordingOrigin origin,
        @Nullable UUID organisationId,
        @Column(nullable = false) Instant occurredAt,
        @Column(nullable = false) Instant recordedAt,
        @Nullable String reason,
        boolean isOpen) {

    KeptWording opened() {
        return new KeptWording(no, text, origin, organisationId, occurredAt, recordedAt, reason, true);
    }
}
