package org.dialogueplatform.platform.personal;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a field of an entity or of something embedded in it: what it holds is a person's, and is kept in the audit trail only
 * under that person's key, so that it is gone when the person is forgotten.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ ElementType.FIELD, ElementType.RECORD_COMPONENT })
public @interface Personal {

    /** The entity's attribute that holds the person's id; none means the aggregate is the person. */
    String of() default "";
}
