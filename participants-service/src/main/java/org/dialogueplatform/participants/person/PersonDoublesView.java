package org.dialogueplatform.participants.person;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who may be the same person. */
@Schema(name = "PersonDoubles", description = "Who may be the same person: the same names in either script, in any order, with or without patronymic and initials")
public record PersonDoublesView(@Schema(description = "In the order of their names, twenty at most") List<PersonView> items) {
}
