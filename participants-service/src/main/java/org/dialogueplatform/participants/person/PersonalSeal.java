package org.dialogueplatform.participants.person;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.dialogueplatform.platform.personal.PersonalKeys;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Seals by the person's own key. */
@ApplicationScoped
public class PersonalSeal implements Seal {

    private final PersonalKeys keys;
    private final ObjectMapper json;

    PersonalSeal(PersonalKeys keys, ObjectMapper json) {
        this.keys = keys;
        this.json = json;
    }

    @Override
    public String close(UUID person, PrivateDetails details) {
        try {
            return keys.seal(person, json.writeValueAsString(details));
        } catch (JsonProcessingException e) {
            // its message would quote what is private
            throw new IllegalStateException("Private details cannot be written as JSON");
        }
    }

    @Override
    public PrivateDetails open(UUID person, String closed) {
        return keys.open(person, closed).map(this::read).orElse(PrivateDetails.NONE);
    }

    @Override
    public void breakFor(UUID person) {
        keys.forget(person);
    }

    private PrivateDetails read(String text) {
        try {
            return json.readValue(text, PrivateDetails.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Private details cannot be read");
        }
    }
}
