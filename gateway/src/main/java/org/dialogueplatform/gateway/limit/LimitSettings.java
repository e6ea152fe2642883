package org.dialogueplatform.gateway.limit;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;

/** How many requests in which time; the values and their reasons stand in application.properties. */
@ConfigMapping(prefix = "dialogue.limits")
interface LimitSettings {

    Quota caller();

    Quota address();

    Quota signIn();

    /** How many callers are counted at once; beyond it those who ask least are forgotten first. */
    long callers();

    default Quota of(Allowance allowance) {
        return switch (allowance) {
            case CALLER -> caller();
            case ADDRESS -> address();
            case SIGN_IN -> signIn();
        };
    }

    /** So many requests may come at once, and so many come again in the time named. */
    interface Quota {

        /** How many requests. */
        long requests();

        /** In which time. */
        Duration per();
    }
}
