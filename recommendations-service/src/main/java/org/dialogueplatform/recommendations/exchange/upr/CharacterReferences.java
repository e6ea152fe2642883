package org.dialogueplatform.recommendations.exchange.upr;

import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Some exports write a few characters as on a web page ({@code &#40;} for a parenthesis); they are read as what they
 * stand for.
 */
final class CharacterReferences {

    private static final Pattern REFERENCE = Pattern
            .compile("&(?:#(\\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|(amp|lt|gt|quot|apos|nbsp));");
    private static final Map<String, String> NAMED = Map.of("amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'", "nbsp",
            "\u00A0");

    private CharacterReferences() {
    }

    static String resolved(String text) {
        return text.indexOf('&') < 0 ? text
                : REFERENCE.matcher(text).replaceAll(reference -> Matcher.quoteReplacement(character(reference)));
    }

    private static String character(MatchResult reference) {
        String name = reference.group(3);
        if (name != null) {
            return NAMED.getOrDefault(name, reference.group());
        }
        String decimal = reference.group(1);
        int codePoint = decimal != null ? Integer.parseInt(decimal) : Integer.parseInt(reference.group(2), 16);
        boolean character = Character.isDefined(codePoint) && !Character.isISOControl(codePoint)
                && (codePoint < Character.MIN_SURROGATE || codePoint > Character.MAX_SURROGATE);
        return character ? Character.toString(codePoint) : reference.group();
    }
}
