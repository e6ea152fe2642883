package org.dialogueplatform.delivery.webhook;

/** How a delivery is signed, in the words of Standard Webhooks 1.0. */
public enum SignatureKind {

    /** With a secret both sides have: HMAC-SHA256. */
    V1("v1"),
    /** With a key only we have, to be verified with one everybody may have: Ed25519. */
    V1A("v1a");

    private final String mark;

    SignatureKind(String mark) {
        this.mark = mark;
    }

    /** What stands in front of the signature. */
    public String mark() {
        return mark;
    }
}
