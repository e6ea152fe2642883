package org.dialogueplatform.participants.person;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.dialogueplatform.participants.privacy.Seal;
import org.dialogueplatform.platform.action.Action;
import org.dialogueplatform.platform.text.ReaderLanguages;
import org.dialogueplatform.platform.text.TextView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;

/** A person as the secretariat, an auditor or the own organisation may see it. */
@Schema(name = "Person", description = "A person as this reader may see it")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PersonView(UUID id, String displayName, @Nullable TextView names, @Nullable TextView position,
        @Schema(description = "Missing for the body's own staff") @Nullable UUID organisationId,
        @Schema(description = "For the secretariat and the own organisation, and never in lists") @Nullable Contacts contacts,
        @Schema(description = "For the secretariat and the own organisation, and never in lists") @Nullable String accessibilityNeeds,
        @Schema(description = "Since when only a pseudonym is left") @Nullable Instant erasedAt,
        @Schema(description = Action.ALL) @Nullable List<Action> actions) {

    static PersonView withPrivateDetails(Person person, Seal seal, ReaderLanguages languages,
            @Nullable List<Action> actions) {
        return of(person, languages, person.privateDetails(seal), actions);
    }

    static PersonView withoutPrivateDetails(Person person, ReaderLanguages languages, @Nullable List<Action> actions) {
        return of(person, languages, PrivateDetails.NONE, actions);
    }

    private static PersonView of(Person person, ReaderLanguages languages, PrivateDetails privately,
            @Nullable List<Action> actions) {
        return new PersonView(person.id(), person.displayName(), languages.viewOrNull(person.names()),
                languages.viewOrNull(person.position()), person.organisationId(), privately.contacts(),
                privately.accessibilityNeeds(), person.erasedAt(), actions);
    }

    /** Says nothing: whatever is printed may end in a log. */
    @Override
    public String toString() {
        return "PersonView[private]";
    }
}
