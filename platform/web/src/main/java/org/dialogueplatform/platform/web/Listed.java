package org.dialogueplatform.platform.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What a listing operation can be asked for beyond what all can; {@link DocumentedShape} writes it into the API's description.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Listed {

    /**
     * The values of {@code sort=}, as in {@code startsAt} and, from the other end, {@code -startsAt}; the first one is the
     * order
     * without it. None where the list has one sensible order only.
     */
    String[] sort() default {};

    /** Whether those of certain ids can be asked for. */
    boolean byId() default false;

    /** Whether its items say what this caller may do with them, where {@code include=actions} asks for it. */
    boolean actions() default false;

    /** What its items are, where the method's type does not say it. */
    Class<?> of() default Void.class;
}
