package org.dialogueplatform.delivery.webhook;

/** An address nothing is delivered to. */
public final class ForbiddenAddress extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String code;

    ForbiddenAddress(String code, String detail) {
        super(detail);
        this.code = code;
    }

    /** Stable, for programs. */
    public String code() {
        return code;
    }

    /** What is wrong, as the rest of a sentence about the address. */
    public String why() {
        return String.valueOf(getMessage());
    }
}
