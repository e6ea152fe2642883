package org.dialogueplatform.testing.configuration;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The keys in a property file with the comments above them. {@code #key=value} is one that has no value unless somebody gives
 * it
 * one. What is said for a profile is not what an operator sets.
 */
final class PropertyFile {

    private static final Pattern LINE = Pattern.compile("#?([a-z][A-Za-z0-9.\"-]*\\.[A-Za-z0-9.\"-]+)=(.*)");
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z][A-Z0-9_]*):");

    private PropertyFile() {
    }

    static Map<String, Key> read(Path file) throws IOException {
        Map<String, Key> keys = new LinkedHashMap<>();
        StringBuilder comment = new StringBuilder();
        for (String line : Files.readAllLines(file)) {
            Matcher found = LINE.matcher(line);
            if (found.matches()) {
                boolean set = !line.startsWith("#");
                keys.put(found.group(1), key(found.group(1), set, set ? found.group(2) : "", comment.toString()));
                comment.setLength(0);
            } else if (line.startsWith("# ---") || !line.startsWith("#")) {
                comment.setLength(0);
            } else {
                comment.append(comment.isEmpty() ? "" : " ").append(line.substring(1).strip());
            }
        }
        return keys;
    }

    private static Key key(String name, boolean set, String value, String comment) {
        Matcher variable = VARIABLE.matcher(value);
        boolean named = variable.find();
        return new Key(name, named ? variable.group(1) : Key.variable(name), named || !set, comment, standard(value), "");
    }

    /** What remains when the variable is not set: of {@code ${FILES:files}/x} it is files/x. */
    private static String standard(String value) {
        Matcher variable = VARIABLE.matcher(value);
        if (!variable.find()) {
            return value;
        }
        int depth = 1;
        int end = variable.end();
        while (depth > 0) {
            char next = value.charAt(end++);
            depth += next == '{' ? 1 : next == '}' ? -1 : 0;
        }
        return value.substring(0, variable.start()) + value.substring(variable.end(), end - 1) + value.substring(end);
    }
}
