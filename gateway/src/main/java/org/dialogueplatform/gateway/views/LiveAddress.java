package org.dialogueplatform.gateway.views;

import static org.dialogueplatform.gateway.views.Part.main;
import static org.dialogueplatform.gateway.views.Part.part;

import java.util.List;
import java.util.Optional;

/**
 * An address at which changes are heard of, and the streams of the services that are joined there. Declared here and nowhere
 * else, as the views are.
 *
 * @param path as an OpenAPI path
 * @param parts the main one, whose end is the end of all, and others
 */
public record LiveAddress(String path, List<Part> parts) {

    private static final String ID = "{id}";

    private static final List<LiveAddress> ALL = List.of(
            new LiveAddress("/api/v1/meetings/{id}/live", List.of(
                    main("meeting", "/api/v1/meetings/{id}/live"),
                    part("recommendations", "/api/v1/recommendations/live?meeting={id}"))),
            new LiveAddress("/api/v1/recommendations/live", List.of(
                    main("recommendations", "/api/v1/recommendations/live"))),
            new LiveAddress("/api/v1/my-work/live", List.of(
                    main("work", "/api/v1/my-work/live"))));

    public LiveAddress {
        parts = List.copyOf(parts);
    }

    /** Which one an address is. */
    public static Optional<Asked> find(String address) {
        return ALL.stream().flatMap(live -> live.id(address).map(id -> new Asked(live, id)).stream()).findFirst();
    }

    private Optional<String> id(String address) {
        int at = path.indexOf(ID);
        if (at < 0) {
            return path.equals(address) ? Optional.of("") : Optional.empty();
        }
        String before = path.substring(0, at);
        String after = path.substring(at + ID.length());
        if (address.length() <= before.length() + after.length() || !address.startsWith(before) || !address.endsWith(after)) {
            return Optional.empty();
        }
        String id = address.substring(before.length(), address.length() - after.length());
        return id.indexOf('/') >= 0 ? Optional.empty() : Optional.of(id);
    }

    /**
     * One that was asked for.
     *
     * @param id of what, or empty
     */
    public record Asked(LiveAddress live, String id) {
    }
}
