package org.dialogueplatform.meetings.meeting;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.dialogueplatform.meetings.audience.Audience;
import org.dialogueplatform.meetings.reference.DelegateCard;
import org.dialogueplatform.meetings.reference.NamedPerson;
import org.dialogueplatform.platform.text.ReaderLanguages;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;

/** Who runs a meeting, and in which languages, as one reader sees it. */
@Schema(name = "MeetingConduct", description = "Who runs the meeting, and in which languages")
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ConductView(@Nullable NamedPerson chair, @Nullable NamedPerson secretary,
        @Schema(description = "What is spoken, as BCP 47 tags") List<String> workingLanguages,
        @Schema(description = "Into which languages it is interpreted") List<Channel> interpretation) {

    /** A channel on which the meeting is heard in another language. */
    @Schema(name = "InterpretationChannel", requiredProperties = {
            "language" }, description = "A channel on which the meeting is heard in another language; who interprets is for the secretariat")
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Channel(@Schema(description = "BCP 47 tag") String language, List<NamedPerson> interpreters) {
    }

    static @Nullable ConductView of(@Nullable Conduct conduct, Map<UUID, DelegateCard> cards, Audience audience,
            ReaderLanguages languages) {
        if (conduct == null) {
            return null;
        }
        List<InterpretationChannel> channels = Objects.requireNonNullElse(conduct.interpretation(), List.of());
        return new ConductView(NamedPerson.of(conduct.chair(), cards, audience, languages),
                NamedPerson.of(conduct.secretary(), cards, audience, languages),
                Objects.requireNonNullElse(conduct.workingLanguages(), List.of()),
                channels.stream().map(channel -> new Channel(channel.language(), audience != Audience.SECRETARIAT ? List.of()
                        : channel.interpreters().stream()
                                .map(person -> Objects.requireNonNull(NamedPerson.of(person, cards, audience, languages)))
                                .toList()))
                        .toList());
    }
}
