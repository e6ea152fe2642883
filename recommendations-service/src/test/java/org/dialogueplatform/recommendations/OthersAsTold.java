package org.dialogueplatform.recommendations;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

import org.dialogueplatform.testing.TestEvents;

/** The other services as this one hears them. */
public final class OthersAsTold {

    public static final String ORGANISATIONS = "dialogue.participants.organisation.v1";
    public static final String SUCCESSIONS = "dialogue.participants.organisation-succession.v1";
    public static final String MEETING_CARDS = "dialogue.meetings.meeting-card.v1";
    public static final String MEETINGS = "dialogue.meetings.meeting.v1";

    /** Meetings of different tests get different numbers, and so series of references of their own. */
    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private final TestEvents events;

    public OthersAsTold(TestEvents events) {
        this.events = events;
    }

    /** An organisation that takes part. */
    public UUID organisation(String category, String name) {
        UUID id = UUID.randomUUID();
        organisation(id, category, name, true, 1);
        return id;
    }

    public void organisation(UUID id, String category, String name, boolean active, long sequence) {
        events.publish(ORGANISATIONS, "organisation.changed.v1", id, sequence, """
                {"id":"%s","category":"%s","names":{"original":"en","translations":{"en":{"text":"%s","state":"ORIGINAL"}}},
                 "country":"KZ","active":%s,"version":%d}""".formatted(id, category, name, active, sequence));
    }

    /** An organisation has ceased to be, and another one takes its place. */
    public void succession(UUID former, UUID successor) {
        events.publish(SUCCESSIONS, "organisation.succeeded.v1", former, 1, """
                {"organisationId":"%s","successorId":"%s","effectiveOn":"2023-09-01","legalAct":"Decree No. 318"}"""
                .formatted(former, successor));
    }

    /** A meeting this service has not been told of. */
    public Meeting untoldMeeting() {
        return new Meeting(UUID.randomUUID(), UUID.randomUUID(), NUMBERS.incrementAndGet());
    }

    /** A meeting of 2023 with one proposal on its agenda. */
    public Meeting meeting(String state) {
        Meeting meeting = untoldMeeting();
        card(meeting, state, 1);
        return meeting;
    }

    public void card(Meeting meeting, String state, long sequence) {
        card(meeting, state, "TAKEN_UP", sequence);
    }

    public void card(Meeting meeting, String state, String itemState, long sequence) {
        events.publish(MEETING_CARDS, "meeting-card.changed.v1", meeting.id(), sequence, """
                {"id":"%s","number":%d,"year":2023,"kind":"REGULAR","mode":"HYBRID",
                 "title":{"original":"en","translations":{"en":{"text":"First meeting","state":"ORIGINAL"}}},
                 "startsAt":"2023-01-30T04:00:00Z","endsAt":"2023-01-30T09:00:00Z","timeZone":"Asia/Almaty","state":"%s",
                 "roomCapacity":40,"onlineCapacity":100,"registrationOpensAt":null,"registrationClosesAt":null,
                 "agendaItems":[{"id":"%s","number":"1","kind":"PROPOSAL",
                   "title":{"original":"en","translations":{"en":{"text":"Recommendations","state":"ORIGINAL"}}},
                   "visibility":"COMMON","state":"%s"}]}""".formatted(meeting.id(), meeting.number(), state, meeting.item(),
                itemState));
    }

    /** A meeting decides; gives the decision's id. */
    public UUID decision(Meeting meeting, String kind, UUID recommendation, int textVersion) {
        UUID decision = UUID.randomUUID();
        decision(UUID.randomUUID(), decision, meeting, kind, recommendation, textVersion);
        return decision;
    }

    /** A meeting instructs an organisation about a recommendation; gives the instruction's id. */
    public UUID instruction(Meeting meeting, UUID organisation, UUID recommendation, String dueOn) {
        UUID instruction = UUID.randomUUID();
        events.publish(MEETINGS, "decision.taken.v1", meeting.id(), 20, """
                {"meetingId":"%s","decisionId":"%s","agendaItemId":"%s","kind":"INSTRUCT","method":"CONSENSUS",
                 "text":{"original":"en","translations":{"en":{"text":"So decided.","state":"ORIGINAL"}}},
                 "recommendations":[{"id":"%s","eventNo":3,"textVersion":1}],"instructions":[{"id":"%s","organisation":"%s",
                 "text":{"original":"en","translations":{"en":{"text":"Report on the draft law.","state":"ORIGINAL"}}},
                 "dueOn":"%s"}]}""".formatted(meeting.id(), UUID.randomUUID(), meeting.item(), recommendation, instruction,
                organisation, dueOn));
        return instruction;
    }

    /** It was done, as the meetings-service recorded. */
    public void fulfilled(Meeting meeting, UUID organisation, UUID instruction, String on) {
        events.publish(MEETINGS, "instruction.fulfilled.v1", meeting.id(), 21, """
                {"meetingId":"%s","agendaItemId":"%s","decisionId":"%s","instructionId":"%s","organisationId":"%s",
                 "fulfilledOn":"%s"}""".formatted(meeting.id(), meeting.item(), UUID.randomUUID(), instruction, organisation,
                on));
    }

    /** Somebody said something at a meeting, for everybody or for the secretariat; gives the intervention's id. */
    public UUID intervention(Meeting meeting, String visibility) {
        UUID intervention = UUID.randomUUID();
        events.publish("dialogue.meetings.sitting.v1", "intervention.recorded.v1", intervention, 1, """
                {"meetingId":"%s","interventionId":"%s","agendaItemId":"%s","personId":"%s","visibility":"%s","obligations":[],
                 "measures":[]}""".formatted(meeting.id(), intervention, meeting.item(), UUID.randomUUID(), visibility));
        return intervention;
    }

    public void decision(UUID eventId, UUID decision, Meeting meeting, String kind, UUID recommendation, int textVersion) {
        events.publish(MEETINGS, eventId, "decision.taken.v1", meeting.id(), 20, """
                {"meetingId":"%s","decisionId":"%s","agendaItemId":"%s","kind":"%s","method":"CONSENSUS",
                 "text":{"original":"en","translations":{"en":{"text":"So decided.","state":"ORIGINAL"}}},
                 "recommendations":[{"id":"%s","eventNo":3,"textVersion":%d}]}""".formatted(meeting.id(), decision,
                meeting.item(), kind, recommendation, textVersion));
    }

    public record Meeting(UUID id, UUID item, int number) {

        /** How references of what is submitted to it begin. */
        public String series() {
            return "HDDP-2023-%02d-".formatted(number);
        }
    }
}
