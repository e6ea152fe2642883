package org.dialogueplatform.gateway.pages;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.dialogueplatform.platform.problem.FieldError;
import org.dialogueplatform.platform.problem.Problem;
import org.dialogueplatform.platform.problem.ProblemType;
import org.dialogueplatform.platform.text.Language;
import org.dialogueplatform.platform.translation.ProblemLanguage;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;

/** What a problem of each type looks like. */
final class Examples {

    private static final String ID = "01976f0e-4b1c-7d1e-9c55-0a4c2f6f2f10";
    private static final URI MEETING = URI.create("/api/v1/meetings/" + ID);
    private static final URI MEETINGS = URI.create("/api/v1/meetings");
    private static final String AN_ERROR = "7f3b1f0e-6a0e-4f43-8f0c-0f6d1c9f2a11";

    private Examples() {
    }

    /** As JSON. */
    static String of(ProblemType type, Language language, ObjectMapper json) {
        try {
            return json.writerWithDefaultPrettyPrinter().writeValueAsString(problem(type, language));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A problem could not be written as JSON", e);
        }
    }

    static Problem problem(ProblemType type, Language language) {
        PageTexts texts = MessageBundles.get(PageTexts.class, Localized.Literal.of(language.code()));
        return switch (type) {
            case MALFORMED_REQUEST -> told(type, language,
                    "The body is not well-formed JSON, or not of the expected form: look at line 4, column 17.", MEETINGS,
                    List.of());
            case INVALID_PARAMETER -> told(type, language, "lang must be kk, ru, en or *.", MEETINGS, List.of());
            case UNAUTHENTICATED -> told(type, language,
                    "Say who acts: this is not open to the public. Send a token as Authorization: Bearer.", MEETINGS,
                    List.of());
            case NOT_ALLOWED ->
                told(type, language, "This is for the role [secretariat], and you act as representative.", MEETING,
                        List.of());
            case UNKNOWN_ROUTE -> told(type, language, "There is nothing at this address. The API is described at /docs.",
                    URI.create("/api/v1/meeting"), List.of());
            case NOT_FOUND -> own(type, language, texts.exampleNotFound(), MEETING);
            case METHOD_NOT_ALLOWED -> told(type, language, "This address does not take this method.", MEETING, List.of());
            case NOT_ACCEPTABLE -> told(type, language, "The answer is not to be had in any media type of the Accept header.",
                    MEETING, List.of());
            case ILLEGAL_TRANSITION -> own(type, language, texts.exampleTransition(), URI.create(MEETING + "/opening"))
                    .with("state", "ENDED").with("allowed", List.of("CLOSED"));
            case RULE_BROKEN -> ruleBroken(language);
            case CONCURRENT_CHANGE -> told(type, language, title(type, Language.EN), MEETING, List.of());
            case REFERENCE_NOT_YET_KNOWN -> own(type, language, texts.exampleReference(), MEETING);
            case REQUEST_IN_FLIGHT, GONE, KEY_REUSED -> told(type, language, title(type, Language.EN), MEETINGS, List.of());
            case STALE_VERSION -> told(type, language,
                    "It has changed since you read it: its version is now \"7\". Read it again and repeat your change.",
                    MEETING,
                    List.of()).with("version", 7);
            case BODY_TOO_LARGE -> told(type, language, "The body may have 1048576 bytes here.", MEETINGS, List.of());
            case URI_TOO_LONG -> told(type, language, "The address may have 8192 characters.", MEETINGS, List.of());
            case UNSUPPORTED_MEDIA_TYPE -> told(type, language,
                    "The body's Content-Type is missing or not one this operation takes; most take application/json.", MEETINGS,
                    List.of());
            case INVALID -> told(type, language, "2 fields are not valid; see errors.", MEETINGS,
                    List.of(new FieldError("/startsAt", "NotNull", "must not be null"),
                            new FieldError("/languages", "NotEmpty", "must not be empty")));
            case PRECONDITION_REQUIRED -> told(type, language,
                    "Send the ETag you read as If-Match, so that a change you have not seen is not overwritten.", MEETING,
                    List.of());
            case TOO_MANY_REQUESTS -> told(type, language,
                    "There may be 200 requests in 600 seconds here. The next one may come in 3 seconds.", MEETINGS, List.of());
            case HEADERS_TOO_LARGE -> told(type, language, "The headers may have 8192 bytes together.", MEETINGS, List.of());
            case UNEXPECTED ->
                told(type, language, "Something went wrong on our side. If it happens again, report it with this id: "
                        + AN_ERROR + ".", MEETING, List.of()).with("errorId", AN_ERROR);
            case BAD_GATEWAY -> told(type, language,
                    "What serves this address gave no usable answer. Try again in a few seconds.", MEETING, List.of());
            case UNAVAILABLE -> told(type, language,
                    "What serves this address cannot be reached at the moment. Nothing was changed; try again in a few seconds.",
                    MEETING, List.of());
            case GATEWAY_TIMEOUT -> told(type, language,
                    "It took too long. Whether it was carried out is not known: read before you repeat it.", MEETING,
                    List.of());
        };
    }

    private static Problem ruleBroken(Language language) {
        Rules.Rule rule = Rules.all(language).stream().filter(each -> each.code().equals("agenda-empty")).findFirst()
                .orElseThrow();
        return own(ProblemType.RULE_BROKEN, language, rule.sentences().getFirst(), URI.create(MEETING + "/announcement"))
                .with("code", rule.code());
    }

    /** With a sentence of the catalogue. */
    private static Problem told(ProblemType type, Language language, String english, URI instance, List<FieldError> errors) {
        var problem = new Problem(type.uri(), type.title(), type.status(), english, instance, errors, Map.of());
        return Objects.requireNonNull(ProblemLanguage.translated(problem, language), english);
    }

    /** With a sentence of a service, whose catalogue is not here. */
    private static Problem own(ProblemType type, Language language, String detail, URI instance) {
        return new Problem(type.uri(), title(type, language), type.status(), detail, instance, List.of(), Map.of());
    }

    private static String title(ProblemType type, Language language) {
        return Objects.requireNonNull(ProblemLanguage.sentence(type.title(), language), type.title());
    }
}
