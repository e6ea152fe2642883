package org.dialogueplatform.meetings.decision;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.ToIntFunction;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.dialogueplatform.platform.problem.FieldError;
import org.dialogueplatform.platform.problem.Invalid;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;

/** How a vote ended, in numbers; where it was counted by category of organisation, those add up to the whole. */
@Schema(name = "Votes", description = "How a vote ended, in numbers")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Votes(@NotNull @Min(0) @Max(100_000) Integer inFavour, @NotNull @Min(0) @Max(100_000) Integer against,
        @NotNull @Min(0) @Max(100_000) Integer abstained,
        @Schema(description = "By category of organisation, where it was counted so") @Size(max = 20) @Nullable List<@NotNull @Valid OfCategory> byCategory) {

    /** The votes of one category of organisation. */
    @Schema(name = "VotesOfCategory", description = "The votes of one category of organisation")
    public record OfCategory(
            @Schema(examples = "NGO") @NotNull @Size(min = 1, max = 40) String category,
            @NotNull @Min(0) @Max(100_000) Integer inFavour,
            @NotNull @Min(0) @Max(100_000) Integer against, @NotNull @Min(0) @Max(100_000) Integer abstained) {
    }

    void requireSensible() {
        List<FieldError> errors = new ArrayList<>();
        if (inFavour + against + abstained == 0) {
            errors.add(new FieldError("/votes", "nobody-voted", "counts nobody: say how many voted how"));
        }
        List<OfCategory> categories = Objects.requireNonNullElse(byCategory, List.of());
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < categories.size(); i++) {
            if (!seen.add(categories.get(i).category())) {
                errors.add(new FieldError("/votes/byCategory/" + i + "/category", "named-twice", "is counted a second time"));
            }
        }
        if (!categories.isEmpty() && !(adds(categories, OfCategory::inFavour, inFavour)
                && adds(categories, OfCategory::against, against) && adds(categories, OfCategory::abstained, abstained))) {
            errors.add(new FieldError("/votes/byCategory", "does-not-add-up", "must add up to the votes of all"));
        }
        if (!errors.isEmpty()) {
            throw new Invalid(errors);
        }
    }

    private static boolean adds(List<OfCategory> categories, ToIntFunction<OfCategory> votes, int whole) {
        return categories.stream().mapToInt(votes).sum() == whole;
    }
}
