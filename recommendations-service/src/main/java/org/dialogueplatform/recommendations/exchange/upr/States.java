package org.dialogueplatform.recommendations.exchange.upr;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** The States of the Universal Periodic Review by the many names they go by; the names are in {@code states.txt}. */
public final class States {

    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern APOSTROPHES = Pattern.compile("['’‘`]");
    private static final Pattern NOT_OF_A_NAME = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern SAINT = Pattern.compile("\\bst\\b");
    private static final int FURTHEST_MISSPELLING = 2;

    private static final States KNOWN = read();

    private final Map<String, String> codesByName = new HashMap<>();
    private final Map<String, String> namesByCode = new LinkedHashMap<>();

    private States() {
    }

    public static States known() {
        return KNOWN;
    }

    /** The ISO 3166-1 alpha-3 code of the State that goes by this name, or by this code. */
    public Optional<String> codeOf(String name) {
        return Optional.ofNullable(codesByName.get(comparable(name)));
    }

    /** Whether this is the ISO 3166-1 alpha-3 code of one of these States. */
    public boolean isCode(String code) {
        return namesByCode.containsKey(code);
    }

    /** The name, in English, of the State with this code. */
    public Optional<String> nameOf(String code) {
        return Optional.ofNullable(namesByCode.get(code));
    }

    /** The name of the State somebody may have meant who wrote this one, if there is one nearly the same. */
    Optional<String> meantBy(String unknown) {
        String wanted = comparable(unknown);
        @Nullable
        String nearest = null;
        int distance = FURTHEST_MISSPELLING + 1;
        for (Map.Entry<String, String> known : codesByName.entrySet()) {
            String name = known.getKey();
            // short names and codes are near to anything
            if (name.length() > 4 && Math.abs(name.length() - wanted.length()) < distance) {
                int d = changes(name, wanted);
                if (d < distance) {
                    distance = d;
                    nearest = known.getValue();
                }
            }
        }
        return Optional.ofNullable(nearest).flatMap(this::nameOf);
    }

    private void add(String code, String... names) {
        namesByCode.put(code, names[0]);
        claim(code, code);
        for (String name : names) {
            claim(name, code);
        }
    }

    private void claim(String name, String code) {
        String other = codesByName.put(comparable(name), code);
        if (other != null && !other.equals(code)) {
            throw new IllegalStateException("states.txt: " + name + " stands for " + other + " and for " + code);
        }
    }

    private static String comparable(String name) {
        String bare = ACCENTS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD)).replaceAll("")
                .toLowerCase(Locale.ROOT).replace("&", " and ");
        bare = APOSTROPHES.matcher(bare).replaceAll("");
        bare = NOT_OF_A_NAME.matcher(bare).replaceAll(" ").strip();
        bare = SAINT.matcher(bare).replaceAll("saint");
        return bare.startsWith("the ") ? bare.substring(4) : bare;
    }

    /** How many letters must be changed, added or taken away to make one of the other (Levenshtein's distance). */
    private static int changes(String one, String other) {
        int[] row = new int[other.length() + 1];
        Arrays.setAll(row, i -> i);
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int above = row[j];
                int replaced = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replaced, Math.min(above, row[j - 1]) + 1);
                diagonal = above;
            }
        }
        return row[other.length()];
    }

    private static States read() {
        States states = new States();
        try (InputStream resource = Objects.requireNonNull(States.class.getResourceAsStream("states.txt"), "states.txt");
                BufferedReader lines = new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.startsWith("#") && !line.isBlank())
                    .forEach(line -> states.add(line.substring(0, 3), line.substring(4).split("\\s*\\|\\s*", -1)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return states;
    }
}
