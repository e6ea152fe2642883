package org.dialogueplatform.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The tables of {@code docs/security.md}: which role may use which operation, and with whose things. */
public final class AccessTable {

    /** The first column of cells. */
    public static final String PUBLIC = "public";

    /** What stands where a role may do nothing. */
    private static final String DENIED = "–";

    private static final List<String> SCOPES = List.of("any", "own", "chaired", "members", PUBLIC, "self", DENIED);
    private static final Pattern HEADING = Pattern.compile("^\\| operation \\|(.*)\\|$");
    private static final Pattern ROW = Pattern.compile("^\\| `(\\w+)` \\|(.*)\\|$");

    private final Map<String, Map<String, String>> scopes;

    private AccessTable(Map<String, Map<String, String>> scopes) {
        this.scopes = scopes;
    }

    /** As it is committed. */
    public static AccessTable committed() {
        try {
            return read(Files.readAllLines(Contracts.root().resolve("docs/security.md")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static AccessTable read(List<String> lines) {
        Map<String, Map<String, String>> scopes = new LinkedHashMap<>();
        List<String> roles = List.of();
        for (String line : lines) {
            Matcher heading = HEADING.matcher(line);
            Matcher row = ROW.matcher(line);
            if (heading.matches()) {
                roles = cells(heading.group(1));
            } else if (row.matches()) {
                List<String> cells = cells(row.group(2));
                if (cells.size() != roles.size() || !SCOPES.containsAll(cells)) {
                    throw new AssertionError("docs/security.md has an unreadable row: " + line);
                }
                Map<String, String> byRole = new LinkedHashMap<>();
                for (int no = 0; no < cells.size(); no++) {
                    byRole.put(roles.get(no), cells.get(no));
                }
                if (scopes.put(row.group(1), byRole) != null) {
                    throw new AssertionError("docs/security.md has two rows for " + row.group(1));
                }
            }
        }
        return new AccessTable(scopes);
    }

    private static List<String> cells(String row) {
        return Arrays.stream(row.split("\\|")).map(String::strip).toList();
    }

    /** Operations that have a row. */
    public List<String> operations() {
        return List.copyOf(scopes.keySet());
    }

    /** The roles, the public among them, in the order of the columns. */
    public List<String> roles(String operation) {
        return List.copyOf(row(operation).keySet());
    }

    /** Whether the role may use the operation at all. */
    public boolean allows(String operation, String role) {
        return !row(operation).getOrDefault(role, DENIED).equals(DENIED);
    }

    /** With whose things. */
    public String scope(String operation, String role) {
        return row(operation).getOrDefault(role, DENIED);
    }

    private Map<String, String> row(String operation) {
        Map<String, String> row = scopes.get(operation);
        if (row == null) {
            throw new AssertionError("docs/security.md has no row for " + operation + ": say there who may use it");
        }
        return row;
    }
}
