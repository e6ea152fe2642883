package org.dialogueplatform.participants.organisation;

import java.time.LocalDate;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

import org.dialogueplatform.platform.problem.Invalid;
import org.dialogueplatform.platform.text.LocalizedText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;

/** A name an organisation had before: it is still found by it. */
@Schema(name = "FormerName", description = "A name an organisation had before, and is still found by")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FormerName(@NotNull @Valid LocalizedText names,
        @Schema(description = "The first day; missing if it is not known") @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable LocalDate from,
        @Schema(description = "The last day; missing if it is not known") @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable LocalDate to) {

    /** Gives it back if it can have been. */
    FormerName check(int no) {
        OrganisationName.check(names, "/formerNames/" + no + "/names");
        if (from != null && to != null && to.isBefore(from)) {
            throw new Invalid("/formerNames/" + no + "/to", "before-beginning", "must not be before the first day, " + from);
        }
        return this;
    }
}
