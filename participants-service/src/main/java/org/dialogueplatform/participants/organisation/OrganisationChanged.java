package org.dialogueplatform.participants.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.dialogueplatform.platform.event.EventType;
import org.dialogueplatform.platform.text.LocalizedText;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * All that others may know of an organisation, as it now is.
 *
 * @param ending how it ended, and who took its place; null while it is there
 * @param version the number of this state, the same as the event's sequence
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@EventType("organisation.changed.v1")
public record OrganisationChanged(UUID id, OrganisationCategory category, LocalizedText names, String country, boolean active,
        long version, @Nullable Told ending) {

    /**
     * How it ended, for those who hear of it late: the fact itself was told when it happened.
     *
     * @param successorIds the first one has taken on what it owed
     */
    public record Told(EndingKind kind, List<UUID> successorIds, LocalDate effectiveOn) {

        static @Nullable Told of(@Nullable Ending ending) {
            return ending == null ? null : new Told(ending.kind(), ending.successorIds(), ending.effectiveOn());
        }
    }
}
