package org.dialogueplatform.meetings.minutes;

import java.util.UUID;

import org.dialogueplatform.platform.text.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * Somebody in an official role. The name of a known person is not kept but looked up when it is read, so that of a person who
 * was erased the pseudonym alone is left.
 *
 * @param name of somebody who is not known
 * @param position as of the day the minutes were drafted
 * @param organisation the name of whom they spoke for, likewise
 */
public record Speaker(@Nullable UUID personId, @Nullable String name, @Nullable LocalizedText position,
        @Nullable LocalizedText organisation) {
}
