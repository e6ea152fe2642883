package org.dialogueplatform.meetings.intervention;

import java.util.List;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import org.dialogueplatform.meetings.agenda.Visibility;
import org.dialogueplatform.platform.text.LocalizedText;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * What is said of an intervention.
 *
 * @param visibility who reads it, of those who see the item
 * @param statementId the statement handed in, a document of the meeting
 * @param obligations what it speaks to: codes of the vocabulary OBLIGATION
 * @param measures what it speaks to: measures of the recommendations-service
 */
@Embeddable
public record InterventionContent(
        @Column(nullable = false) @JdbcTypeCode(SqlTypes.JSON) LocalizedText summary,
        @Column(nullable = false) @Enumerated(EnumType.STRING) Visibility visibility,
        @Nullable UUID statementId,
        @Column(nullable = false) @JdbcTypeCode(SqlTypes.JSON) List<String> obligations,
        @Column(nullable = false) @JdbcTypeCode(SqlTypes.JSON) List<UUID> measures) {

    /** The same with a new summary: translations of it that did not follow are outdated. */
    InterventionContent revisedTo(InterventionContent next) {
        return new InterventionContent(summary.revisedTo(next.summary), next.visibility, next.statementId, next.obligations,
                next.measures);
    }
}
