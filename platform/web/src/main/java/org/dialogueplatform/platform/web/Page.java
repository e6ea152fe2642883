package org.dialogueplatform.platform.web;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * A page of a list.
 *
 * @param items in the list's order
 * @param next what to pass as {@code after} to get the next page; absent on the last one
 * @param total how many there are on all pages together; absent unless it was asked for
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Page<T>(List<T> items,
        @Schema(description = "What to pass as 'after' for the next page; absent on the last one") @Nullable String next,
        @Schema(description = "How many there are on all pages together; with include=total only") @Nullable Long total) {

    /** A list so short that it is given whole; {@link Representation} adds the total where it is asked for. */
    public static <T> Page<T> whole(List<T> items) {
        return new Page<>(items, null, null);
    }
}
