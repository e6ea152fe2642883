package org.dialogueplatform.platform.personal;

import java.util.Map;

import io.smallrye.config.ConfigMapping;

/** Where the master keys come from. To rotate: add a new one, name it current, start, rewrap, take the old one away. */
@ConfigMapping(prefix = "dialogue.personal")
interface PersonalSettings {

    /** By name: 32 random bytes each, in base64. */
    Map<String, String> masterKeys();

    /** The name of the master key that new persons' keys are kept under: 1 or 2. */
    String currentKey();
}
