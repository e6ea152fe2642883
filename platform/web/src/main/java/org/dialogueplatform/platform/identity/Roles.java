package org.dialogueplatform.platform.identity;

/** The roles by their names in a token, for {@code @RolesAllowed}, which takes constants only. */
public final class Roles {

    public static final String SECRETARIAT = "secretariat";
    public static final String REPRESENTATIVE = "representative";
    public static final String ASSESSOR = "assessor";
    public static final String DESK = "desk";
    public static final String PARTNER = "partner";
    public static final String AUDITOR = "auditor";
    public static final String OPERATOR = "operator";

    private Roles() {
    }
}
