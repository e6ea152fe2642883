package org.dialogueplatform.recommendations.wording;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A piece of a comparison: in both wordings, only in the earlier, or only in the later. */
@Schema(name = "Piece", description = "A piece of text that is in both wordings, only in the earlier one, or only in the later one")
public record Piece(Kind kind, @Schema(examples = "and public ") String text) {

    /** In which of the two it is. */
    @Schema(name = "PieceKind")
    public enum Kind {
        SAME,
        REMOVED,
        ADDED
    }
}
