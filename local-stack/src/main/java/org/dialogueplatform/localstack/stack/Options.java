package org.dialogueplatform.localstack.stack;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What was written behind {@code ./dialogue up}.
 *
 * @param detach return when all is ready
 * @param empty load no sample data
 * @param restart start a part again that ends by itself, as an orchestrator would, instead of stopping everything
 * @param without services that somebody else runs, as a developer in live reload
 */
record Options(boolean detach, boolean empty, boolean restart, Set<String> without) {

    static Options parse(List<String> arguments) {
        boolean detach = false;
        boolean empty = false;
        boolean restart = false;
        Set<String> without = new HashSet<>();
        var rest = arguments.iterator();
        while (rest.hasNext()) {
            String argument = rest.next();
            switch (argument) {
                case "--detach", "-d" -> detach = true;
                case "--empty" -> empty = true;
                case "--restart" -> restart = true;
                case "--without" -> without.add(service(rest.hasNext() ? rest.next() : ""));
                default -> {
                    if (!argument.startsWith("--without=")) {
                        throw new Problem("\"" + argument + "\" is nothing ./dialogue up knows: see ./dialogue help.");
                    }
                    without.add(service(argument.substring("--without=".length())));
                }
            }
        }
        return new Options(detach, empty, restart, Set.copyOf(without));
    }

    private static String service(String name) {
        if (Suite.SERVICES.stream().noneMatch(service -> service.name().equals(name))) {
            throw new Problem("--without needs one of " + Suite.SERVICES.stream().map(Suite.Service::name)
                    .collect(Collectors.joining(", ")) + (name.isEmpty() ? "." : "; \"" + name + "\" is none of them."));
        }
        return name;
    }
}
