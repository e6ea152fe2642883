package org.dialogueplatform.platform.text;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The languages the suite works in, by their ISO 639-1 code. */
public enum Language {
    @JsonProperty("kk")
    KK,
    @JsonProperty("ru")
    RU,
    @JsonProperty("en")
    EN;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return code();
    }
}
