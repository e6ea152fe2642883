package org.dialogueplatform.delivery.partner;

/** The identity provider, as far as partners' clients are made and managed there. */
interface PartnerRegistry {

    /**
     * A client that was made.
     *
     * @param providerId what the provider calls it
     * @param secret kept by the provider alone
     */
    record Client(String providerId, String secret) {

        /** Never the secret. */
        @Override
        public String toString() {
            return providerId;
        }
    }

    /** Makes a client whose tokens are a partner's. */
    Client make(String clientId, String name);

    /** Another secret in place of the one there was, which counts no more. */
    String newSecret(String providerId);

    /** No more tokens for it; harmless when it is so already, or gone. */
    void disable(String providerId);

    /** As if it had never been made. */
    void remove(String providerId);
}
