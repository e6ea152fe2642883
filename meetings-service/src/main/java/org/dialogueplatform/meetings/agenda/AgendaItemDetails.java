package org.dialogueplatform.meetings.agenda;

import java.util.List;
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
 * What the agenda says of an item.
 *
 * @param reportingOrganisation the organisation that reports, if one does
 * @param rapporteurs who speaks to it, in order
 * @param plannedMinutes how long it is meant to take
 * @param materialsRequired whether it is dealt with only if materials for it came in time
 */
@Embeddable
public record AgendaItemDetails(
        @Column(nullable = false) @Enumerated(EnumType.STRING) AgendaItemKind kind,
        @Column(nullable = false) @JdbcTypeCode(SqlTypes.JSON) LocalizedText title,
        @Nullable UUID reportingOrganisation,
        @Column(nullable = false) @JdbcTypeCode(SqlTypes.JSON) List<Rapporteur> rapporteurs,
        @Nullable Integer plannedMinutes,
        @Column(nullable = false) @Enumerated(EnumType.STRING) Visibility visibility,
        boolean materialsRequired) {

    /** The same, and nobody is said to speak. */
    public AgendaItemDetails withoutSpeakers() {
        return new AgendaItemDetails(kind, title, reportingOrganisation, List.of(), plannedMinutes, visibility,
                materialsRequired);
    }

    /** The same with a new title: translations of it that did not follow are outdated. */
    AgendaItemDetails revisedTo(AgendaItemDetails next) {
        return new AgendaItemDetails(next.kind, title.revisedTo(next.title), next.reportingOrganisation, next.rapporteurs,
                next.plannedMinutes, next.visibility, next.materialsRequired);
    }
}
