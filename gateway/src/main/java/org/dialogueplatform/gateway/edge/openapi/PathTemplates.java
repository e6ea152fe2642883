package org.dialogueplatform.gateway.edge.openapi;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/** Finds the path of an OpenAPI document that an address belongs to: {@code /meetings/4711} to {@code /meetings/{id}}. */
public final class PathTemplates {

    private final Node root = new Node();

    public PathTemplates(Collection<String> paths) {
        for (String path : paths) {
            Node node = root;
            for (String segment : segments(path)) {
                node = segment.startsWith("{") ? node.variable() : node.fixed(segment);
            }
            node.template = path;
        }
    }

    public Optional<String> find(String path) {
        return Optional.ofNullable(find(root, segments(path), 0));
    }

    private static @Nullable String find(Node node, String[] segments, int at) {
        if (at == segments.length) {
            return node.template;
        }
        Node fixed = node.children.get(segments[at]);
        String found = fixed == null ? null : find(fixed, segments, at + 1);
        if (found == null && node.anything != null) {
            found = find(node.anything, segments, at + 1);
        }
        return found;
    }

    private static String[] segments(String path) {
        return path.substring(1).split("/", -1);
    }

    private static final class Node {

        private final Map<String, Node> children = new HashMap<>();
        private @Nullable Node anything;
        private @Nullable String template;

        private Node fixed(String segment) {
            return children.computeIfAbsent(segment, name -> new Node());
        }

        private Node variable() {
            if (anything == null) {
                anything = new Node();
            }
            return anything;
        }
    }
}
