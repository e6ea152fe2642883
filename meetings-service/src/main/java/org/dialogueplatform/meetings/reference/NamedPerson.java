package org.dialogueplatform.meetings.reference;

import java.util.Map;
import java.util.UUID;

import org.dialogueplatform.meetings.audience.Audience;
import org.dialogueplatform.platform.text.ReaderLanguages;
import org.dialogueplatform.platform.text.TextView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;

/** Somebody in an official role, as readers see them. */
@Schema(name = "NamedPerson", description = "Somebody in an official role; the person's id for the secretariat only")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record NamedPerson(@Nullable UUID personId, @Nullable String name, @Nullable TextView position) {

    /** @param cards what is known of persons, by id */
    public static @Nullable NamedPerson of(@Nullable UUID person, Map<UUID, DelegateCard> cards, Audience audience,
            ReaderLanguages languages) {
        if (person == null) {
            return null;
        }
        DelegateCard card = cards.get(person);
        return new NamedPerson(audience == Audience.SECRETARIAT ? person : null, card == null ? null : card.displayName(),
                card == null ? null : languages.viewOrNull(card.position()));
    }
}
