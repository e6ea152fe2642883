package org.dialogueplatform.recommendations.register;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import org.dialogueplatform.platform.problem.FieldError;
import org.dialogueplatform.platform.problem.Invalid;
import org.jspecify.annotations.Nullable;

/** Reads the lists of documents. */
public final class Placed {

    private Placed() {
    }

    /** Reads each; what is wrong with an element is said with its place in the document. */
    public static <D, T> List<T> each(String pointer, @Nullable List<D> documents, Function<D, T> read) {
        if (documents == null) {
            return List.of();
        }
        List<T> result = new ArrayList<>();
        List<FieldError> errors = new ArrayList<>();
        for (int i = 0; i < documents.size(); i++) {
            try {
                result.add(read.apply(documents.get(i)));
            } catch (Invalid e) {
                for (FieldError error : e.errors()) {
                    errors.add(new FieldError(pointer + i + error.pointer(), error.code(), error.detail()));
                }
            }
        }
        if (!errors.isEmpty()) {
            throw new Invalid(errors);
        }
        return result;
    }
}
