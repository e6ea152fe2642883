package org.dialogueplatform.platform.translation;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * The sentences of one language by the English ones, as gettext has them: from {@code problems/ru.po} of every module on the
 * class path. {@code {0}} stands for a value; {@code {0*}} in a translation for one that has an entry of its own, as "meeting"
 * has in "No meeting 7 is known to this actor.".
 */
final class Catalogue {

    /** What is longer was not written by us. */
    private static final int LONGEST = 4_000;

    private static final Pattern PLACE = Pattern.compile("\\{(\\d+)(\\*?)}");
    private static final Pattern LINE = Pattern.compile("(msgid|msgstr)?\\s*\"(.*)\"\\s*");

    private final Map<String, String> whole = new HashMap<>();
    private final List<Sentence> withPlaces = new ArrayList<>();

    Catalogue(Map<String, String> translations) {
        translations.forEach((english, translation) -> {
            if (PLACE.matcher(english).find()) {
                withPlaces.add(new Sentence(english, translation));
            } else {
                whole.put(english, translation);
            }
        });
        // where several fit, the one that says most
        withPlaces.sort(Comparator.comparingInt(Sentence::letters).reversed());
    }

    /** All that is on the class path. */
    static Catalogue load(String language) {
        ClassLoader context = Thread.currentThread().getContextClassLoader();
        ClassLoader loader = context == null ? Catalogue.class.getClassLoader() : context;
        Map<String, String> translations = new HashMap<>();
        try {
            for (URL file : (Iterable<URL>) loader.getResources("problems/" + language + ".po")::asIterator) {
                try (var lines = new BufferedReader(new InputStreamReader(file.openStream(), StandardCharsets.UTF_8))) {
                    translations.putAll(read(lines.lines().toList()));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Catalogue(translations);
    }

    /** The entries of a PO file; the first, which describes the file, is left out. */
    static Map<String, String> read(List<String> lines) {
        Map<String, StringBuilder> entries = new LinkedHashMap<>();
        var key = new StringBuilder();
        var part = key;
        for (String line : lines) {
            Matcher parts = LINE.matcher(line);
            if (!parts.matches()) {
                continue;
            }
            if ("msgid".equals(parts.group(1))) {
                key = new StringBuilder();
                part = key;
            } else if ("msgstr".equals(parts.group(1))) {
                part = new StringBuilder();
                entries.put(key.toString(), part);
            }
            part.append(parts.group(2).replace("\\n", "\n").replace("\\\"", "\"").replace("\\\\", "\\"));
        }
        Map<String, String> translations = new LinkedHashMap<>();
        entries.forEach((english, translation) -> {
            if (!english.isEmpty() && !translation.isEmpty()) {
                translations.put(english, translation.toString());
            }
        });
        return translations;
    }

    /** The sentence in this language; null where there is none. */
    @Nullable
    String translate(String english) {
        String same = whole.get(english);
        if (same != null || english.length() > LONGEST) {
            return same;
        }
        for (Sentence sentence : withPlaces) {
            Matcher values = sentence.match(english);
            if (values != null) {
                return filled(sentence.translation(), values);
            }
        }
        return null;
    }

    private String filled(String translation, Matcher values) {
        return PLACE.matcher(translation).replaceAll(place -> {
            String value = values.group(Integer.parseInt(place.group(1)) + 1);
            String translated = place.group(2).isEmpty() ? null : translate(value);
            return Matcher.quoteReplacement(translated == null ? value : translated);
        });
    }

    /** An English sentence with places, and its translation. */
    private record Sentence(String begin, String end, int letters, Pattern pattern, String translation) {

        Sentence(String english, String translation) {
            this(english.substring(0, english.indexOf('{')), english.substring(english.lastIndexOf('}') + 1),
                    PLACE.matcher(english).replaceAll("").length(), pattern(english), translation);
        }

        private static Pattern pattern(String english) {
            var pattern = new StringBuilder();
            int from = 0;
            for (Matcher places = PLACE.matcher(english); places.find(); from = places.end()) {
                pattern.append(Pattern.quote(english.substring(from, places.start()))).append("(.*?)");
            }
            return Pattern.compile(pattern + Pattern.quote(english.substring(from)), Pattern.DOTALL);
        }

        /** Looks at the ends first: there are hundreds of sentences. */
        @Nullable
        Matcher match(String english) {
            if (!english.startsWith(begin) || !english.endsWith(end)) {
                return null;
            }
            Matcher matcher = pattern.matcher(english);
            return matcher.matches() ? matcher : null;
        }
    }
}
