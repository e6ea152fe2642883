package org.dialogueplatform.platform.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On an operation that nobody should begin to use: it still answers as promised, says so in its headers (RFC 9745, RFC 8594)
 * and
 * is marked as deprecated in the API's description.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface ToBeRemoved {

    /** Since which day (UTC) it is deprecated, as in 2027-01-01. */
    String deprecatedOn();

    /** From which day (UTC) it may not answer any more; empty while nobody has said so. */
    String sunsetOn() default "";

    /** What to use in its place, for people. */
    String instead();
}
