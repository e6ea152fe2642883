package org.dialogueplatform.testing.deploy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a migration takes away from a program that was written before it, and still runs while an update goes. */
record Migration(String sql) {

    /** In this order, so that a quote in a comment is none. */
    private static final Pattern TEXTS_AND_COMMENTS = Pattern.compile("--[^\\n]*|/\\*.*?\\*/|'[^']*'|(\\$\\w*\\$).*?\\1",
            Pattern.DOTALL);
    private static final Pattern CREATED = Pattern.compile("^create .*?table (?:if not exists )?([\\w.]+)");
    private static final Pattern DROPPED = Pattern
            .compile("^drop (?:table|view|materialized view|type|sequence|schema|function|domain) (?:if exists )?([\\w.]+)");
    private static final Pattern ALTERED = Pattern.compile("^alter table (?:if exists )?(?:only )?([\\w.]+) (.*)$");
    private static final Pattern CONSTRAINT = Pattern.compile("^add (?:constraint|check|unique|primary|foreign|exclude)\\b.*");
    private static final Pattern CONTRACT = Pattern.compile("^-- contract: \\S", Pattern.MULTILINE);

    /** That it takes away what nobody uses any more, and since when. */
    boolean saysWhatMadeItSafe() {
        return CONTRACT.matcher(sql).find();
    }

    /** The parts of it that an older program may not survive; what it creates itself is of no older program. */
    List<String> takenAway() {
        List<String> statements = statements();
        Set<String> own = statements.stream().flatMap(statement -> CREATED.matcher(statement).results())
                .map(created -> created.group(1)).collect(Collectors.toSet());
        List<String> taken = new ArrayList<>();
        for (String statement : statements) {
            DROPPED.matcher(statement).results().filter(dropped -> !own.contains(dropped.group(1)))
                    .map(MatchResult::group).forEach(taken::add);
            ALTERED.matcher(statement).results().filter(altered -> !own.contains(altered.group(1)))
                    .flatMap(altered -> actions(altered.group(2)).stream().filter(Migration::takesAway)
                            .map(action -> altered.group(1) + ": " + action))
                    .forEach(taken::add);
        }
        return taken;
    }

    private static boolean takesAway(String action) {
        return action.startsWith("drop ") && !action.startsWith("drop constraint ")
                || action.startsWith("rename ")
                || action.startsWith("set schema ")
                || action.matches("alter (?:column )?\\w+ (?:set not null|(?:set data )?type .*)")
                // an older program's insert does not name it
                || action.matches("add .*\\bnot null\\b.*") && !action.matches(".*\\b(?:default|generated)\\b.*")
                        && !CONSTRAINT.matcher(action).matches();
    }

    private List<String> statements() {
        String plain = TEXTS_AND_COMMENTS.matcher(sql).replaceAll(" ").toLowerCase(Locale.ROOT);
        return List.of(plain.split(";", -1)).stream().map(statement -> statement.strip().replaceAll("\\s+", " ")).toList();
    }

    /** What is between the commas that stand in no brackets. */
    private static List<String> actions(String alteration) {
        List<String> actions = new ArrayList<>();
        int depth = 0;
        int begin = 0;
        for (int at = 0; at < alteration.length(); at++) {
            switch (alteration.charAt(at)) {
                case '(' -> depth++;
                case ')' -> depth--;
                case ',' -> {
                    if (depth == 0) {
                        actions.add(alteration.substring(begin, at).strip());
                        begin = at + 1;
                    }
                }
                default -> {
                }
            }
        }
        actions.add(alteration.substring(begin).strip());
        return actions;
    }
}
