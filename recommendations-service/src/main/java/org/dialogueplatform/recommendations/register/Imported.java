package org.dialogueplatform.recommendations.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import org.dialogueplatform.platform.text.LocalizedText;
import org.dialogueplatform.platform.time.Occurrence;
import org.dialogueplatform.recommendations.position.Position;
import org.dialogueplatform.recommendations.position.PositionOrigin;
import org.dialogueplatform.recommendations.position.PositionTaken;
import org.dialogueplatform.recommendations.vocabulary.Term;

/**
 * A recommendation as an export of another register gives it.
 *
 * @param position what the source's word for the State's response means here
 * @param importRunId the import that brings it
 * @param issues what the source's words for its issues mean, as far as they mean something
 */
public record Imported(LocalizedText text, Source source, Position position, UUID importRunId, Set<Term> issues) {

    /** Whom it is addressed to: the State under review. */
    AddresseeSpec addressee() {
        String state = Objects.requireNonNull(source.stateUnderReview(), "an imported recommendation addresses a State");
        return new AddresseeSpec(Addressed.state(state), AddresseeRole.LEAD, false);
    }

    PositionTaken positionTaken(Occurrence occurrence) {
        return PositionTaken.imported(position, source.mechanism() + " export: \"" + source.response() + "\"", occurrence);
    }

    /**
     * In what it says something else than the register does. A position that was recorded here outranks the one in the export.
     */
    List<String> differencesFrom(Recommendation registered) {
        List<String> changed = new ArrayList<>(registered.source().differences(source));
        if (!registered.text().originalText().equals(text.originalText())) {
            changed.addFirst("text");
        }
        Addressee addressee = registered.addressees().getFirst();
        if (addressee.position() != position && isAsImported(addressee)) {
            changed.add("position");
        }
        return changed;
    }

    private static boolean isAsImported(Addressee addressee) {
        List<PositionTaken> positions = addressee.positions();
        return positions.isEmpty() || positions.getLast().origin() == PositionOrigin.IMPORT;
    }
}
