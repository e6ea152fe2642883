package org.dialogueplatform.delivery.partner;

import java.util.UUID;

/**
 * Told within this process, in the transaction: a partner's terms are other ones now, or it was revoked.
 *
 * @param mayHaveWebhooks whether anything is delivered to it from now on
 */
public record PartnerChanged(UUID partner, boolean mayHaveWebhooks) {
}
