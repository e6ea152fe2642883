package org.dialogueplatform.meetings.attendance;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.dialogueplatform.meetings.reference.Seats;
import org.dialogueplatform.meetings.reference.Told;
import org.dialogueplatform.platform.inbox.EventHandlers;
import org.dialogueplatform.platform.inbox.Inbox;
import org.eclipse.microprofile.reactive.messaging.Incoming;

import io.smallrye.common.annotation.Blocking;

/** Hears who has a seat, who came and who left. */
@ApplicationScoped
public class RegistrationEvents {

    /** Where the participants-service tells who has a seat, and who comes and goes. */
    public static final String TOPIC = "dialogue.participants.registration.v1";

    /** That somebody came or left. */
    public static final String ATTENDANCE_RECORDED = "attendance.recorded.v1";

    /** Under which name events are taken in. */
    public static final String CONSUMER = "meetings.registrations";

    private final Inbox inbox;
    private final EventHandlers handlers;

    @Inject
    public RegistrationEvents(Inbox inbox, Seats seats, AttendanceSheet sheet) {
        this.inbox = inbox;
        this.handlers = EventHandlers.of(CONSUMER, "registration", "attendance")
                .on("registration.approved.v1", Registered.class,
                        (event, told) -> seats.changed(event.subject(), told.meetingId, told.personId, event.sequence(), true))
                .on("registration.promoted.v1", Registered.class,
                        (event, told) -> seats.changed(event.subject(), told.meetingId, told.personId, event.sequence(), true))
                .on("registration.withdrawn.v1", Registered.class,
                        (event, told) -> seats.changed(event.subject(), told.meetingId, told.personId, event.sequence(), false))
                .on(ATTENDANCE_RECORDED, AttendanceRecorded.class,
                        (event, told) -> sheet.recorded(event.subject(), told.meetingId, told.organisationId, told.category,
                                told.mode,
                                event.sequence(), told.result == Result.PRESENT));
    }

    @Incoming("registrations")
    @Blocking
    void onRegistration(ConsumerRecord<String, byte[]> message) {
        inbox.receive(message, handlers);
    }

    /** What this service needs of a registration. */
    record Registered(UUID meetingId, UUID personId) {

        Registered {
            Told.require(meetingId, "meetingId");
            Told.require(personId, "personId");
        }
    }

    /** What this service needs of a check-in or check-out; not who it was. */
    record AttendanceRecorded(UUID meetingId, UUID organisationId, String category, String mode, Result result) {

        AttendanceRecorded {
            Told.require(meetingId, "meetingId");
            Told.require(organisationId, "organisationId");
            Told.require(category, "category");
            Told.require(mode, "mode");
            Told.require(result, "result");
        }
    }

    /** What was recorded at the door. */
    enum Result {
        PRESENT,
        LEFT
    }
}
