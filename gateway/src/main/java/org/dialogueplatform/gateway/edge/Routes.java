package org.dialogueplatform.gateway.edge;

import static org.dialogueplatform.gateway.edge.Route.own;
import static org.dialogueplatform.gateway.edge.Route.ownApi;
import static org.dialogueplatform.gateway.edge.Route.pages;
import static org.dialogueplatform.gateway.edge.Route.to;
import static org.dialogueplatform.gateway.edge.Service.DELIVERY;
import static org.dialogueplatform.gateway.edge.Service.IDENTITY;
import static org.dialogueplatform.gateway.edge.Service.MEETINGS;
import static org.dialogueplatform.gateway.edge.Service.PARTICIPANTS;
import static org.dialogueplatform.gateway.edge.Service.RECOMMENDATIONS;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The allow-list: what can be reached from outside, and who answers it. What is not here is not there. */
final class Routes {

    private static final List<Route> ALL = List.of(
            to(MEETINGS, "/api/v1/meetings/**"),
            to(MEETINGS, "/api/v1/meetings/{id}/live").listenedTo(),
            to(MEETINGS, "/api/v1/meetings/{id}/documents").takingFiles(),
            to(MEETINGS, "/api/v1/meetings/{id}/pack.zip").takingFiles(),
            to(MEETINGS, "/api/v1/calendar/**"),
            to(MEETINGS, "/api/v1/meetings/{id}/documents/{id}/content").takingFiles(),
            to(MEETINGS, "/api/v1/meetings/{id}/documents/{id}/versions").takingFiles(),
            to(MEETINGS, "/api/v1/meetings/{id}/documents/{id}/versions/{id}/content").takingFiles(),
            to(MEETINGS, "/api/v1/meeting-templates/**"),
            to(MEETINGS, "/api/v1/bodies/**"),
            to(MEETINGS, "/api/v1/instructions/**"),

            to(PARTICIPANTS, "/api/v1/organisations/**"),
            to(PARTICIPANTS, "/api/v1/persons/**"),
            to(PARTICIPANTS, "/api/v1/memberships/**"),
            to(PARTICIPANTS, "/api/v1/invitations/**"),
            to(PARTICIPANTS, "/api/v1/registrations/**"),
            to(PARTICIPANTS, "/api/v1/mandates/**"),
            to(PARTICIPANTS, "/api/v1/access-revocations/**"),
            to(PARTICIPANTS, "/api/v1/secretariat-bootstrap"),
            to(PARTICIPANTS, "/api/v1/me"),

            to(RECOMMENDATIONS, "/api/v1/recommendations/**"),
            to(RECOMMENDATIONS, "/api/v1/recommendations/live").listenedTo(),
            to(RECOMMENDATIONS, "/api/v1/recommendations/imports").takingFiles(),
            to(RECOMMENDATIONS, "/api/v1/files/**").takingFiles(),
            to(RECOMMENDATIONS, "/api/v1/decision-conflicts/**"),
            to(RECOMMENDATIONS, "/api/v1/plans/**"),
            to(RECOMMENDATIONS, "/api/v1/measures/**"),
            to(RECOMMENDATIONS, "/api/v1/indicators/**"),
            to(RECOMMENDATIONS, "/api/v1/due-dates"),
            to(RECOMMENDATIONS, "/api/v1/progress-reports/**"),
            to(RECOMMENDATIONS, "/api/v1/road-maps/**"),
            to(RECOMMENDATIONS, "/api/v1/bulk-works/**"),
            to(RECOMMENDATIONS, "/api/v1/disputes/**"),
            to(RECOMMENDATIONS, "/api/v1/my-work"),
            to(RECOMMENDATIONS, "/api/v1/my-work/live").listenedTo(),
            to(RECOMMENDATIONS, "/api/v1/my-news"),
            to(RECOMMENDATIONS, "/api/v1/terms/**"),
            to(RECOMMENDATIONS, "/api/v1/action-category-suggestion"),

            to(DELIVERY, "/api/v1/events/**"),
            to(DELIVERY, "/api/v1/events").staysOpen(),
            to(DELIVERY, "/api/v1/events/stream").staysOpen(),
            to(DELIVERY, "/api/v1/subscriptions/**"),
            to(DELIVERY, "/api/v1/webhook-endpoints/**"),
            to(DELIVERY, "/api/v1/partners/**"),

            to(MEETINGS, "/api/v1/meetings-audit-entries"),
            to(PARTICIPANTS, "/api/v1/participants-audit-entries"),
            to(RECOMMENDATIONS, "/api/v1/recommendations-audit-entries"),
            to(DELIVERY, "/api/v1/delivery-audit-entries"),

            ownApi("/api/v1/views/**", "GET", "HEAD"),
            ownApi(TicketBooth.PATH, "POST"),

            // one realm and what its pages look like: neither the administration of the provider nor another realm
            pages(IDENTITY, "/auth/realms/dialogue/**"),
            pages(IDENTITY, "/auth/resources/**"),

            // who asks is known here as it is below /api
            ownApi(WhoAmI.PATH, "GET", "HEAD"),
            own("/auth/login"),
            own("/auth/callback"),
            own("/auth/logout"),
            own("/"),
            own("/welcome"),
            own("/pages/**"),
            own("/problems/**"),
            own("/docs/**"),
            own("/openapi"),
            own("/openapi.json"),
            own("/openapi.yaml"));

    private Routes() {
    }

    static List<Route> all() {
        return ALL;
    }

    static Optional<Route> find(String path) {
        return ALL.stream().filter(route -> route.matches(path)).max(Comparator.comparingInt(Route::weight));
    }
}
