package org.dialogueplatform.meetings.rendering;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

import org.dialogueplatform.platform.text.Language;

/** The fixed words of documents in one language, by key, from {@code words/}. */
public final class Words {

    private final Language language;
    private final ResourceBundle bundle;

    private Words(Language language, ResourceBundle bundle) {
        this.language = language;
        this.bundle = bundle;
    }

    /**
     * The words of a kind of document.
     *
     * @param name of the files
     */
    public static Words of(String name, Language language) {
        return new Words(language, ResourceBundle.getBundle("words." + name, locale(language), Words.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
    }

    public static Locale locale(Language language) {
        return Locale.of(language.code());
    }

    public Language language() {
        return language;
    }

    /** The words of a key, with these values in their places. */
    public Text text(String key, Object... values) {
        return new Text(say(key, values), language);
    }

    /** The same, as part of a sentence. */
    public String say(String key, Object... values) {
        return new MessageFormat(bundle.getString(key), locale(language)).format(values);
    }

    /** The word for a value of an enum, or for another code. */
    public String name(String kind, Object code) {
        String key = kind + "." + code;
        return bundle.containsKey(key) ? bundle.getString(key) : String.valueOf(code);
    }
}
