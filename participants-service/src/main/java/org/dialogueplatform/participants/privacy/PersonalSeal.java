package org.dialogueplatform.participants.privacy;

import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.dialogueplatform.platform.personal.PersonalKeys;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Seals by the person's or the organisation's own key. */
@ApplicationScoped
public class PersonalSeal implements Seal {

    private final PersonalKeys keys;
    private final ObjectMapper json;

    PersonalSeal(PersonalKeys keys, ObjectMapper json) {
        this.keys = keys;
        this.json = json;
    }

    @Override
    public String close(UUID owner, Object details) {
        try {
            return keys.seal(owner, json.writeValueAsString(details));
        } catch (JsonProcessingException e) {
            // its message would quote what is private
            throw new IllegalStateException("Private details cannot be written as JSON");
        }
    }

    @Override
    public <T> Optional<T> open(UUID owner, String closed, Class<T> type) {
        return keys.open(owner, closed).map(text -> read(text, type));
    }

    @Override
    public void breakFor(UUID owner) {
        keys.forget(owner);
    }

    private <T> T read(String text, Class<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Private details cannot be read");
        }
    }
}
