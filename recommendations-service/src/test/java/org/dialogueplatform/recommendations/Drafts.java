package org.dialogueplatform.recommendations;

import static org.dialogueplatform.recommendations.Caller.secretariat;

import java.util.UUID;

import org.dialogueplatform.recommendations.OthersAsTold.Meeting;

/** Recommendations brought, through the interface, to where a test begins. */
public final class Drafts {

    private static final String REGISTER = "/api/v1/recommendations/";

    private Drafts() {
    }

    /** A document with a text, proponents' visibility and addressees. */
    public static String document(String english, UUID proponent, String visibility, UUID... addressees) {
        var text = new StringBuilder("""
                {"text":{"original":"en","translations":{"en":{"text":"%s"},"ru":{"text":"Перевод","state":"REVIEWED"}}},
                 "proponents":[{"organisationId":"%s","visibility":"%s"}],"addressees":[""".formatted(english, proponent,
                visibility));
        String role = "LEAD";
        for (UUID addressee : addressees) {
            text.append(role.equals("LEAD") ? "" : ",").append("""
                    {"organisationId":"%s","role":"%s"}""".formatted(addressee, role));
            role = "CO";
        }
        return text.append("]}").toString();
    }

    /** Drafted by the secretariat for a proponent whose name is nobody's business. */
    public static String draft(UUID proponent, UUID... addressees) {
        return Eventually.created(
                () -> secretariat().body(document("Ensure fair trials.", proponent, "SECRETARIAT_ONLY", addressees))
                        .post(REGISTER));
    }

    public static String submitted(Meeting meeting, UUID proponent, UUID... addressees) {
        String id = draft(proponent, addressees);
        Eventually.answered(200, () -> secretariat().body(place(meeting)).post(REGISTER + id + "/submission"));
        return id;
    }

    public static String tabled(Meeting meeting, UUID proponent, UUID... addressees) {
        String id = submitted(meeting, proponent, addressees);
        Eventually.answered(200, () -> secretariat().body(place(meeting)).post(REGISTER + id + "/tabling"));
        return id;
    }

    public static String place(Meeting meeting) {
        return """
                {"meetingId":"%s","agendaItemId":"%s"}""".formatted(meeting.id(), meeting.item());
    }
}
