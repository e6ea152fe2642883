package org.dialogueplatform.delivery.partner;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.dialogueplatform.delivery.log.EventFilter;
import org.dialogueplatform.delivery.log.PublicContract;
import org.dialogueplatform.platform.problem.FieldError;
import org.dialogueplatform.platform.problem.Invalid;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Terms for a partner. */
@Schema(name = "PartnerRequest", description = "Who a partner is and what it may read")
public record PartnerRequest(
        @Schema(description = "Of the organisation; no person's", examples = "Rights Monitor") @NotBlank @Size(max = 200) String name,
        @Schema(description = "The same organisation as a member or observer of the body, if it is one") @Nullable UUID organisationId,
        @Schema(description = "FEED for feed and stream, WEBHOOKS for deliveries; Kafka is granted apart") @NotNull @NotEmpty @Size(max = 2) List<@NotNull Right> rights,
        @Nullable @Valid PartnerScope scope) {

    PartnerTerms terms(PublicContract contract) {
        EventFilter filter = scope == null ? EventFilter.ALL : scope.filter();
        List<FieldError> errors = new ArrayList<>(contract.wrongWith(filter, "/scope"));
        if (rights.contains(Right.KAFKA)) {
            errors.add(new FieldError("/rights/" + rights.indexOf(Right.KAFKA), "granted-apart",
                    "is granted apart, with a password of its own: POST …/kafka-grant"));
        }
        if (!errors.isEmpty()) {
            throw new Invalid(errors);
        }
        Set<Right> wanted = EnumSet.copyOf(rights);
        return new PartnerTerms(name.strip(), organisationId, wanted, filter);
    }
}
