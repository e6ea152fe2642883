package org.dialogueplatform.recommendations.register;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.dialogueplatform.platform.problem.Invalid;

/** Somebody a recommendation is to be addressed to, and what is expected of them. */
public record AddresseeSpec(Addressed to, AddresseeRole role, boolean byAgreement) {

    /** Nobody is addressed twice, and at most one leads. */
    static void check(List<AddresseeSpec> specs) {
        Set<Addressed> seen = new HashSet<>();
        boolean led = false;
        for (int i = 0; i < specs.size(); i++) {
            AddresseeSpec spec = specs.get(i);
            if (!seen.add(spec.to())) {
                throw new Invalid("/addressees/" + i, "addressed-twice", "is addressed already");
            }
            if (spec.role() == AddresseeRole.LEAD && led) {
                throw new Invalid("/addressees/" + i + "/role", "second-lead", "at most one addressee leads");
            }
            led |= spec.role() == AddresseeRole.LEAD;
        }
    }
}
