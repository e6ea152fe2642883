package org.dialogueplatform.meetings.attendance;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.dialogueplatform.meetings.reference.Told;
import org.dialogueplatform.platform.inbox.EventHandlers;
import org.dialogueplatform.platform.inbox.Inbox;
import org.eclipse.microprofile.reactive.messaging.Incoming;

import io.smallrye.common.annotation.Blocking;

/** Hears of check-ins and check-outs. */
@ApplicationScoped
public class AttendanceEvents {

    private final Inbox inbox;
    private final EventHandlers handlers;

    @Inject
    public AttendanceEvents(Inbox inbox, AttendanceSheet sheet) {
        this.inbox = inbox;
        this.handlers = EventHandlers.of("meetings.attendance", "registration", "attendance").on("attendance.recorded.v1",
                AttendanceRecorded.class,
                (event, told) -> sheet.recorded(told.registrationId, told.meetingId, told.category, told.mode,
                        event.sequence(), told.result == Result.PRESENT));
    }

    @Incoming("registrations")
    @Blocking
    void onRegistration(ConsumerRecord<String, byte[]> message) {
        inbox.receive(message, handlers);
    }

    /** What this service needs of a check-in or check-out; not who it was. */
    record AttendanceRecorded(UUID registrationId, UUID meetingId, String category, String mode, Result result) {

        AttendanceRecorded {
            Told.require(registrationId, "registrationId");
            Told.require(meetingId, "meetingId");
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
