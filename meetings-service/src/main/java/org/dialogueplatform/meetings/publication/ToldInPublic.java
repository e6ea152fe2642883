package org.dialogueplatform.meetings.publication;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.dialogueplatform.meetings.meeting.MeetingChange;
import org.dialogueplatform.meetings.meeting.MeetingEvents;
import org.dialogueplatform.meetings.meeting.MeetingState;
import org.dialogueplatform.meetings.minutes.MinutesEvents;
import org.dialogueplatform.meetings.publication.PublicMeetingEvents.About;
import org.dialogueplatform.platform.event.RecordedEvent;
import org.dialogueplatform.platform.publication.Numbering;
import org.dialogueplatform.platform.publication.PublicEvents;
import org.dialogueplatform.platform.publication.PublicNumbers;
import org.dialogueplatform.platform.publication.PublicNumbers.Wanted;
import org.jspecify.annotations.Nullable;

import io.agroal.api.AgroalDataSource;

/** Tells everybody what they may know of meetings: nothing before one was announced. */
@ApplicationScoped
class ToldInPublic implements PublicEvents {

    private static final String PATH = "/api/v1/meetings/";

    private static final PublicNumbers MEETINGS = new PublicNumbers("meeting", "r.agenda_state <> 'DRAFT'");

    private final AgroalDataSource database;

    @Inject
    ToldInPublic(AgroalDataSource database) {
        this.database = database;
    }

    @Override
    public List<RecordedEvent> of(List<RecordedEvent> recorded) {
        List<Fact> facts = recorded.stream().map(ToldInPublic::fact).filter(fact -> fact != null).toList();
        if (facts.isEmpty()) {
            return List.of();
        }
        // closing it gives it back to the transaction
        try (Connection connection = database.getConnection()) {
            Numbering numbers = MEETINGS.raise(connection,
                    facts.stream().map(fact -> new Wanted(fact.meeting, false)).toList());
            Map<UUID, Known> now = read(numbers.subjects(), connection);
            List<RecordedEvent> told = new ArrayList<>();
            for (Fact fact : facts) {
                Known meeting = now.get(fact.meeting);
                if (meeting != null) {
                    long publicNo = numbers.next(fact.meeting);
                    told.add(RecordedEvent.told(fact.meeting, publicNo, fact.occurredAt,
                            fact.data.apply(meeting.about(publicNo))));
                }
            }
            return told;
        } catch (SQLException e) {
            throw new IllegalStateException("What everybody may know could not be told", e);
        }
    }

    private static @Nullable Fact fact(RecordedEvent event) {
        return switch (event.data()) {
            case MeetingEvents.MeetingAnnounced told -> Fact.of(event,
                    about -> new PublicMeetingEvents.Announced(about, told.kind(), told.mode(), told.title(), told.startsAt(),
                            told.endsAt(), told.timeZone()));
            case MeetingEvents.MeetingRevised told -> told.changes().contains(MeetingChange.TIME) ? Fact.of(event,
                    about -> new PublicMeetingEvents.Rescheduled(about, false, null, told.startsAt(), told.endsAt(),
                            told.timeZone()))
                    : null;
            case MeetingEvents.MeetingPostponed told -> Fact.of(event,
                    about -> new PublicMeetingEvents.Rescheduled(about, true, told.reason(), null, null, null));
            case MeetingEvents.MeetingCancelled told -> Fact.of(event,
                    about -> new PublicMeetingEvents.Cancelled(about, String.valueOf(told.reason())));
            case MeetingEvents.AgendaCirculated _ -> Fact.of(event,
                    about -> new PublicMeetingEvents.AgendaCirculated(about, about.href() + "/agenda-items"));
            case MinutesEvents.MinutesPublished told -> Fact.of(event,
                    about -> new PublicMeetingEvents.MinutesPublished(about, about.href() + "/minutes/" + told.version(),
                            told.version(), told.correction()));
            default -> null;
        };
    }

    private static Map<UUID, Known> read(Set<UUID> meetings, Connection connection) throws SQLException {
        Map<UUID, Known> known = new HashMap<>();
        if (meetings.isEmpty()) {
            return known;
        }
        try (PreparedStatement select = connection
                .prepareStatement("select id, number, year, state from meeting where id = any (?)")) {
            select.setArray(1, connection.createArrayOf("uuid", meetings.toArray()));
            try (ResultSet found = select.executeQuery()) {
                while (found.next()) {
                    UUID id = found.getObject(1, UUID.class);
                    known.put(id, new Known(id, found.getInt(2), found.getInt(3), MeetingState.valueOf(found.getString(4))));
                }
            }
        }
        return known;
    }

    /** What happened to a meeting, and what is told of it. */
    private record Fact(UUID meeting, Instant occurredAt, Function<About, Object> data) {

        static Fact of(RecordedEvent event, Function<About, Object> data) {
            return new Fact(event.aggregateId(), event.occurredAt(), data);
        }
    }

    /** A meeting as it now is. */
    private record Known(UUID id, int number, int year, MeetingState state) {

        About about(long publicNo) {
            return new About(id, publicNo, PATH + id, number, year, state, Map.of());
        }
    }
}
