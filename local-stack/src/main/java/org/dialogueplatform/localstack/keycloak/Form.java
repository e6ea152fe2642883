package org.dialogueplatform.localstack.keycloak;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/** The body of a request for a token. */
final class Form {

    static final String TYPE = "application/x-www-form-urlencoded";

    private Form() {
    }

    static String of(Map<String, String> fields) {
        return fields.entrySet().stream().map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
