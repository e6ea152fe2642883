package org.dialogueplatform.platform.startup;

import java.util.List;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;

import org.dialogueplatform.platform.startup.Conditions.Problem;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

import io.quarkus.runtime.PreventFurtherStepsException;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigUtils;

/** Ends the program, with a list of everything that has to be set, before it does anything with a password everybody knows. */
@ApplicationScoped
public class StartCheck {

    private static final Logger LOG = Logger.getLogger(StartCheck.class);

    private final Config config;
    private final String program;

    @Inject
    StartCheck(Config config, @ConfigProperty(name = "quarkus.application.name") String program) {
        this.config = config;
        this.program = program;
    }

    void start(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent event) {
        try {
            check();
        } catch (PreventFurtherStepsException e) {
            // thrown by an observer it is taken for a wish to wait with nothing started, and nothing of it is shown
            System.err.println(e.getMessage());
            Quarkus.asyncExit(e.getExitCode());
            throw e;
        }
        if (!isForLocalUse()) {
            conditions().warnings().forEach(LOG::warn);
        }
    }

    /** For what happens before a start is announced, as migrations do. */
    public void check() {
        if (!isForLocalUse()) {
            List<Problem> problems = conditions().problems();
            if (!problems.isEmpty()) {
                // Quarkus prints it as it is, without a stack trace
                throw new PreventFurtherStepsException(Conditions.report(program, problems), 1);
            }
        }
    }

    private static boolean isForLocalUse() {
        return Conditions.areForLocalUse(ConfigUtils.getProfiles());
    }

    private Conditions conditions() {
        return new Conditions(key -> config.getOptionalValue(key, String.class));
    }
}
