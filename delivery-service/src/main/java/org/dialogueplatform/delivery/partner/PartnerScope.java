package org.dialogueplatform.delivery.partner;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.dialogueplatform.delivery.log.EventFilter;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The most a partner hears of. */
@Schema(name = "PartnerScope", description = "The most a partner hears of, by whatever way and whatever it asks for; empty for all that is public")
public record PartnerScope(
        @Schema(description = "As in 'public.recommendation.adopted.v1', or 'public.recommendation.*' for a family; none means all") @Nullable @Size(max = 100) List<@NotBlank @Size(max = 200) String> types,
        @Schema(description = "For every facet named, any of the values named: theme, group, sdg, addressee, mechanism, position, implementation, disagreement") @Nullable @Size(max = 20) Map<@NotBlank @Size(max = 100) String, @NotNull @Size(max = 200) List<@NotBlank @Size(max = 200) String>> facets) {

    EventFilter filter() {
        return new EventFilter(Objects.requireNonNullElse(types, List.of()), Objects.requireNonNullElse(facets, Map.of()));
    }

    static PartnerScope of(EventFilter filter) {
        return new PartnerScope(filter.types(), filter.facets());
    }
}
