package org.dialogueplatform.platform.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import jakarta.validation.Validation;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.junit.jupiter.api.Test;

class ConstraintSentencesTest {

    record Form(@NotBlank String name, @Size(min = 2, max = 3) String code,
            @Pattern(regexp = "[A-Z]+", message = "must be a code such as KAZ") String state) {
    }

    @Test
    void theLanguageOfTheMachineHasNoSayInWhatConstraintsSay() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.of("ru"));
        try (var factory = Validation.byDefaultProvider().configure().messageInterpolator(new ParameterMessageInterpolator())
                .buildValidatorFactory()) {
            var said = factory.getValidator().validate(new Form(" ", "x", "kaz")).stream().map(ConstraintSentences::of).sorted()
                    .toList();
            assertEquals(List.of("must be a code such as KAZ", "must not be blank", "size must be between 2 and 3"), said);
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void limitsAreNamed() {
        assertEquals("must be greater than or equal to 1", ConstraintSentences.sentence("Min", Map.of("value", 1L)));
    }
}
