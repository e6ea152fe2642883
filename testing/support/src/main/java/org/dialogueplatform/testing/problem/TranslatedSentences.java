package org.dialogueplatform.testing.problem;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.dialogueplatform.testing.Checkout;
import org.dialogueplatform.testing.problem.Sentences.Sentence;
import org.dialogueplatform.testing.problem.Sentences.Slot;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;

/**
 * Holds the catalogues of sentences ({@code problems/kk.po}, {@code problems/ru.po}) against the code: every sentence that can
 * reach a caller has a translation with the same places, every entry is used, and no sentence is taken for another. Commits to
 * {@code contracts/problems} which rules there are, with {@code -Dcontracts.update=true}.
 */
public final class TranslatedSentences {

    private static final List<String> LANGUAGES = List.of("kk", "ru");
    private static final Pattern PLACE = Pattern.compile("\\{(\\d+)(\\*?)}");
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private final String name;
    private final List<Path> own;
    private final Sentences sentences;
    private final BiFunction<String, String, @Nullable String> translator;
    private final Map<String, Map<String, String>> known = new LinkedHashMap<>();
    private final List<String> faults = new ArrayList<>();

    private TranslatedSentences(String name, List<String> modules, List<String> needed,
            BiFunction<String, String, @Nullable String> translator) {
        Path root = Checkout.root();
        this.name = name;
        this.own = modules.stream().map(root::resolve).toList();
        this.translator = translator;
        List<Path> all = Stream.concat(needed.stream(), modules.stream()).map(root::resolve).toList();
        this.sentences = new Sentences(
                all.stream().map(module -> module.resolve("src/main/java")).filter(Files::isDirectory).toList());
        for (String language : LANGUAGES) {
            Map<String, String> entries = new LinkedHashMap<>();
            all.forEach(module -> entries.putAll(read(module, language)));
            known.put(language, entries);
        }
    }

    /**
     * Checks the sentences of a module.
     *
     * @param module its folder
     * @param needed the folders of the modules with which it shares a class path
     * @param translator what translates at run time, by sentence and language
     */
    public static void check(String module, List<String> needed, BiFunction<String, String, @Nullable String> translator) {
        new TranslatedSentences(module, List.of(module), needed, translator).check();
    }

    /** Checks those of several that are one part of the suite under a name. */
    public static void checkTogether(String name, List<String> modules,
            BiFunction<String, String, @Nullable String> translator) {
        new TranslatedSentences(name, modules, List.of(), translator).check();
    }

    private void check() {
        List<Sentence> ours = sentences.all().stream().filter(sentence -> isOurs(sentence.file())).toList();
        if (ours.isEmpty()) {
            throw new AssertionError("No sentence was found in " + own);
        }
        sentences.unread().stream().filter(unread -> isOurs(unread.file())).forEach(unread -> faults.add(
                unread.file() + ":" + unread.line() + " says " + unread.expression()
                        + ", which cannot be read from the source"));
        Set<String> used = new LinkedHashSet<>();
        for (Sentence sentence : ours) {
            for (String language : LANGUAGES) {
                if (sentence.isWhole() || sentence.slots().stream().anyMatch(slot -> isTranslatedIn(slot, language))) {
                    used.add(sentence.text());
                    checkTranslation(sentence, language);
                }
            }
        }
        for (Path module : own) {
            for (String language : LANGUAGES) {
                read(module, language).keySet().stream().filter(english -> !used.contains(english)).forEach(
                        english -> faults.add(module + " has an entry in " + language + ".po that nothing says: " + english));
            }
        }
        if (!faults.isEmpty()) {
            throw new AssertionError(String.join("\n", new TreeSet<>(faults)));
        }
        commitRules(ours);
    }

    private boolean isOurs(Path file) {
        return own.stream().anyMatch(module -> file.startsWith(module.resolve("src")));
    }

    /** Whether a translation puts the translated part into this place, and not the value as it is. */
    private boolean isTranslatedIn(Slot slot, String language) {
        String translation = known(language).get(slot.text());
        return translation != null && translation.contains("{" + slot.place() + "*}");
    }

    private void checkTranslation(Sentence sentence, String language) {
        String where = sentence.file() + ":" + sentence.line();
        String translation = known(language).get(sentence.text());
        if (translation == null) {
            faults.add(where + " says what " + language + ".po has no entry for: " + sentence.text());
            return;
        }
        if (!places(translation).equals(places(sentence.text()))) {
            faults.add(where + ": " + language + ".po has other places than " + sentence.text());
            return;
        }
        String told = translator.apply(filled(sentence.text()), language);
        if (!filled(translation).equals(told)) {
            faults.add(
                    where + " says " + sentence.text() + ", which is taken for another sentence in " + language + ": " + told);
        }
    }

    private Map<String, String> known(String language) {
        return known.getOrDefault(language, Map.of());
    }

    private static Set<String> places(String text) {
        return PLACE.matcher(text).results().map(place -> place.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }

    private static String filled(String text) {
        return PLACE.matcher(text).replaceAll(place -> "‹" + place.group(1) + "›");
    }

    private void commitRules(List<Sentence> ours) {
        SortedMap<String, SortedSet<String>> rules = new TreeMap<>();
        for (Sentence sentence : ours) {
            if (sentence.rule() != null) {
                rules.computeIfAbsent(sentence.rule(), none -> new TreeSet<>()).add(sentence.text());
            }
        }
        Map<String, List<Map<String, String>>> document = new LinkedHashMap<>();
        rules.forEach((code, texts) -> document.put(code, texts.stream().map(this::inAllLanguages).toList()));
        Path file = Checkout.contracts().resolve("problems").resolve(name + ".json");
        if (document.isEmpty() && !Files.exists(file)) {
            return;
        }
        try {
            String now = JSON.writeValueAsString(document) + "\n";
            if (Boolean.getBoolean("contracts.update")) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, now);
            } else if (!Files.exists(file) || !Files.readString(file).equals(now)) {
                throw new AssertionError("The rules in contracts/problems/" + file.getFileName()
                        + " are not those of the code: run the tests with -Dcontracts.update=true and look at the difference.");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, String> inAllLanguages(String english) {
        Map<String, String> told = new LinkedHashMap<>();
        told.put("en", english);
        LANGUAGES.forEach(language -> told.put(language, known(language).getOrDefault(english, english).replace("*}", "}")));
        return told;
    }

    /** The entries of a module's PO file but the first, which describes it. */
    private static Map<String, String> read(Path module, String language) {
        Path file = module.resolve("src/main/resources/problems/" + language + ".po");
        Map<String, String> entries = new LinkedHashMap<>();
        if (!Files.exists(file)) {
            return entries;
        }
        try {
            Matcher found = Pattern.compile("(?m)^msgid \"(.+)\"\\R^msgstr \"(.+)\"$").matcher(Files.readString(file));
            while (found.find()) {
                if (entries.put(plain(found.group(1)), plain(found.group(2))) != null) {
                    throw new AssertionError(file + " has two entries for " + found.group(1));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return entries;
    }

    private static String plain(String quoted) {
        return quoted.replace("\\\"", "\"").replace("\\\\", "\\");
    }
}
