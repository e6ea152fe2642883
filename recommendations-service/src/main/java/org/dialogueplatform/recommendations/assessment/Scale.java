package org.dialogueplatform.recommendations.assessment;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.dialogueplatform.platform.problem.Invalid;
import org.dialogueplatform.recommendations.implementation.Implementation;

/**
 * The scales on which implementation is judged, and what their values mean in ours.
 *
 * @see <a href="https://www.ohchr.org/en/treaty-bodies/ccpr/follow-concluding-observations">Human Rights Committee, follow-up
 *      grades</a>
 */
public enum Scale {

    /** Our own. */
    IMPLEMENTATION(own()),
    /** Human Rights Committee, A to E. */
    HUMAN_RIGHTS_COMMITTEE(Map.of("A", Implementation.FULLY_IMPLEMENTED, "B", Implementation.PARTIALLY_IMPLEMENTED, "C",
            Implementation.NOT_IMPLEMENTED, "D", Implementation.NO_REPORT, "E", Implementation.CONTRARY_ACTION)),
    /** UPR Info's three levels at mid-term. */
    UPR_INFO(Map.of("FULLY", Implementation.FULLY_IMPLEMENTED, "PARTIALLY", Implementation.PARTIALLY_IMPLEMENTED, "NOT",
            Implementation.NOT_IMPLEMENTED));

    private final Map<String, Implementation> meanings;

    Scale(Map<String, Implementation> meanings) {
        this.meanings = meanings;
    }

    /** What a value of this scale means. */
    public Implementation meaningOf(String value) {
        Implementation meaning = meanings.get(value);
        if (meaning == null) {
            throw new Invalid("/value", "not-on-the-scale",
                    "is no value of the scale " + name() + ", which has " + String.join(", ", values(this)));
        }
        return meaning;
    }

    private static List<String> values(Scale scale) {
        return scale.meanings.keySet().stream().sorted().toList();
    }

    private static Map<String, Implementation> own() {
        Map<String, Implementation> meanings = new LinkedHashMap<>();
        Arrays.stream(Implementation.values())
                .filter(value -> value != Implementation.NOT_ASSESSED && value != Implementation.NO_REPORT)
                .forEach(value -> meanings.put(value.name(), value));
        return meanings;
    }
}
