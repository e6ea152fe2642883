package org.dialogueplatform.recommendations.reference;

import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/** What this service keeps of an item of a meeting's agenda. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record KnownAgendaItem(UUID id, @Nullable String number, @Nullable String state, @Nullable String visibility) {

    public KnownAgendaItem {
        Objects.requireNonNull(id, "id");
    }
}
