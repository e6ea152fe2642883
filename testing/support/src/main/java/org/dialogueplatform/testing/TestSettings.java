package org.dialogueplatform.testing;

import java.time.Duration;

import org.awaitility.Awaitility;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.test.junit.callback.QuarkusTestBeforeClassCallback;
import io.quarkus.test.junit.callback.QuarkusTestBeforeEachCallback;
import io.quarkus.test.junit.callback.QuarkusTestMethodContext;
import io.restassured.RestAssured;
import io.restassured.config.LogConfig;
import io.restassured.config.ObjectMapperConfig;

/**
 * What holds for all tests without their doing anything for it. Whoever waits is patient, since a busy machine takes its time,
 * and looks at once and often, since patience is to cost nothing. A test that gives a time of its own means that time.
 */
public final class TestSettings
        implements LauncherSessionListener, QuarkusTestBeforeClassCallback, QuarkusTestBeforeEachCallback {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Duration LOOK_EVERY = Duration.ofMillis(20);
    private static final ObjectMapper JSON = new ObjectMapper().findAndRegisterModules();

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        bePatient();
    }

    /** Tests of a running service have an Awaitility of their own, with each start of it. */
    @Override
    public void beforeClass(Class<?> test) {
        bePatient();
    }

    @Override
    public void beforeEach(QuarkusTestMethodContext test) {
        request();
    }

    private static void bePatient() {
        Awaitility.setDefaultTimeout(PATIENCE);
        Awaitility.setDefaultPollDelay(Duration.ZERO);
        Awaitility.setDefaultPollInterval(LOOK_EVERY);
    }

    /**
     * One mapper for all bodies, and none of them written out prettily in case its request fails: that took most of the time.
     */
    private static void request() {
        var config = RestAssured.config();
        RestAssured.config = config
                .logConfig(
                        LogConfig.logConfig().enableLoggingOfRequestAndResponseIfValidationFails().enablePrettyPrinting(false))
                .objectMapperConfig(new ObjectMapperConfig().jackson2ObjectMapperFactory((type, charset) -> JSON));
    }
}
