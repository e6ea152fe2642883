package org.dialogueplatform.meetings.sitting;

import java.util.List;
import java.util.UUID;

import org.dialogueplatform.meetings.sitting.SpeakersListView.SpeakersOrganisation;
import org.dialogueplatform.meetings.sitting.SpeakingTime.Share;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;

/** How long a meeting heard whom, as one reader may know it. */
@Schema(name = "SpeakingTime", requiredProperties = { "meetingId", "recorded", "asked", "spoke", "spokenSeconds", "byCategory",
        "byOrganisation" }, description = "How often the floor was asked for and given, and for how long, on the items this reader sees")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SpeakingTimeView(UUID meetingId,
        @Schema(description = "Whether the meeting is closed and these are the numbers of its record") boolean recorded,
        @Schema(description = "How often the floor was asked for") int asked,
        @Schema(description = "How often somebody spoke") int spoke,
        @Schema(description = "How long, in seconds") int spokenSeconds, List<OfCategory> byCategory,
        List<OfOrganisation> byOrganisation,
        @Schema(description = "For whoever belongs to the body or had a seat") @Nullable List<OfPerson> byPerson) {

    /** By the category of organisations. */
    @Schema(name = "SpeakingTimeOfCategory", requiredProperties = { "category", "asked", "spoke",
            "spokenSeconds" }, description = "How long organisations of one category spoke")
    public record OfCategory(
            @Schema(description = "NONE for those who act for no organisation", examples = "NGO") String category,
            int asked, int spoke, int spokenSeconds) {
    }

    /** By organisation. */
    @Schema(name = "SpeakingTimeOfOrganisation", requiredProperties = { "organisation", "asked", "spoke",
            "spokenSeconds" }, description = "How long one organisation spoke")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record OfOrganisation(SpeakersOrganisation organisation, int asked, int spoke, int spokenSeconds) {
    }

    /** By person. */
    @Schema(name = "SpeakingTimeOfPerson", requiredProperties = { "asked", "spoke",
            "spokenSeconds" }, description = "How long one person spoke")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record OfPerson(@Schema(description = "For the secretariat, and for themselves") @Nullable UUID personId,
            @Nullable String name, @Nullable UUID organisationId, int asked, int spoke, int spokenSeconds) {
    }

    static SpeakingTimeView of(UUID meetingId, boolean recorded, SpeakingTime time, SpeakerViews.Names names) {
        Share all = time.all();
        return new SpeakingTimeView(meetingId, recorded, all.asked(), all.spoke(), all.spokenSeconds(),
                time.byCategory().stream().map(line -> new OfCategory(line.of(), line.share().asked(), line.share().spoke(),
                        line.share().spokenSeconds())).toList(),
                time.byOrganisation().stream().map(line -> new OfOrganisation(names.organisation(line.of()),
                        line.share().asked(), line.share().spoke(), line.share().spokenSeconds())).toList(),
                names.named() ? time.byPerson().stream().map(line -> new OfPerson(names.personId(line.of()),
                        names.name(line.of()), line.of().organisationId(), line.share().asked(), line.share().spoke(),
                        line.share().spokenSeconds())).toList() : null);
    }
}
