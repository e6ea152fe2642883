package org.dialogueplatform.meetings.attendance;

import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;

/** Who is at a meeting now, in numbers. */
@Schema(name = "MeetingPresence", requiredProperties = { "meetingId", "present", "counts",
        "quorum" }, description = "Who is at a meeting now, in numbers, and whether enough are there to decide")
public record PresenceView(UUID meetingId, @Schema(description = "How many persons") int present, List<CountView> counts,
        QuorumView quorum) {

    /** One line of the count. */
    @Schema(name = "PresenceCount", requiredProperties = { "standing", "mode", "persons",
            "organisations" }, description = "How many are there whose organisations belong to the body as one thing")
    public record CountView(
            @Schema(description = "MEMBER, OBSERVER, EXPERT, SECRETARIAT, or GUEST for those who do not belong to it", examples = "MEMBER") String standing,
            @Schema(examples = "ROOM") String mode, int persons, int organisations) {
    }

    /** Whether enough are there. */
    @Schema(name = "Quorum", requiredProperties = { "state", "belonging",
            "represented" }, description = "Whether enough organisations are represented to decide")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record QuorumView(Presence.QuorumState state,
            @Schema(description = "How many organisations are counted") int belonging,
            @Schema(description = "How many of them are represented now") int represented,
            @Schema(description = "How many must be, where the body has set a quorum") @Nullable Integer required) {
    }

    static PresenceView of(UUID meetingId, Presence presence) {
        var quorum = presence.quorum();
        return new PresenceView(meetingId, presence.counts().stream().mapToInt(Presence.Count::persons).sum(),
                presence.counts().stream().map(
                        count -> new CountView(count.standing(), count.mode(), count.persons(), count.organisations()))
                        .toList(),
                new QuorumView(quorum.state(), quorum.belonging(), quorum.represented(), quorum.required()));
    }
}
