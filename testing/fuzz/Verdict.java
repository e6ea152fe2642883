import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;

/** Whether an answer is one that its operation documents. */
final class Verdict {

    private static final Pattern INSIDES = Pattern.compile(
            "\\bat [a-z][\\w.$]+\\(|\\b\\w*(Exception|Error):|\\b(io\\.quarkus|org\\.hibernate|org\\.postgresql|org\\.dialogueplatform"
                    + "|java\\.(lang|util))\\.|SQLSTATE|\\bselect \\w+ from\\b");

    private Verdict() {
    }

    /** What is wrong with an answer; nothing when it is fine. */
    static String on(HttpResponse<byte[]> answer, String operation, Document document) {
        int status = answer.statusCode();
        String type = answer.headers().firstValue("Content-Type").orElse("").replaceFirst("\\s*;.*", "");
        String text = new String(answer.body(), StandardCharsets.UTF_8);
        JsonNode documented = document.answer(operation, status);
        if (status >= 500) {
            return "a failure of the suite: " + text;
        }
        if (status >= 400) {
            if (documented.isMissingNode() && !operation.endsWith("(no such operation)")) {
                return "an error that is not documented";
            }
            if (!type.equals("application/problem+json") || !isProblem(text, status)) {
                return "an error that is no problem document: " + type + " " + text;
            }
            return INSIDES.matcher(text).find() ? "an error that tells of the suite's insides: " + text
                    : otherThanItsSchema(text, type, operation, status, document, false);
        }
        if (documented.isMissingNode()) {
            return "a status that is not documented";
        }
        JsonNode content = documented.path("content");
        if (content.isEmpty() ? answer.body().length > 0 : !content.has(type)) {
            return "a content that is not documented: " + type;
        }
        return type.equals("application/json")
                ? otherThanItsSchema(text, type, operation, status, document, asksForFields(answer))
                : "";
    }

    private static String otherThanItsSchema(String text, String type, String operation, int status, Document document,
            boolean partial) {
        try {
            String mismatch = document.mismatch(operation, status, type, Document.JSON.readTree(text), partial);
            return mismatch.isEmpty() ? "" : "a content that is not of its schema: " + mismatch;
        } catch (IOException noJson) {
            return "a content that is no JSON: " + text;
        }
    }

    /** Whether only some fields are wanted: the others are not there, whatever the schema requires. */
    private static boolean asksForFields(HttpResponse<byte[]> answer) {
        String query = answer.request().uri().getRawQuery();
        return query != null && ("&" + query).contains("&fields=");
    }

    private static boolean isProblem(String text, int status) {
        try {
            JsonNode problem = Document.JSON.readTree(text);
            return problem.path("status").asInt() == status && problem.has("type") && problem.has("title");
        } catch (IOException noJson) {
            return false;
        }
    }
}
