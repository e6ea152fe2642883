package org.dialogueplatform.platform.event;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The type of an event, on the record that is its data: {@code meeting.announced.v1} is
 * {@code org.dialogueplatform.meeting.announced.v1} on the wire, and its schema
 * {@code contracts/events/meeting.announced.v1.json}.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface EventType {

    /** What every type of the suite begins with. */
    String PREFIX = "org.dialogueplatform.";

    /** Without the prefix. */
    String value();
}
