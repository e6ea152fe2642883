package org.dialogueplatform.recommendations.classification;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Verbs that open recommendations in English, by what they usually ask for; and words that may stand before them. */
final class EnglishVerbs {

    static final Map<String, ActionCategory> CATEGORIES = new HashMap<>();

    /** Adverbs and the like, which change nothing. */
    static final Set<String> ADVERBS = words("""
            also fully immediately effectively promptly urgently further as actively swiftly rapidly quickly duly strictly
            speedily please thoroughly progressively systematically gradually seriously vigorously carefully formally
            unconditionally officially firmly resolutely particularly especially still to finally soon possible without delay
            independently proactively positively better strongly closely always rigorously more timely regularly clearly
            explicitly legally publicly therefore at the very least earliest early once first firstly""");

    /** What may stand for the State before the verb, as in "that the Government adopt". */
    static final Set<String> ADDRESSED = words(", that the its government authorities should state of relevant it");

    static {
        put(ActionCategory.MINIMAL, "call seek share request solicit appeal urge ask liaise");
        put(ActionCategory.CONTINUING, "continue maintain persevere persist pursue sustain keep preserve uphold remain");
        put(ActionCategory.CONSIDERING, """
                consider reconsider examine explore study review revisit analyse analyze assess evaluate contemplate envisage
                revise reflect reexamine re-examine""");
        put(ActionCategory.SPECIFIC,
                """
                        ratify adopt establish sign implement develop extend amend accede abolish enact repeal issue investigate become
                        allow introduce include withdraw end incorporate create bring decriminalize decriminalise remove eliminate
                        prohibit conduct proceed set invite raise submit finalize finalise lift grant apply respond complete initiate
                        allocate release harmonize cease define accept criminalize criminalise revoke ban halt stop impose commute carry
                        elaborate draft appoint launch publish replace prosecute close open pass approve reform align transform institute
                        designate integrate train organize organise translate disseminate hold prepare present report provide put declare
                        delete change modify recognize recognise reopen restore return separate punish suspend terminate transfer abandon
                        abrogate bar codify compensate conclude convert delegate deposit dismantle disband drop enforce enter explain
                        exclude formulate fund hire identify inform join legalize legislate limit lower nullify offer outlaw participate
                        reject reinstate register rescind resume rewrite sanction schedule sentence shut strike update vote waive widen
                        construct build answer authorize authorise collect annul refrain nominate permit design domesticate expunge free
                        host reconstitute recruit hand""");
        put(ActionCategory.GENERAL, """
                take ensure strengthen intensify make increase guarantee improve promote reinforce give enhance work address
                accelerate expedite respect redouble cooperate step follow speed facilitate pay engage encourage expand combat
                comply protect consolidate move commit strive fight tackle support foster prevent focus double multiply deepen
                attach devote secure observe adhere advance undertake boost reduce mobilize prioritize safeguard endeavour exert
                dedicate act collaborate interact try honour hasten heighten counter eradicate bolster diversify enable assure
                fulfil fulfill overcome broaden show demonstrate have be streamline""");
    }

    private EnglishVerbs() {
    }

    private static void put(ActionCategory category, String verbs) {
        words(verbs).forEach(verb -> CATEGORIES.put(verb, category));
    }

    private static Set<String> words(String list) {
        return new HashSet<>(List.of(list.strip().split("\\s+")));
    }
}
