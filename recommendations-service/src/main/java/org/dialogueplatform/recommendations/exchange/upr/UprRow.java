package org.dialogueplatform.recommendations.exchange.upr;

import java.util.List;

import org.dialogueplatform.recommendations.position.Position;
import org.dialogueplatform.recommendations.register.Mechanism;

/**
 * A recommendation of the Universal Periodic Review as one row of the export tells it.
 *
 * @param key what makes a row the same recommendation when it comes again; see {@link UprKey}
 * @param session of the UPR working group
 * @param stateUnderReview ISO 3166-1 alpha-3
 * @param recommendingState ISO 3166-1 alpha-3
 * @param text as given, without white space around it; line breaks inside are LF
 * @param response the export's word for the answer of the State under review
 * @param position what that word means here
 * @param actionCategory UPR Info's scale: 1 minimal, 2 continuing, 3 considering, 4 general, 5 specific action
 * @param issues as the export names them, in its order, each once; may be empty
 */
public record UprRow(
        String key,
        int session,
        String stateUnderReview,
        String recommendingState,
        String text,
        String response,
        Position position,
        int actionCategory,
        List<String> issues) {

    public UprRow {
        issues = List.copyOf(issues);
    }

    public Mechanism mechanism() {
        return Mechanism.UPR;
    }
}
