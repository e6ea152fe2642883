package org.dialogueplatform.platform.problem;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** Something a caller did that cannot be done; carries everything the answer says. Its message is written for the caller. */
public class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final ProblemType type;
    private final String detail;
    private final transient List<FieldError> errors;
    private final transient Map<String, Object> members = new LinkedHashMap<>();

    public ProblemException(ProblemType type, String detail, List<FieldError> errors) {
        super(type.name() + ": " + detail);
        this.type = type;
        this.detail = detail;
        this.errors = List.copyOf(errors);
    }

    public ProblemException(ProblemType type, String detail) {
        this(type, detail, List.of());
    }

    /** Adds a member to the answer. */
    public ProblemException with(String name, Object value) {
        members.put(name, value);
        return this;
    }

    public ProblemType type() {
        return type;
    }

    public String detail() {
        return detail;
    }

    public List<FieldError> errors() {
        return errors;
    }

    public Problem toProblem(@Nullable URI instance) {
        return new Problem(type.uri(), type.title(), type.status(), detail, instance, errors, Map.copyOf(members));
    }
}
