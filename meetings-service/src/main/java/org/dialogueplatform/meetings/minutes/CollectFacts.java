package org.dialogueplatform.meetings.minutes;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.dialogueplatform.meetings.agenda.AgendaItem;
import org.dialogueplatform.meetings.agenda.Rapporteur;
import org.dialogueplatform.meetings.agenda.Visibility;
import org.dialogueplatform.meetings.attendance.AttendanceSheet;
import org.dialogueplatform.meetings.attendance.OrganisationCount;
import org.dialogueplatform.meetings.decision.DecidedRecommendation;
import org.dialogueplatform.meetings.decision.Decision;
import org.dialogueplatform.meetings.decision.Decisions;
import org.dialogueplatform.meetings.decision.Instruction;
import org.dialogueplatform.meetings.decision.Instructions;
import org.dialogueplatform.meetings.decision.SpecialOpinion;
import org.dialogueplatform.meetings.decision.SpecialOpinions;
import org.dialogueplatform.meetings.intervention.Intervention;
import org.dialogueplatform.meetings.intervention.InterventionContent;
import org.dialogueplatform.meetings.intervention.Interventions;
import org.dialogueplatform.meetings.meeting.AttendanceCount;
import org.dialogueplatform.meetings.meeting.Conduct;
import org.dialogueplatform.meetings.meeting.Meeting;
import org.dialogueplatform.meetings.meeting.MeetingAct;
import org.dialogueplatform.meetings.meeting.MeetingDetails;
import org.dialogueplatform.meetings.minutes.MinutesFacts.Decided;
import org.dialogueplatform.meetings.minutes.MinutesFacts.Interruption;
import org.dialogueplatform.meetings.minutes.MinutesFacts.Item;
import org.dialogueplatform.meetings.minutes.MinutesFacts.Opinion;
import org.dialogueplatform.meetings.minutes.MinutesFacts.Tabled;
import org.dialogueplatform.meetings.minutes.MinutesFacts.Told;
import org.dialogueplatform.meetings.reference.DelegateCard;
import org.dialogueplatform.meetings.reference.Participants;
import org.dialogueplatform.meetings.reference.TabledRecommendation;
import org.dialogueplatform.meetings.reference.TabledRecommendations;
import org.dialogueplatform.meetings.sitting.Speaker;
import org.dialogueplatform.meetings.sitting.SpeakerKind;
import org.dialogueplatform.meetings.sitting.SpeakersLists;
import org.dialogueplatform.meetings.sitting.SpeakingTime;
import org.dialogueplatform.meetings.sitting.SpeakingTime.Share;
import org.jspecify.annotations.Nullable;

/** Brings together what is on record of a meeting. */
@ApplicationScoped
public class CollectFacts {

    private final AttendanceSheet attendance;
    private final Decisions decisions;
    private final Instructions instructions;
    private final SpecialOpinions opinions;
    private final TabledRecommendations tabled;
    private final SpeakersLists lists;
    private final Interventions interventions;
    private final Participants participants;

    @Inject
    public CollectFacts(AttendanceSheet attendance, Decisions decisions, Instructions instructions, SpecialOpinions opinions,
            TabledRecommendations tabled, SpeakersLists lists, Interventions interventions, Participants participants) {
        this.interventions = interventions;
        this.lists = lists;
        this.attendance = attendance;
        this.decisions = decisions;
        this.instructions = instructions;
        this.opinions = opinions;
        this.tabled = tabled;
        this.participants = participants;
    }

    /** Somebody known, with the position they hold today. */
    org.dialogueplatform.meetings.minutes.Speaker requireKnown(UUID person) {
        participants.requirePerson(person);
        Map<UUID, DelegateCard> cards = participants.delegateCards(Set.of(person));
        List<UUID> organisation = cards.values().stream().map(DelegateCard::organisationId).filter(Objects::nonNull).toList();
        return new People(cards, participants.organisations(organisation)).speaker(person);
    }

    MinutesFacts of(Meeting meeting) {
        MeetingDetails details = meeting.details();
        List<AttendanceCount> recorded = meeting.attendance();
        List<AgendaItem> items = meeting.agenda().items();
        Taken taken = taken(meeting);
        Conduct conduct = details.conduct();
        List<OrganisationCount> came = attendance.countByOrganisation(meeting.id(),
                LocalDate.ofInstant(details.startsAt(), details.timeZone()));
        People people = people(items, taken, conduct, came);
        List<TabledRecommendation> onTheTable = tabled.of(meeting.id());
        return new MinutesFacts(meeting.number(), meeting.year(), details.kind(), details.mode(), details.title(),
                details.startsAt(), details.endsAt(), details.timeZone().getId(), details.venue(),
                first(meeting, "meeting.opened"), first(meeting, "meeting.ended"), interruptions(meeting),
                conduct == null ? null : people.speakerOrNull(conduct.chair()),
                conduct == null ? null : people.speakerOrNull(conduct.secretary()),
                recorded != null ? recorded : attendance.count(meeting.id()),
                came.stream().map(one -> new Represented(one.organisationId(), people.organisation(one.organisationId()),
                        one.category(), one.standing(), one.room(), one.online())).toList(),
                items.stream().map(item -> item(item, people, taken, onTheTable)).toList());
    }

    private static Item item(AgendaItem item, People people, Taken taken, List<TabledRecommendation> onTheTable) {
        var details = item.details();
        return new Item(item.id(), item.number(), details.kind(), details.title(),
                people.organisation(details.reportingOrganisation()),
                details.rapporteurs().stream().map(people::speaker).toList(), item.takenUpAt(), item.concludedAt(),
                speeches(item, people, taken), heard(item, people, taken),
                taken.decisions.stream().filter(one -> one.agendaItemId().equals(item.id()))
                        .map(one -> decided(one, taken, people)).toList(),
                onTheTable.stream().filter(one -> item.id().equals(one.agendaItemId()))
                        .map(one -> new Tabled(one.id(), String.valueOf(one.reference()), one.text(), one.state()))
                        .toList());
    }

    /** Who had the floor on an item, one after the other. */
    private static List<Speech> speeches(AgendaItem item, People people, Taken taken) {
        List<Speech> speeches = new ArrayList<>();
        for (Speaker speaker : taken.speakers) {
            Instant startedAt = speaker.startedAt();
            if (startedAt != null && speaker.agendaItemId().equals(item.id())) {
                Integer seconds = speaker.spokenSeconds();
                InterventionContent said = taken.saidBy(speaker);
                speeches.add(new Speech(people.speaker(speaker.delegate()), speaker.kind().name(), startedAt,
                        speaker.endedAt(), seconds == null ? 0 : seconds.longValue(), said == null ? null : said.summary(),
                        said == null ? Visibility.COMMON : said.visibility()));
            }
        }
        for (Intervention said : taken.interventions) {
            if (said.speakerId() == null && said.agendaItemId().equals(item.id())) {
                speeches.add(
                        new Speech(people.speaker(said.delegate()), SpeakerKind.STATEMENT.name(), said.saidAt(), null, null,
                                said.content().summary(), said.content().visibility()));
            }
        }
        speeches.sort(Comparator.comparing(Speech::startedAt));
        return List.copyOf(speeches);
    }

    /** Counted as the sitting counts it, so that both say the same. */
    private static List<Heard> heard(AgendaItem item, People people, Taken taken) {
        Map<Heard, List<Speaker>> groups = taken.speakers.stream()
                .filter(one -> one.agendaItemId().equals(item.id()))
                .collect(Collectors.groupingBy(one -> nobodyYet(one, people)));
        return groups.entrySet().stream().map(group -> {
            Heard whom = group.getKey();
            Share share = Share.of(group.getValue());
            return new Heard(whom.organisationId(), whom.organisation(), whom.category(), share.asked(), share.spoke(),
                    share.spokenSeconds());
        }).sorted(Comparator.comparing(Heard::category).thenComparing(one -> String.valueOf(one.organisationId()))).toList();
    }

    private static Heard nobodyYet(Speaker speaker, People people) {
        UUID organisation = speaker.delegate().organisationId();
        return new Heard(organisation, people.organisation(organisation),
                Objects.requireNonNullElse(speaker.category(), SpeakingTime.NO_CATEGORY), 0, 0, 0);
    }

    private static Decided decided(Decision decision, Taken taken, People people) {
        return new Decided(decision.id(), decision.kind(), decision.method(), decision.text(), decision.takenAt(),
                decision.recommendations().stream().map(DecidedRecommendation::id).toList(), decision.votes(),
                taken.instructions.stream().filter(one -> one.decisionId().equals(decision.id()))
                        .map(one -> new Told(people.organisation(one.organisation()), one.text(), one.dueOn())).toList(),
                taken.opinions.stream().filter(one -> one.decisionId().equals(decision.id()))
                        .map(one -> new Opinion(people.organisation(one.organisation()), one.text())).toList(),
                decision.corrections());
    }

    private Taken taken(Meeting meeting) {
        List<Decision> taken = decisions.of(meeting.id());
        List<UUID> ids = taken.stream().map(Decision::id).toList();
        return new Taken(taken, instructions.of(ids), opinions.of(ids), lists.speakersOf(meeting.id()),
                interventions.of(meeting.id()));
    }

    /** What a meeting decided, what belongs to it, and who asked for the floor. */
    private record Taken(List<Decision> decisions, List<Instruction> instructions, List<SpecialOpinion> opinions,
            List<Speaker> speakers, List<Intervention> interventions) {

        /** What is on record of a speech. */
        @Nullable
        InterventionContent saidBy(Speaker speaker) {
            return interventions.stream().filter(one -> speaker.id().equals(one.speakerId())).map(Intervention::content)
                    .findFirst().orElse(null);
        }

    }

    private People people(List<AgendaItem> items, Taken taken, @Nullable Conduct conduct, List<OrganisationCount> came) {
        Set<UUID> persons = new HashSet<>();
        Set<UUID> organisations = new HashSet<>();
        came.forEach(one -> organisations.add(one.organisationId()));
        if (conduct != null) {
            Stream.of(conduct.chair(), conduct.secretary()).flatMap(Stream::ofNullable).forEach(persons::add);
        }
        Stream.concat(taken.speakers.stream().map(Speaker::delegate), taken.interventions.stream().map(Intervention::delegate))
                .forEach(one -> {
                    persons.add(one.personId());
                    Stream.ofNullable(one.organisationId()).forEach(organisations::add);
                });
        taken.instructions.forEach(one -> organisations.add(one.organisation()));
        taken.opinions.forEach(one -> organisations.add(one.organisation()));
        for (AgendaItem item : items) {
            UUID reporting = item.details().reportingOrganisation();
            if (reporting != null) {
                organisations.add(reporting);
            }
            for (Rapporteur rapporteur : item.details().rapporteurs()) {
                UUID person = rapporteur.personId();
                if (person != null) {
                    persons.add(person);
                }
            }
        }
        Map<UUID, DelegateCard> cards = participants.delegateCards(persons);
        for (DelegateCard card : cards.values()) {
            UUID organisation = card.organisationId();
            if (organisation != null) {
                organisations.add(organisation);
            }
        }
        return new People(cards, participants.organisations(organisations));
    }

    private static @Nullable Instant first(Meeting meeting, String act) {
        return meeting.acts().stream().filter(one -> one.act().equals(act)).map(MeetingAct::happened).findFirst()
                .orElse(null);
    }

    /** A meeting that ends while it is suspended is not resumed. */
    private static List<Interruption> interruptions(Meeting meeting) {
        List<Interruption> interruptions = new ArrayList<>();
        for (MeetingAct act : meeting.acts()) {
            if (act.act().equals("meeting.suspended")) {
                interruptions.add(new Interruption(act.happened(), null));
            } else if (act.act().equals("meeting.resumed")) {
                interruptions.add(new Interruption(interruptions.removeLast().from(), act.happened()));
            }
        }
        return interruptions;
    }
}
