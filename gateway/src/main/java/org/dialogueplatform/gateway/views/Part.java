package org.dialogueplatform.gateway.views;

/**
 * One part of a view.
 *
 * @param name under which it stands in the answer
 * @param address an address of the suite's interface that gives it, with its query; {@code {id}} is the view's own
 * @param isMain whether there is no view without it: where it is refused, so is the view
 */
public record Part(String name, String address, boolean isMain) {

    private static final String ID = "{id}";

    static Part main(String name, String address) {
        return new Part(name, address, true);
    }

    static Part part(String name, String address) {
        return new Part(name, address, false);
    }

    /** The address's path, as it stands in the suite's OpenAPI document. */
    public String path() {
        int query = address.indexOf('?');
        return query < 0 ? address : address.substring(0, query);
    }

    /** The path that is asked for. */
    public String path(String id) {
        return path().replace(ID, id);
    }

    /** The query that is asked with, or an empty one. */
    public String query(String id) {
        int query = address.indexOf('?');
        return query < 0 ? "" : address.substring(query + 1).replace(ID, id);
    }
}
