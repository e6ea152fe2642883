package org.dialogueplatform.participants.person;

import java.util.UUID;

import org.dialogueplatform.platform.text.ReaderLanguages;
import org.dialogueplatform.platform.text.TextView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;

/** A person as the secretariat, an auditor or the own organisation may see it. */
@Schema(name = "Person", description = "A person as this reader may see it")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PersonView(UUID id, String displayName, @Nullable TextView names, @Nullable TextView position,
        UUID organisationId,
        @Schema(description = "For the secretariat and the own organisation, and never in lists") @Nullable Contacts contacts) {

    static PersonView withContacts(Person person, ReaderLanguages languages) {
        return of(person, languages, person.details().contacts());
    }

    static PersonView withoutContacts(Person person, ReaderLanguages languages) {
        return of(person, languages, null);
    }

    private static PersonView of(Person person, ReaderLanguages languages, @Nullable Contacts contacts) {
        PersonDetails details = person.details();
        return new PersonView(person.id(), details.displayName(), languages.viewOrNull(details.names()),
                languages.viewOrNull(details.position()), details.organisationId(), contacts);
    }
}
