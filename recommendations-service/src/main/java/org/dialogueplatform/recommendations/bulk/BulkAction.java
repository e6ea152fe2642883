package org.dialogueplatform.recommendations.bulk;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What can be done to many at once. */
@Schema(name = "BulkAction", description = "ASSIGN: address to further ones, until transmitted. TAG: add and take away terms. TRANSMIT: record by hand that what was adopted was passed on. MOVE: take into a road map, from another one where it is in one.")
public enum BulkAction {
    /** They are addressed to further ones. */
    ASSIGN,
    /** Terms are added to what they are about, or taken away. */
    TAG,
    /** It is recorded by hand that they were passed on. */
    TRANSMIT,
    /** They come into a road map. */
    MOVE
}
