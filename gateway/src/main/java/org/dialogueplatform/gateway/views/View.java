package org.dialogueplatform.gateway.views;

import java.util.List;
import java.util.Optional;

/**
 * What one page needs.
 *
 * @param path where it is, as an OpenAPI path
 * @param operation its operation's id
 * @param schema the name of its schema
 * @param summary what it is, in a few words
 * @param parts of which it is made; one of them may be the main one
 */
public record View(String path, String operation, String schema, String summary, List<Part> parts) {

    private static final String ID = "/{id}";

    public View {
        parts = List.copyOf(parts);
    }

    /** Whether it is one of many, each with an id. */
    public boolean hasId() {
        return path.endsWith(ID);
    }

    /** Whether there is a part without which there is no view. */
    public boolean hasMain() {
        return parts.stream().anyMatch(Part::isMain);
    }

    /** The id in an address of this view, which is empty for a view without; nothing if it is another's address. */
    Optional<String> id(String address) {
        if (!hasId()) {
            return path.equals(address) ? Optional.of("") : Optional.empty();
        }
        String prefix = path.substring(0, path.length() - ID.length() + 1);
        if (!address.startsWith(prefix)) {
            return Optional.empty();
        }
        String id = address.substring(prefix.length());
        return id.isEmpty() || id.indexOf('/') >= 0 ? Optional.empty() : Optional.of(id);
    }
}
