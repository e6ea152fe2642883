package org.dialogueplatform.delivery.partner;

import org.dialogueplatform.platform.problem.Invalid;
import org.dialogueplatform.platform.problem.RuleBroken;

/** A provider that is not administered from here: the secretariat has clients made there itself. */
final class NoRegistry implements PartnerRegistry {

    @Override
    public Client make(String clientId, String name) {
        throw new Invalid("/clientId", "client-id-required",
                "is missing: the identity provider is not administered from here. Have a confidential client with the role partner made "
                        + "there, and name it");
    }

    @Override
    public String newSecret(String providerId) {
        throw elsewhere();
    }

    @Override
    public void disable(String providerId) {
        throw elsewhere();
    }

    @Override
    public void remove(String providerId) {
        throw elsewhere();
    }

    /** What was made while it was administered from here. */
    private static RuleBroken elsewhere() {
        return new RuleBroken("not-administered-here", "The identity provider is not administered from here: do it there.");
    }
}
