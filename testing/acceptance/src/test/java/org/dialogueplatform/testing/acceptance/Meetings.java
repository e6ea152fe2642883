package org.dialogueplatform.testing.acceptance;

/** Meetings that tests draft. */
final class Meetings {

    /** An item of an agenda. */
    static final String ITEM = "{\"kind\":\"PROPOSAL\",\"title\":" + text("Proposals") + "}";

    private Meetings() {
    }

    /** A meeting in January of a year. */
    static String document(int year) {
        return """
                {"kind":"REGULAR","mode":"HYBRID","title":%1$s,"startsAt":"%2$d-01-30T04:00:00Z",
                 "endsAt":"%2$d-01-30T08:00:00Z","timeZone":"Asia/Almaty","venue":%1$s,"roomCapacity":60,"onlineCapacity":200,
                 "onlineAccess":{"url":"https://meet.example.org/room","visibility":"MEMBERS"},
                 "registration":{"opensAt":"%2$d-01-10T03:00:00Z","closesAt":"%2$d-01-27T12:00:00Z"},
                 "acceptOverlap":true,"reason":"Other journeys meet there, too"}
                """.formatted(text("Courts and human rights"), year);
    }

    private static String text(String english) {
        return "{\"original\":\"en\",\"translations\":{\"en\":{\"text\":\"" + english + "\"}}}";
    }
}
