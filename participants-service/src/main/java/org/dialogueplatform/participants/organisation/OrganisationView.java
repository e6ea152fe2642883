package org.dialogueplatform.participants.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.dialogueplatform.participants.privacy.Seal;
import org.dialogueplatform.platform.action.Action;
import org.dialogueplatform.platform.identity.Actor;
import org.dialogueplatform.platform.identity.Role;
import org.dialogueplatform.platform.text.ReaderLanguages;
import org.dialogueplatform.platform.text.TextView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * An organisation as one reader may see it: the public its names of now and before, category, country and
 * how it ended; those who are known also whether it is active and its number; the secretariat everything.
 */
@Schema(name = "Organisation", description = "An organisation as this reader may see it")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OrganisationView(UUID id, OrganisationCategory category, TextView names, @Nullable String shortName,
        String country,
        @Schema(description = "Not for the public") @Nullable Boolean active,
        @Schema(description = "For the secretariat, and never in lists") @Nullable FocalPoint focalPoint,
        @Schema(description = "For the secretariat") @Nullable Integer delegatesPerMeeting,
        @Schema(description = "The business identification number; not for the public") @Nullable String bin,
        @Schema(description = "Names it had before") @Nullable List<FormerNameView> formerNames,
        @Schema(description = "How it ended, and who took its place; missing while it is there") @Nullable Ending ending,
        @Schema(description = Action.ALL) @Nullable List<Action> actions) {

    static OrganisationView withFocalPoint(Organisation organisation, Seal seal, Actor reader, ReaderLanguages languages,
            @Nullable List<Action> actions) {
        return of(organisation, reader, languages, reader.is(Role.SECRETARIAT) ? organisation.focalPoint(seal) : null, actions);
    }

    static OrganisationView withoutFocalPoint(Organisation organisation, Actor reader, ReaderLanguages languages) {
        return of(organisation, reader, languages, null, null);
    }

    private static @Nullable List<FormerNameView> formerNames(OrganisationDetails details, ReaderLanguages languages) {
        return details.formerNames().isEmpty() ? null
                : details.formerNames().stream()
                        .map(former -> new FormerNameView(languages.view(former.names()), former.from(), former.to())).toList();
    }

    private static OrganisationView of(Organisation organisation, Actor reader, ReaderLanguages languages,
            @Nullable FocalPoint focalPoint, @Nullable List<Action> actions) {
        OrganisationDetails details = organisation.details();
        return new OrganisationView(organisation.id(), details.category(), languages.view(details.names()), details.shortName(),
                details.country(), reader.isPublic() ? null : details.active(), focalPoint,
                reader.is(Role.SECRETARIAT) ? details.delegatesPerMeeting() : null,
                reader.isPublic() ? null : details.bin(), formerNames(details, languages), organisation.ending(), actions);
    }

    /** A former name in the reader's language. */
    @Schema(name = "FormerNameView", description = "A name an organisation had before")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record FormerNameView(TextView names,
            @Schema(description = "The first day; missing if it is not known") @Nullable LocalDate from,
            @Schema(description = "The last day; missing if it is not known") @Nullable LocalDate to) {
    }
}
