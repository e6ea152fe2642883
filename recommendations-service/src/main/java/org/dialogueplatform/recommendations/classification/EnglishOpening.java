package org.dialogueplatform.recommendations.classification;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** Reads how a recommendation in English begins. */
final class EnglishOpening {

    /** A longer beginning is not looked at; texts have up to 20,000 characters. */
    private static final int READ = 4_000;
    private static final int WORDS_BEFORE_THE_VERB = 14;

    private static final Pattern WORD = Pattern.compile("[a-z][a-z'-]*|,|;|\\.");
    private static final Pattern NUMBERING = Pattern.compile("^[\\d.\\s()\"']+");
    /** "In line with its obligations, …" */
    private static final Pattern INTRODUCTION = Pattern.compile(
            "^(?:in|with|within|as|on|under|pursuant|based|given|taking|regarding|concerning|for|building|having|recalling|while"
                    + "|when|after)\\b[^,]{3,160}, *(.*)$",
            Pattern.DOTALL);
    /** Verbs that are only as specific as what stands after them: "adopt measures" is general, "adopt a law" is not. */
    private static final Set<String> LIGHT = Set.of("take", "undertake", "adopt", "implement", "develop", "establish",
            "introduce", "provide", "put", "carry", "bring", "set", "apply", "elaborate", "create", "pursue", "include",
            "conduct",
            "enforce", "design", "formulate", "make", "increase", "launch", "initiate", "prepare", "complete");
    private static final Pattern GENERAL_OBJECT = Pattern.compile(
            "^(?:(?:out|up|into|in|all|the|its|any|an|a|more|further|additional|necessary|appropriate|concrete|effective|every"
                    + "|possible|other|new|robust|urgent|immediate|specific|adequate|practical|active|comprehensive|needed|required"
                    + "|strong|stronger|relevant|greater|targeted|special|positive|various|legislative|administrative|legal|and"
                    + "|national|meaningful|decisive|sustained|constructive|,) )*(?:measures?|steps?|actions?|efforts?"
                    + "|initiatives?|place|practice|effect|account|progress|attention|support|policies|assistance|end)\\b");
    private static final Pattern MEASURABLE = Pattern
            .compile("\\b(?:age|budget|number|resources|funding|penalt|minimum|allocation|quota)");
    /** Verbs that are general unless examples of what to do follow. */
    private static final Set<String> GENERAL_UNLESS_EXEMPLIFIED = Set.of("ensure", "guarantee", "strengthen", "improve", "take",
            "make", "promote", "address", "intensify", "increase", "enhance", "reinforce", "further", "combat", "protect",
            "prevent", "work", "step", "give", "undertake", "facilitate", "comply", "cooperate", "engage", "respect", "reduce",
            "follow", "redouble", "accelerate");
    private static final Pattern EXAMPLE = Pattern.compile(
            "\\b(?:by|through|including|in particular by|inter alia|such as|namely)\\b[ ,]*(?:the )?(?:adopt|amend|ratif|establish"
                    + "|enact|repeal|creat|introduc|abolish|investigat|criminali|prosecut|withdraw|appoint|allocat|sign|acced"
                    + "|incorporat|implement|set|issu|rais|invit|releas|prohibit|conduct|remov|extend|bring)"
                    + "(?:ing|ying|ion|ment|ation|ting|sing|eing)?");

    private EnglishOpening() {
    }

    static Optional<ActionCategory> read(String text) {
        List<String> words = words(withoutIntroduction(normalised(text)));
        int last = -1;
        boolean continues = false;
        for (int no = 0; no < Math.min(words.size(), WORDS_BEFORE_THE_VERB); no++) {
            String word = words.get(no);
            boolean passed = EnglishVerbs.ADVERBS.contains(word) || EnglishVerbs.ADDRESSED.contains(word);
            if (passed && last >= 0 && !EnglishVerbs.ADVERBS.contains(word) && !word.equals(",")) {
                break;
            }
            if (passed || isJoining(word)) {
                continue;
            }
            // a further verb counts only beside the one before it, not below it: "sign and ratify", not "ensure they sign"
            if (!EnglishVerbs.CATEGORIES.containsKey(word) || last >= 0 && !isBeside(words.get(no - 1))) {
                break;
            }
            continues |= last < 0 && word.equals("continue");
            last = no;
        }
        if (last < 0) {
            return Optional.empty();
        }
        // "continue and strengthen" asks for no more than to go on
        return Optional.of(continues ? ActionCategory.CONTINUING
                : category(words.get(last), String.join(" ", words.subList(last + 1, words.size()))));
    }

    private static ActionCategory category(String verb, String rest) {
        ActionCategory category = EnglishVerbs.CATEGORIES.getOrDefault(verb, ActionCategory.GENERAL);
        String object = firstWords(rest);
        if (verb.equals("increase")) {
            category = MEASURABLE.matcher(object).find() ? ActionCategory.SPECIFIC : ActionCategory.GENERAL;
        } else if (LIGHT.contains(verb) && GENERAL_OBJECT.matcher(object).find()) {
            category = ActionCategory.GENERAL;
        }
        return GENERAL_UNLESS_EXEMPLIFIED.contains(verb) && EXAMPLE.matcher(rest).find() ? ActionCategory.SPECIFIC : category;
    }

    private static String normalised(String text) {
        String begin = text.length() > READ ? text.substring(0, READ) : text;
        return NUMBERING.matcher(begin.toLowerCase(Locale.ROOT).replace('’', '\'').strip()).replaceFirst("");
    }

    /** Without what goes before the first comma, if a verb follows it. */
    private static String withoutIntroduction(String text) {
        Matcher introduction = INTRODUCTION.matcher(text);
        if (!introduction.matches()) {
            return text;
        }
        String after = introduction.group(1);
        return words(after).stream().limit(3).anyMatch(EnglishVerbs.CATEGORIES::containsKey) ? after : text;
    }

    private static boolean isJoining(String word) {
        return word.equals("and") || word.equals("or") || word.equals("then");
    }

    private static boolean isBeside(@Nullable String before) {
        return before != null && (isJoining(before) || before.equals(",") || EnglishVerbs.ADVERBS.contains(before));
    }

    private static String firstWords(String rest) {
        String[] words = rest.split(" ", 10);
        return String.join(" ", List.of(words).subList(0, Math.min(words.length, 9)));
    }

    private static List<String> words(String text) {
        return WORD.matcher(text).results().map(MatchResult::group).toList();
    }
}
