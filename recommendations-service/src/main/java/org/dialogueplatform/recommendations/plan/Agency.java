package org.dialogueplatform.recommendations.plan;

import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * Who carries a measure out; the first one named leads.
 *
 * @param byAgreement "as agreed": a body outside the Government, which the plan cannot bind
 */
@Embeddable
public record Agency(@Column(nullable = false) UUID organisationId, boolean byAgreement) {
}
