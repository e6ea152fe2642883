package org.dialogueplatform.recommendations.plan;

import java.time.LocalDate;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import org.jspecify.annotations.Nullable;

/**
 * When a measure is due: as the plan words it, and what that means. What cannot be read is kept as it is written.
 *
 * @param text as in "By the end of 2023"
 * @param dueOn the last day on which it is in time; none if the text could not be read
 * @param precision how precisely the text says it
 */
@Embeddable
public record Term(
        @Column(name = "term_text", nullable = false) String text,
        @Nullable LocalDate dueOn,
        @Column(name = "due_precision") @Enumerated(EnumType.STRING) @Nullable TermPrecision precision) {

    /**
     * Reads a term.
     *
     * @param year the year of the plan, for a term that names none; null if the plan covers several
     */
    public static Term read(String text, @Nullable Integer year) {
        return TermReader.read(text.strip(), year);
    }

    /** Whether its due date is known. */
    public boolean isReadable() {
        return dueOn != null;
    }
}
