package org.dialogueplatform.meetings.minutes;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.dialogueplatform.meetings.audience.Audience;
import org.dialogueplatform.meetings.decision.DecisionKind;
import org.dialogueplatform.meetings.decision.DecisionMethod;
import org.dialogueplatform.meetings.decision.Votes;
import org.dialogueplatform.meetings.minutes.MinutesFacts.Decided;
import org.dialogueplatform.meetings.minutes.MinutesFacts.Interruption;
import org.dialogueplatform.meetings.minutes.MinutesFacts.Item;
import org.dialogueplatform.meetings.minutes.MinutesFacts.Tabled;
import org.dialogueplatform.meetings.reference.TabledState;
import org.dialogueplatform.platform.action.Action;
import org.dialogueplatform.platform.text.LocalizedText;
import org.dialogueplatform.platform.text.ReaderLanguages;
import org.dialogueplatform.platform.text.TextView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;

/** A version of the minutes as one reader may have it. */
@Schema(name = "Minutes", requiredProperties = { "meetingId", "version", "state", "draftedAt", "title", "interruptions",
        "attendance", "represented", "speakingTime",
        "items" }, description = "A version of a meeting's minutes as this reader may have it")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MinutesView(UUID meetingId, @Schema(description = "1 for the first, 2 for its correction") int version,
        MinutesState state, @Schema(description = "Why it takes the place of the version before") @Nullable String correction,
        @Schema(description = "The version that took its place") @Nullable Integer replacedBy, Instant draftedAt,
        @Nullable Instant circulatedAt,
        @Schema(description = "Until when members can propose amendments") @Nullable Instant amendmentsUntil,
        @Schema(description = "For members: when its circulation was last taken back") @Nullable Instant recalledAt,
        @Schema(description = "For members: why") @Nullable String recallReason, @Nullable Instant approvedAt,
        @Schema(description = "The person who approved it, if one is named; else it was the office of the chair") @Nullable SpeakerView approvedBy,
        @Nullable Instant publishedAt, TextView title, @Nullable Instant openedAt,
        @Nullable Instant endedAt, List<InterruptionView> interruptions, @Nullable SpeakerView chair,
        @Nullable SpeakerView secretary, List<CountView> attendance,
        @Schema(description = "By whom; none in minutes drafted before that was kept") List<RepresentedView> represented,
        SpeakingTimeView speakingTime, @Nullable SectionView opening, List<ItemView> items,
        @Nullable SectionView closing,
        @Schema(description = "For the secretariat, while it can change: what of the meeting's record has changed since it was drafted") @Nullable Set<MinutesChange> changedSince,
        @Schema(description = Action.ALL) @Nullable List<Action> actions) {

    /** From when to when the meeting was interrupted. */
    @Schema(name = "MinutesInterruption", requiredProperties = { "from" }, description = "When the meeting was interrupted")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record InterruptionView(Instant from, @Nullable Instant until) {
    }

    /** How many of one category took part in one way. */
    @Schema(name = "MinutesAttendance", requiredProperties = { "category", "mode",
            "present" }, description = "How many of one category took part in one way")
    public record CountView(@Schema(examples = "NGO") String category, @Schema(examples = "ROOM") String mode, int present) {
    }

    /** An organisation that was represented. */
    @Schema(name = "MinutesRepresented", requiredProperties = { "organisationId", "category", "standing", "room",
            "online" }, description = "An organisation that was represented, and how many came for it")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record RepresentedView(UUID organisationId, @Nullable TextView organisation,
            @Schema(examples = "NGO") String category,
            @Schema(description = "As what it belonged to the body that day: MEMBER, OBSERVER, EXPERT, SECRETARIAT, or GUEST", examples = "MEMBER") String standing,
            int room, int online) {
    }

    /** How long the meeting heard whom. */
    @Schema(name = "MinutesSpeakingTime", requiredProperties = { "byCategory",
            "byOrganisation" }, description = "How often the floor was asked for and given, and for how long, on the items this reader sees")
    public record SpeakingTimeView(List<HeardView> byCategory, List<HeardView> byOrganisation) {
    }

    /** How long it heard one organisation, or all of one category. */
    @Schema(name = "MinutesSpeakingTimeLine", requiredProperties = { "category", "asked", "spoke",
            "spokenSeconds" }, description = "How long the meeting heard one organisation, or all of one category")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record HeardView(@Nullable UUID organisationId, @Nullable TextView organisation,
            @Schema(description = "NONE for those who act for no organisation", examples = "NGO") String category,
            int asked, int spoke, int spokenSeconds) {
    }

    /** What is said of a part of the meeting. */
    @Schema(name = "MinutesSection", requiredProperties = {
            "text" }, description = "What the minutes say of a part of the meeting; the rest for the secretariat only")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record SectionView(TextView text,
            @Schema(description = "Whether it was edited by hand") @Nullable Boolean edited,
            @Schema(description = "Whether the facts have changed since it was edited") @Nullable Boolean outdated,
            @Schema(description = "What the facts would give") @Nullable TextView drafted) {
    }

    /** Somebody in an official role. */
    @Schema(name = "MinutesSpeaker", description = "Somebody in an official role; the person's id for the secretariat only")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record SpeakerView(@Nullable UUID personId, @Nullable String name, @Nullable TextView position,
            @Nullable TextView organisation) {
    }

    /** That somebody had the floor. */
    @Schema(name = "MinutesSpeech", requiredProperties = { "speaker", "kind",
            "startedAt" }, description = "That somebody had the floor")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record SpeechView(SpeakerView speaker, @Schema(examples = "STATEMENT") String kind, Instant startedAt,
            @Nullable Instant endedAt, @Nullable Long spokenSeconds, @Nullable TextView summary) {
    }

    /** A decision. */
    @Schema(name = "MinutesDecision", requiredProperties = { "id", "kind", "method", "text", "takenAt", "recommendations",
            "instructions", "specialOpinions", "corrections" }, description = "A decision on the item")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record DecisionView(UUID id, DecisionKind kind, DecisionMethod method, TextView text, Instant takenAt,
            List<UUID> recommendations, @Nullable Votes votes, List<InstructionView> instructions,
            List<OpinionView> specialOpinions,
            @Schema(description = "How it read before its wording was put right, the first wording first") List<CorrectionView> corrections) {
    }

    /** That the wording of a decision was put right. */
    @Schema(name = "MinutesDecisionCorrection", requiredProperties = { "before", "recordedAt",
            "reason" }, description = "How a decision read before, and why its wording was put right")
    public record CorrectionView(TextView before, Instant recordedAt, String reason) {
    }

    /** What somebody was told to do. */
    @Schema(name = "MinutesInstruction", requiredProperties = { "text",
            "dueOn" }, description = "What an organisation was told to do, and until when")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record InstructionView(@Nullable TextView organisation, TextView text, LocalDate dueOn) {
    }

    /** What an organisation that does not share the decision wants on record. */
    @Schema(name = "MinutesSpecialOpinion", requiredProperties = {
            "text" }, description = "What an organisation that does not share the decision wants on record")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record OpinionView(@Nullable TextView organisation, TextView text) {
    }

    /** A recommendation and what became of it. */
    @Schema(name = "MinutesRecommendation", requiredProperties = { "id", "reference",
            "state" }, description = "A recommendation that lay on the table, and what had become of it")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record RecommendationView(UUID id, String reference, @Nullable TextView text, TabledState state) {
    }

    /** An item and what came of it. */
    @Schema(name = "MinutesItem", requiredProperties = { "id", "number", "title", "rapporteurs", "speeches", "decisions",
            "recommendations" }, description = "An item of the agenda, and what came of it")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ItemView(UUID id, @Schema(examples = "2.1") String number, TextView title,
            @Nullable TextView reportingOrganisation, List<SpeakerView> rapporteurs, @Nullable Instant takenUpAt,
            @Nullable Instant concludedAt, @Nullable SectionView section, List<SpeechView> speeches,
            List<DecisionView> decisions, List<RecommendationView> recommendations) {
    }

    static MinutesView of(MinutesReading reading, Audience audience, ReaderLanguages languages,
            @Nullable List<Action> actions) {
        return new Writer(reading, audience == Audience.SECRETARIAT, audience.sees(Audience.MEMBERS), languages).view(actions);
    }

    private record Writer(MinutesReading reading, boolean forSecretariat, boolean forMembers,
            ReaderLanguages languages) {

        MinutesView view(@Nullable List<Action> actions) {
            MinutesVersion version = reading.version();
            MinutesFacts facts = reading.facts();
            return new MinutesView(version.meetingId(), version.number(), version.state(), version.correction(),
                    version.replacedBy(), version.draftedAt(), version.circulatedAt(), version.amendmentsUntil(),
                    forMembers ? version.recalledAt() : null, forMembers ? version.recallReason() : null, version.approvedAt(),
                    speakerOrNull(version.approvedBy()), version.publishedAt(), languages.view(facts.title()), facts.openedAt(),
                    facts.endedAt(), facts.interruptions().stream().map(Writer::interruption).toList(),
                    speakerOrNull(facts.chair()), speakerOrNull(facts.secretary()),
                    facts.attendance().stream().map(one -> new CountView(one.category(), one.mode(), one.present())).toList(),
                    facts.represented().stream().map(this::represented).toList(),
                    new SpeakingTimeView(facts.heardByCategory().stream().map(this::heard).toList(),
                            facts.heardByOrganisation().stream().map(this::heard).toList()),
                    section(MinutesPart.OPENING, null), facts.items().stream().map(this::item).toList(),
                    section(MinutesPart.CLOSING, null), reading.changes(), actions);
        }

        private ItemView item(Item item) {
            return new ItemView(item.id(), item.number(), languages.view(item.title()),
                    languages.viewOrNull(item.reportingOrganisation()), item.rapporteurs().stream().map(this::speaker).toList(),
                    item.takenUpAt(), item.concludedAt(), section(MinutesPart.ITEM, item.id()),
                    item.speeches().stream().map(this::speech).toList(), item.decisions().stream().map(this::decision).toList(),
                    item.recommendations().stream().map(this::recommendation).toList());
        }

        private @Nullable SectionView section(MinutesPart part, @Nullable UUID item) {
            MinutesSection section = reading.section(part, item);
            if (section == null) {
                return null;
            }
            return forSecretariat
                    ? new SectionView(languages.view(section.text()), section.edited(), section.outdated(),
                            section.edited() ? languages.view(section.drafted()) : null)
                    : new SectionView(languages.view(section.text()), null, null, null);
        }

        private RepresentedView represented(Represented one) {
            return new RepresentedView(one.organisationId(), languages.viewOrNull(one.organisation()), one.category(),
                    one.standing(), one.room(), one.online());
        }

        private HeardView heard(Heard one) {
            return new HeardView(one.organisationId(), languages.viewOrNull(one.organisation()), one.category(), one.asked(),
                    one.spoke(), one.spokenSeconds());
        }

        private SpeakerView speaker(Speaker speaker) {
            LocalizedText position = reading.positionOf(speaker);
            return new SpeakerView(forSecretariat ? speaker.personId() : null, reading.nameOf(speaker),
                    languages.viewOrNull(position), languages.viewOrNull(speaker.organisation()));
        }

        private @Nullable SpeakerView speakerOrNull(@Nullable Speaker speaker) {
            return speaker == null ? null : speaker(speaker);
        }

        private SpeechView speech(Speech speech) {
            return new SpeechView(speaker(speech.speaker()), speech.kind(), speech.startedAt(), speech.endedAt(),
                    speech.spokenSeconds(), languages.viewOrNull(speech.summary()));
        }

        private DecisionView decision(Decided decision) {
            return new DecisionView(decision.id(), decision.kind(), decision.method(), languages.view(decision.text()),
                    decision.takenAt(), decision.recommendations(), decision.votes(),
                    decision.instructions().stream()
                            .map(one -> new InstructionView(languages.viewOrNull(one.organisation()),
                                    languages.view(one.text()), one.dueOn()))
                            .toList(),
                    decision.opinions().stream().map(one -> new OpinionView(languages.viewOrNull(one.organisation()),
                            languages.view(one.text()))).toList(),
                    decision.corrections().stream().map(
                            one -> new CorrectionView(languages.view(one.before()), one.recordedAt(), one.reason())).toList());
        }

        private RecommendationView recommendation(Tabled recommendation) {
            return new RecommendationView(recommendation.id(), recommendation.reference(),
                    languages.viewOrNull(recommendation.text()), recommendation.state());
        }

        private static InterruptionView interruption(Interruption interruption) {
            return new InterruptionView(interruption.from(), interruption.until());
        }
    }
}
