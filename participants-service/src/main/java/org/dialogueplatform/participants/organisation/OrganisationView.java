package org.dialogueplatform.participants.organisation;

import java.util.UUID;

import org.dialogueplatform.platform.identity.Actor;
import org.dialogueplatform.platform.identity.Role;
import org.dialogueplatform.platform.text.ReaderLanguages;
import org.dialogueplatform.platform.text.TextView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * An organisation as one reader may see it: the public its name, category and country; those who are known also whether it is
 * active; the secretariat everything.
 */
@Schema(name = "Organisation", description = "An organisation as this reader may see it")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OrganisationView(UUID id, OrganisationCategory category, TextView names, @Nullable String shortName,
        String country,
        @Schema(description = "Not for the public") @Nullable Boolean active,
        @Schema(description = "For the secretariat") @Nullable FocalPoint focalPoint,
        @Schema(description = "For the secretariat") @Nullable Integer delegatesPerMeeting) {

    static OrganisationView of(Organisation organisation, Actor reader, ReaderLanguages languages) {
        OrganisationDetails details = organisation.details();
        boolean all = reader.is(Role.SECRETARIAT);
        return new OrganisationView(organisation.id(), details.category(), languages.view(details.names()), details.shortName(),
                details.country(), reader.isPublic() ? null : details.active(), all ? details.focalPoint() : null,
                all ? details.delegatesPerMeeting() : null);
    }
}
