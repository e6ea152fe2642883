package org.dialogueplatform.platform.idempotency;

import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Retention;
import java.lang.annotation.Target;

import jakarta.interceptor.InterceptorBinding;

/**
 * An operation that takes the header {@code Idempotency-Key} (draft-ietf-httpapi-idempotency-key-header-07): with the same
 * key and the same request the same caller gets the same answer, and nothing happens a second time. It must be transactional
 * itself: the key is kept in the transaction of what it stands for.
 */
@InterceptorBinding
@Retention(RUNTIME)
@Target({ METHOD, TYPE })
public @interface Idempotent {
}
