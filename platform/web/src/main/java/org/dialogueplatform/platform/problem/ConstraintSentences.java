package org.dialogueplatform.platform.problem;

import java.util.Map;

import jakarta.validation.ConstraintViolation;

/**
 * What is said about a violated constraint. Hibernate Validator would say it in the language of the machine it runs on, and has
 * no Kazakh.
 */
final class ConstraintSentences {

    private ConstraintSentences() {
    }

    static String of(ConstraintViolation<?> violation) {
        String own = violation.getMessageTemplate();
        var constraint = violation.getConstraintDescriptor();
        return own.startsWith("{")
                ? sentence(constraint.getAnnotation().annotationType().getSimpleName(), constraint.getAttributes())
                : own;
    }

    static String sentence(String constraint, Map<String, Object> limits) {
        return switch (constraint) {
            case "NotNull" -> "must not be null";
            case "NotBlank" -> "must not be blank";
            case "NotEmpty" -> "must not be empty";
            case "Size" -> "size must be between " + limits.get("min") + " and " + limits.get("max");
            case "Min", "DecimalMin" -> "must be greater than or equal to " + limits.get("value");
            case "Max", "DecimalMax" -> "must be less than or equal to " + limits.get("value");
            case "Digits" -> "must be a number of at most " + limits.get("integer") + " digits before the point and "
                    + limits.get("fraction") + " after it";
            case "Email" -> "must be a well-formed email address";
            case "Pattern" -> "must have the form " + limits.get("regexp");
            default -> "is not a value that is taken here";
        };
    }
}
