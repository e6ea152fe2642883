package org.dialogueplatform.recommendations.bulk;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.dialogueplatform.platform.problem.FieldError;
import org.dialogueplatform.platform.problem.Invalid;
import org.dialogueplatform.recommendations.register.RecommendationDocument.AddresseeDocument;
import org.dialogueplatform.recommendations.register.TermCodes;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * With what an act is done: whom to address, which terms, which meeting, which road map. In the words of the single acts'
 * documents.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record BulkDetails(@Nullable List<AddresseeDocument> addressees, @Nullable TermCodes add, @Nullable TermCodes remove,
        @Nullable UUID meetingId, @Nullable UUID roadMapId) {

    /** What belongs to another act would be passed over in silence, and so is refused. */
    void requireFor(BulkAction action) {
        List<FieldError> errors = new ArrayList<>();
        only(action == BulkAction.ASSIGN, addressees, "/addressees", action, errors);
        only(action == BulkAction.TAG, add, "/add", action, errors);
        only(action == BulkAction.TAG, remove, "/remove", action, errors);
        only(action == BulkAction.TRANSMIT, meetingId, "/meetingId", action, errors);
        only(action == BulkAction.MOVE, roadMapId, "/roadMapId", action, errors);
        if (action == BulkAction.ASSIGN && Objects.requireNonNullElse(addressees, List.of()).isEmpty()) {
            errors.add(new FieldError("/addressees", "NotEmpty", "is missing: say whom they are to be addressed to"));
        }
        if (!errors.isEmpty()) {
            throw new Invalid(errors);
        }
    }

    private static void only(boolean belongs, @Nullable Object value, String pointer, BulkAction action,
            List<FieldError> errors) {
        if (!belongs && value != null) {
            errors.add(new FieldError(pointer, "not-of-this-action", "does not belong to " + action + ": leave it out"));
        }
    }
}
