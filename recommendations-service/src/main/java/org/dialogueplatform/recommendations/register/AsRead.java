package org.dialogueplatform.recommendations.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.dialogueplatform.platform.text.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * What everybody reads of what its proponents write, once they may read it; to say what a revision changed without telling of
 * anybody whose name is not for everybody.
 */
record AsRead(LocalizedText text, @Nullable LocalizedText summary, List<Proponent> proponents, List<AddresseeSpec> addressees) {

    static AsRead of(Recommendation recommendation) {
        return new AsRead(recommendation.text(), recommendation.summary(),
                recommendation.proponents().stream().filter(one -> one.visibility() == ProponentVisibility.PUBLIC).toList(),
                recommendation.addresseeSpecs());
    }

    /** The names of the parts that are different in another one. */
    List<String> changesTo(AsRead after) {
        List<String> changed = new ArrayList<>();
        note(changed, "text", text, after.text);
        note(changed, "summary", summary, after.summary);
        note(changed, "proponents", proponents, after.proponents);
        note(changed, "addressees", addressees, after.addressees);
        return List.copyOf(changed);
    }

    private static void note(List<String> changed, String name, @Nullable Object before, @Nullable Object after) {
        if (!Objects.equals(before, after)) {
            changed.add(name);
        }
    }
}
