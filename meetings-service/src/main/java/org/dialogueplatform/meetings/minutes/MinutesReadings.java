package org.dialogueplatform.meetings.minutes;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.dialogueplatform.meetings.agenda.AgendaItem;
import org.dialogueplatform.meetings.audience.Audience;
import org.dialogueplatform.meetings.meeting.Meeting;
import org.dialogueplatform.meetings.minutes.MinutesFacts.Item;
import org.dialogueplatform.meetings.minutes.MinutesFacts.Tabled;
import org.dialogueplatform.meetings.reference.Participants;
import org.dialogueplatform.meetings.reference.TabledRecommendations;
import org.dialogueplatform.meetings.reference.TabledState;

/** Leaves out of minutes what is not for who reads them. */
@ApplicationScoped
public class MinutesReadings {

    private final CollectFacts collect;
    private final Participants participants;
    private final TabledRecommendations tabled;

    @Inject
    public MinutesReadings(CollectFacts collect, Participants participants, TabledRecommendations tabled) {
        this.collect = collect;
        this.participants = participants;
        this.tabled = tabled;
    }

    MinutesReading read(Meeting meeting, MinutesVersion version, Audience audience) {
        MinutesFacts facts = forReader(meeting, version.facts(), audience);
        boolean written = audience == Audience.SECRETARIAT && version.state().isOpen();
        return new MinutesReading(version, facts, participants.delegateCards(version.persons(facts)),
                written ? version.facts().changesTo(collect.of(meeting)) : null);
    }

    /** What everybody may know of a meeting, as it is on record now. */
    MinutesReading.Known forEverybody(Meeting meeting) {
        MinutesFacts facts = forReader(meeting, collect.of(meeting), Audience.PUBLIC);
        return new MinutesReading.Known(facts, participants.delegateCards(facts.persons()));
    }

    private MinutesFacts forReader(Meeting meeting, MinutesFacts facts, Audience audience) {
        if (audience == Audience.SECRETARIAT) {
            return facts;
        }
        List<UUID> visible = meeting.agenda().itemsFor(audience).stream().map(AgendaItem::id).toList();
        List<Item> items = facts.items().stream().filter(item -> visible.contains(item.id())).toList();
        Set<UUID> hidden = tabled.hiddenOf(items.stream().flatMap(item -> item.recommendations().stream()).map(Tabled::id)
                .toList());
        return facts.with(items.stream().map(item -> without(hidden, audience, item)).toList());
    }

    private static Item without(Set<UUID> hidden, Audience audience, Item item) {
        List<Tabled> open = item.recommendations().stream()
                .filter(one -> TabledState.PUBLIC.contains(one.state()) && !hidden.contains(one.id())).toList();
        List<UUID> named = open.stream().map(Tabled::id).toList();
        return new Item(item.id(), item.number(), item.kind(), item.title(), item.reportingOrganisation(), item.rapporteurs(),
                item.takenUpAt(), item.concludedAt(),
                item.speeches().stream().map(speech -> speech.forReader(audience)).flatMap(Stream::ofNullable).toList(),
                item.heard(),
                item.decisions().stream().map(one -> one.with(one.recommendations().stream().filter(named::contains).toList()))
                        .toList(),
                open);
    }
}
