package org.dialogueplatform.recommendations.vocabulary;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The vocabularies there are. A code is unique within its own. */
@Schema(name = "VocabularyScheme", description = "Which vocabulary a term belongs to")
public enum Scheme {
    /** What a recommendation is about. */
    THEME,
    /** Whom it is about: groups of persons. */
    GROUP,
    /** The Sustainable Development Goals and their targets. */
    SDG,
    /** Treaty bodies and other mechanisms. */
    BODY,
    /** Issues as UPR Info names them. */
    ISSUE,
    /** Treaties and their articles, such as ICCPR-14. */
    OBLIGATION,
    LEGAL_ACT
}
