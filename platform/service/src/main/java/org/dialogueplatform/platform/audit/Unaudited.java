package org.dialogueplatform.platform.audit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** On an entity whose changes leave no entries in the audit trail. Every other entity's do. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Unaudited {

    /** Why not: because it is a copy of what another service audits, or a log itself. */
    String value();
}
