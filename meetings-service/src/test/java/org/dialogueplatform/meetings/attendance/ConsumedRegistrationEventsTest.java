package org.dialogueplatform.meetings.attendance;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;

import org.dialogueplatform.testing.Contracts;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;

class ConsumedRegistrationEventsTest {

    private static final ObjectMapper JSON = JsonMapper.builder().findAndAddModules()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    @Test
    void everyExampleOfRegistrationsAndCheckInsIsUnderstood() {
        for (String type : new String[] { "approved", "promoted", "withdrawn" }) {
            read("registration." + type + ".v1", RegistrationEvents.Registered.class);
        }
        read("attendance.recorded.v1", RegistrationEvents.AttendanceRecorded.class);
    }

    private static void read(String type, Class<?> as) {
        for (String example : Contracts.examples(type)) {
            assertDoesNotThrow(() -> JSON.readValue(example, as), type);
        }
    }
}
