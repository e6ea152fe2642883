package org.dialogueplatform.recommendations.register;

import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.dialogueplatform.recommendations.register.RecommendationDocument.AddresseeDocument;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Whom a recommendation is addressed to, all of them. */
@Schema(name = "AddresseesDocument", description = "Everybody a recommendation is addressed to")
public record AddresseesDocument(@NotNull @Size(max = 50) @Nullable List<@NotNull @Valid AddresseeDocument> addressees) {

    List<AddresseeSpec> read() {
        return RecommendationDocument.read(addressees);
    }
}
