package org.dialogueplatform.platform.translation;

import java.io.IOException;
import java.util.Objects;

import org.dialogueplatform.platform.text.Language;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;

import io.quarkus.arc.Arc;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;

/** Writes a sentence in the language of whoever asks; in English where nobody does. */
final class ReadersSentence extends StdSerializer<String> {

    private static final long serialVersionUID = 1;

    ReadersSentence() {
        super(String.class);
    }

    @Override
    public void serialize(String english, JsonGenerator json, SerializerProvider provider) throws IOException {
        json.writeString(Objects.requireNonNullElse(ProblemLanguage.sentence(english, language()), english));
    }

    private static Language language() {
        var container = Arc.container();
        if (container == null || !container.requestContext().isActive()) {
            return Language.EN;
        }
        RoutingContext current = container.instance(CurrentVertxRequest.class).get().getCurrent();
        return current == null ? Language.EN
                : ProblemLanguage.of(current.request().getParam("lang"), current.request().getHeader("Accept-Language"));
    }
}
