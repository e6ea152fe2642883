package org.dialogueplatform.recommendations.position;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import org.dialogueplatform.platform.problem.FieldError;
import org.dialogueplatform.platform.problem.Invalid;
import org.dialogueplatform.platform.text.LocalizedText;
import org.dialogueplatform.platform.time.Occurrence;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * A position as it was taken; one entry of an addressee's history.
 *
 * @param explanation why; must be there for NOTED, unless it was imported
 * @param supportedPart for SUPPORTED_IN_PART: what is supported
 * @param notedPart for SUPPORTED_IN_PART: what is only noted
 * @param act the document by which it was taken
 * @param dated the date of that document
 * @param source where the position can be read
 * @param approvedBy who approved it for the institution, as a person
 * @param approvedFor the head in whose place a deputy did
 */
@Embeddable
public record PositionTaken(
        @Column(nullable = false) @Enumerated(EnumType.STRING) Position position,
        @Column(nullable = false) @Enumerated(EnumType.STRING) PositionOrigin origin,
        @JdbcTypeCode(SqlTypes.JSON) @Nullable LocalizedText explanation,
        @JdbcTypeCode(SqlTypes.JSON) @Nullable LocalizedText supportedPart,
        @JdbcTypeCode(SqlTypes.JSON) @Nullable LocalizedText notedPart,
        @Nullable String act,
        @Nullable LocalDate dated,
        @Nullable String source,
        @Column(nullable = false) Instant occurredAt,
        @Column(nullable = false) Instant recordedAt,
        @Nullable String reason,
        @Nullable UUID approvedBy,
        @Nullable UUID approvedFor) {

    /** A position stated here; refused if it lacks what it must say. */
    public static PositionTaken stated(Position position, PositionOrigin origin, Grounds grounds, Occurrence occurrence) {
        List<FieldError> errors = new ArrayList<>();
        if (position == Position.PENDING) {
            errors.add(new FieldError("/position", "not-a-position", "PENDING is where everybody begins; it cannot be taken"));
        }
        if (position == Position.NOTED && grounds.explanation() == null) {
            errors.add(new FieldError("/explanation", "explanation-required",
                    "is missing: who notes a recommendation without supporting it says why"));
        }
        if (position == Position.SUPPORTED_IN_PART && grounds.supportedPart() == null) {
            errors.add(new FieldError("/supportedPart", "both-parts-required", "is missing: say which part is supported"));
        }
        if (position == Position.SUPPORTED_IN_PART && grounds.notedPart() == null) {
            errors.add(new FieldError("/notedPart", "both-parts-required", "is missing: say which part is only noted"));
        }
        if (!errors.isEmpty()) {
            throw new Invalid(errors);
        }
        return new PositionTaken(position, origin, grounds.explanation(), grounds.supportedPart(), grounds.notedPart(),
                grounds.act(), grounds.dated(), grounds.source(), occurrence.occurredAt(), occurrence.recordedAt(),
                occurrence.reason(), null, null);
    }

    /** The same position, approved. */
    public PositionTaken approvedBy(Approver approver) {
        return new PositionTaken(position, origin, explanation, supportedPart, notedPart, act, dated, source, occurredAt,
                recordedAt, reason, approver.person(), approver.inPlaceOf());
    }

    /** Whether a deputy approved it in the place of the head. */
    public boolean isByDeputy() {
        return approvedFor != null;
    }

    /** A position as another register exported it, with or without an explanation. */
    public static PositionTaken imported(Position position, String source, Occurrence occurrence) {
        return new PositionTaken(position, PositionOrigin.IMPORT, null, null, null, null, null, source,
                occurrence.occurredAt(), occurrence.recordedAt(), occurrence.reason(), null, null);
    }

    /** An imported position may lack the explanation that one stated here must have. */
    public boolean lacksExplanation() {
        return position == Position.NOTED && explanation == null;
    }

    /** Whether it says by what it can be proved. */
    public boolean isSubstantiated() {
        return act != null || source != null;
    }

    /** What it rests on. */
    public Grounds grounds() {
        return new Grounds(explanation, supportedPart, notedPart, act, dated, source);
    }

    /** What a position rests on. */
    public record Grounds(@Nullable LocalizedText explanation, @Nullable LocalizedText supportedPart,
            @Nullable LocalizedText notedPart, @Nullable String act, @Nullable LocalDate dated, @Nullable String source) {

        public static final Grounds NONE = new Grounds(null, null, null, null, null, null);
    }
}
