package org.dialogueplatform.participants.me;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.dialogueplatform.platform.identity.Office;
import org.dialogueplatform.platform.identity.Represented;
import org.dialogueplatform.platform.identity.Role;
import org.dialogueplatform.platform.identity.Standing;
import org.dialogueplatform.platform.mandate.KnownMandates.Held;
import org.dialogueplatform.platform.text.TextView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;

/** Who somebody is here. */
@Schema(name = "Me", description = "Who I am here, for whom I act in this request, and what I may do")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MeView(@Schema(description = "As the identity provider knows me") String subject,
        @Schema(description = "Missing if neither the token nor a mandate gives one") @Nullable Role role,
        @Nullable MyPerson person, @Nullable MyOrganisation organisation, @Nullable Office office,
        @Schema(description = "As what the organisation belongs to the body today") @Nullable Standing standing,
        @Schema(description = "In whose place I act in this request; missing if in my own right") @Nullable MyDeputyship deputyFor,
        @Schema(description = "All that are valid now, oldest first; Acting-For chooses among them") List<MyMandate> mandates,
        @Schema(description = "The ids of the operations my role opens; whose things they reach is for each of them to say") List<String> may) {

    /** The same somebody as a person. */
    @Schema(name = "MyPerson", description = "The same somebody as a person")
    public record MyPerson(UUID id, String displayName) {
    }

    /** For whom they act. */
    @Schema(name = "MyOrganisation", description = "For whom I act in this request")
    public record MyOrganisation(UUID id, TextView names) {
    }

    /** In whose place they act. */
    @Schema(name = "MyDeputyship", description = "In whose place I act, and until when")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record MyDeputyship(@Schema(description = "By which that somebody acts") UUID mandateId,
            @Nullable MyPerson person,
            @Schema(description = "The first moment after") @Nullable Instant validTo) {
    }

    /** One of the mandates. */
    @Schema(name = "MyMandate", description = "One of my mandates")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record MyMandate(@Nullable UUID organisationId, @Nullable UUID personId, Office office,
            @Nullable Standing standing,
            @Schema(description = "As a deputy: the mandate of whom I stand in for") @Nullable UUID forMandateId,
            @Schema(description = "As a deputy: whom I stand in for") @Nullable UUID forPersonId,
            @Schema(description = "As a co-chair: the code of the working group") @Nullable String body,
            @Schema(description = "The first moment after; missing if open-ended") @Nullable Instant validTo) {

        static MyMandate of(Held held) {
            Represented represented = held.deputyFor();
            return new MyMandate(held.organisation(), held.person(), held.office(), held.standing(),
                    represented == null ? null : represented.mandate(), represented == null ? null : represented.person(),
                    held.body(), held.validTo());
        }
    }
}
