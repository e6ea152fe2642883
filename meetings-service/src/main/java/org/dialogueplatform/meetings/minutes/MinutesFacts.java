package org.dialogueplatform.meetings.minutes;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.dialogueplatform.meetings.agenda.AgendaItemKind;
import org.dialogueplatform.meetings.decision.DecisionKind;
import org.dialogueplatform.meetings.decision.DecisionMethod;
import org.dialogueplatform.meetings.decision.Rewording;
import org.dialogueplatform.meetings.decision.Votes;
import org.dialogueplatform.meetings.meeting.AttendanceCount;
import org.dialogueplatform.meetings.meeting.MeetingKind;
import org.dialogueplatform.meetings.meeting.MeetingMode;
import org.dialogueplatform.meetings.reference.TabledState;
import org.dialogueplatform.platform.text.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * What is on record of a meeting, as it was when its minutes were drafted.
 *
 * @param openedAt null where the meeting ended without having been opened
 * @param interruptions when it was suspended
 * @param represented by whom; nobody in what was drafted before that was kept
 * @param items in the agenda's order, those that are not for everybody among them
 */
public record MinutesFacts(int number, int year, MeetingKind kind, MeetingMode mode, LocalizedText title, Instant startsAt,
        Instant endsAt, String timeZone, @Nullable LocalizedText venue, @Nullable Instant openedAt, @Nullable Instant endedAt,
        List<Interruption> interruptions, @Nullable Speaker chair, @Nullable Speaker secretary,
        List<AttendanceCount> attendance, List<Represented> represented, List<Item> items) {

    @SuppressWarnings("ConstantValue") // what was stored before has none
    public MinutesFacts {
        represented = represented == null ? List.of() : represented;
    }

    /** From when to when the meeting was interrupted. */
    public record Interruption(Instant from, @Nullable Instant until) {
    }

    /**
     * An item of the agenda as adopted, and what came of it.
     *
     * @param heard who asked for the floor on it and had it, in numbers
     */
    public record Item(UUID id, String number, AgendaItemKind kind, LocalizedText title,
            @Nullable LocalizedText reportingOrganisation, List<Speaker> rapporteurs, @Nullable Instant takenUpAt,
            @Nullable Instant concludedAt, List<Speech> speeches, List<Heard> heard, List<Decided> decisions,
            List<Tabled> recommendations) {

        @SuppressWarnings("ConstantValue") // what was stored before has none
        public Item {
            heard = heard == null ? List.of() : heard;
        }
    }

    /**
     * A decision, and what belongs to it.
     *
     * @param corrections how it read before its wording was put right
     */
    public record Decided(UUID id, DecisionKind kind, DecisionMethod method, LocalizedText text, Instant takenAt,
            List<UUID> recommendations, @Nullable Votes votes, List<Told> instructions, List<Opinion> opinions,
            List<Rewording> corrections) {

        @SuppressWarnings("ConstantValue") // what was stored before has none
        public Decided {
            corrections = corrections == null ? List.of() : corrections;
        }

        Decided with(List<UUID> others) {
            return new Decided(id, kind, method, text, takenAt, others, votes, instructions, opinions, corrections);
        }
    }

    /** What somebody was told to do. */
    public record Told(@Nullable LocalizedText organisation, LocalizedText text, LocalDate dueOn) {
    }

    /** A special opinion. */
    public record Opinion(@Nullable LocalizedText organisation, LocalizedText text) {
    }

    /** A recommendation that lay on the table, and what had become of it. */
    public record Tabled(UUID id, String reference, @Nullable LocalizedText text, TabledState state) {
    }

    /** In what the record differs from what it was. */
    Set<MinutesChange> changesTo(MinutesFacts today) {
        Set<MinutesChange> changes = EnumSet.noneOf(MinutesChange.class);
        if (!bare(this).equals(bare(today))) {
            changes.add(MinutesChange.MEETING);
        }
        note(changes, MinutesChange.ATTENDANCE, today, facts -> List.of(facts.attendance, facts.represented));
        note(changes, MinutesChange.AGENDA, today, facts -> facts.each(MinutesFacts::bare));
        note(changes, MinutesChange.SPEECHES, today, facts -> facts.each(item -> List.of(item.speeches, item.heard)));
        note(changes, MinutesChange.DECISIONS, today, facts -> facts.each(Item::decisions));
        note(changes, MinutesChange.RECOMMENDATIONS, today, facts -> facts.each(Item::recommendations));
        return changes;
    }

    /** How long it heard organisations of which category. */
    List<Heard> heardByCategory() {
        return Heard.byCategory(items.stream().flatMap(item -> item.heard.stream()));
    }

    /** How long it heard which organisation. */
    List<Heard> heardByOrganisation() {
        return Heard.byOrganisation(items.stream().flatMap(item -> item.heard.stream()));
    }

    /** The same with these items. */
    MinutesFacts with(List<Item> others) {
        return new MinutesFacts(number, year, kind, mode, title, startsAt, endsAt, timeZone, venue, openedAt, endedAt,
                interruptions, chair, secretary, attendance, represented, others);
    }

    private <T> List<T> each(Function<Item, T> part) {
        return items.stream().map(part).toList();
    }

    private static MinutesFacts bare(MinutesFacts facts) {
        return new MinutesFacts(facts.number, facts.year, facts.kind, facts.mode, facts.title, facts.startsAt, facts.endsAt,
                facts.timeZone, facts.venue, facts.openedAt, facts.endedAt, facts.interruptions, facts.chair, facts.secretary,
                List.of(), List.of(), List.of());
    }

    private static Item bare(Item item) {
        return new Item(item.id, item.number, item.kind, item.title, item.reportingOrganisation, item.rapporteurs,
                item.takenUpAt, item.concludedAt, List.of(), List.of(), List.of(), List.of());
    }

    private void note(Set<MinutesChange> changes, MinutesChange change, MinutesFacts today,
            Function<MinutesFacts, Object> part) {
        if (!part.apply(this).equals(part.apply(today))) {
            changes.add(change);
        }
    }

    /** Everybody it speaks of whom the suite knows. */
    Set<UUID> persons() {
        return Stream.concat(Stream.of(chair, secretary).flatMap(Stream::ofNullable), items.stream()
                .flatMap(item -> Stream.concat(item.rapporteurs.stream(), item.speeches.stream().map(Speech::speaker))))
                .map(Speaker::personId).flatMap(Stream::ofNullable).collect(Collectors.toSet());
    }
}
