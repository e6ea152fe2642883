package org.dialogueplatform.meetings.agenda;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Who speaks to an item: a person the participants-service knows, or, where it knows none, a name.
 *
 * @param personId the person, if known
 * @param name the name as given, if the person is not known
 */
public record Rapporteur(@Nullable UUID personId, @Nullable String name) {
}
