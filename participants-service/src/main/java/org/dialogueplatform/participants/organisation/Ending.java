package org.dialogueplatform.participants.organisation;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;

import org.dialogueplatform.platform.problem.Invalid;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * How an organisation ended, and who took its place.
 *
 * @param successorIds who took its place: the first one has taken on what it owed
 * @param effectiveOn the first day on which it is no more
 * @param legalAct the act by which it was done; of a double the secretariat's reason
 */
@Schema(name = "OrganisationEnding", description = "How an organisation ended, and who took its place")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Ending(EndingKind kind,
        @Schema(description = "Who took its place; the first one has taken on what it owed") List<UUID> successorIds,
        @Schema(description = "The first day on which it is no more") @JsonFormat(shape = JsonFormat.Shape.STRING) LocalDate effectiveOn,
        @Schema(description = "The act by which it was done; of a double, why it is one") String legalAct,
        @Schema(description = "Where the act can be read") @Nullable String documentUrl) {

    /** Nothing older is meant; a day before is a slip in the year. */
    private static final LocalDate EARLIEST = LocalDate.of(1945, 1, 1);

    public Ending {
        successorIds = List.copyOf(successorIds);
        boolean fits = switch (kind) {
            case RENAMED, MERGED, DOUBLE -> successorIds.size() == 1;
            case SPLIT -> successorIds.size() > 1;
            case ABOLISHED -> successorIds.size() < 2;
        };
        if (!fits) {
            throw new Invalid("/successorIds", "number-of-successors",
                    "must name one successor for RENAMED and MERGED, two or more for SPLIT, one or none for ABOLISHED");
        }
        if (new HashSet<>(successorIds).size() < successorIds.size()) {
            throw new Invalid("/successorIds", "named-twice", "must not name an organisation twice");
        }
    }

    void check(UUID organisationId, LocalDate today) {
        if (successorIds.contains(organisationId)) {
            throw new Invalid(kind == EndingKind.DOUBLE ? "/into" : "/successorIds", "itself",
                    "must not be the organisation itself");
        }
        if (effectiveOn.isAfter(today)) {
            throw new Invalid("/effectiveOn", "in-the-future",
                    "must not be later than today, " + today + ": what it owes moves at once. Record it on the day.");
        }
        if (effectiveOn.isBefore(EARLIEST)) {
            throw new Invalid("/effectiveOn", "out-of-range", "must not be before " + EARLIEST + ": check the year");
        }
    }

    /** Who took on what it owed. */
    public @Nullable UUID successorId() {
        return successorIds.isEmpty() ? null : successorIds.getFirst();
    }
}
