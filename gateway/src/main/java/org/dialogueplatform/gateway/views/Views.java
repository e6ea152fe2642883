package org.dialogueplatform.gateway.views;

import static org.dialogueplatform.gateway.views.Part.main;
import static org.dialogueplatform.gateway.views.Part.part;

import java.util.List;
import java.util.Optional;

/** All views. They are declared here and nowhere else; the gateway knows nothing of what is in their parts. */
public final class Views {

    /** Below which they are. */
    public static final String BELOW = "/api/v1/views";

    private static final List<View> ALL = List.of(
            new View(BELOW + "/meetings/{id}", "getMeetingView", "MeetingOverview", "Everything a meeting's page shows",
                    List.of(
                            main("meeting", "/api/v1/meetings/{id}"),
                            part("agenda", "/api/v1/meetings/{id}/agenda-items"),
                            part("documents", "/api/v1/meetings/{id}/documents?limit=100"),
                            part("attendance", "/api/v1/meetings/{id}/attendance"),
                            part("decisions", "/api/v1/meetings/{id}/decisions?limit=100"),
                            part("tabled", "/api/v1/meetings/{id}/tabled-recommendations?limit=100"),
                            part("recommendations", "/api/v1/recommendations?meeting={id}&limit=100"))),

            new View(BELOW + "/recommendations/{id}", "getRecommendationView", "RecommendationOverview",
                    "Everything a recommendation's page shows", List.of(
                            main("recommendation", "/api/v1/recommendations/{id}"),
                            part("wordings", "/api/v1/recommendations/{id}/wordings"),
                            part("positions", "/api/v1/recommendations/{id}/positions"),
                            part("measures", "/api/v1/measures?recommendation={id}&limit=100"),
                            part("reports", "/api/v1/progress-reports?recommendation={id}&limit=50"),
                            part("assessments", "/api/v1/recommendations/{id}/assessments"),
                            part("attachments", "/api/v1/recommendations/{id}/attachments"),
                            part("history", "/api/v1/recommendations/{id}/history"))),

            new View(BELOW + "/my-work", "getMyWorkView", "MyWorkOverview", "Everything the page of one's own work shows",
                    List.of(
                            main("work", "/api/v1/my-work"),
                            part("me", "/api/v1/me"),
                            part("news", "/api/v1/my-news?limit=20"),
                            part("invitations", "/api/v1/invitations?limit=20"),
                            part("nextMeetings", "/api/v1/meetings?upcoming=true&limit=20"))),

            new View(BELOW + "/home", "getHomeView", "HomeOverview", "Everything the first page shows", List.of(
                    part("nextMeetings", "/api/v1/meetings?upcoming=true&limit=20"),
                    part("lastMeetings", "/api/v1/meetings?upcoming=false&limit=5"),
                    part("recommendations", "/api/v1/recommendations?limit=10"),
                    part("dueDates", "/api/v1/due-dates?limit=10"))));

    private Views() {
    }

    public static List<View> all() {
        return ALL;
    }

    /** Which view an address is. */
    public static Optional<Asked> find(String address) {
        return ALL.stream().flatMap(view -> view.id(address).map(id -> new Asked(view, id)).stream()).findFirst();
    }

    /**
     * A view that was asked for.
     *
     * @param id of what, or empty
     */
    public record Asked(View view, String id) {
    }
}
