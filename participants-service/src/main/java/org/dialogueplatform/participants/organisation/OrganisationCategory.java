package org.dialogueplatform.participants.organisation;

/** What kind of body an organisation is; attendance is counted by it. */
public enum OrganisationCategory {
    PARLIAMENT,
    /** A commission or office under the President. */
    PRESIDENTIAL_BODY,
    COURT,
    CONSTITUTIONAL_COURT,
    /** A national human rights institution or an ombudsman. */
    NHRI_OMBUDSMAN,
    MINISTRY,
    OTHER_STATE_BODY,
    NGO,
    ACADEMIA,
    /** An intergovernmental organisation or its office. */
    IGO,
    DIPLOMATIC_MISSION,
    DONOR,
    MEDIA
}
