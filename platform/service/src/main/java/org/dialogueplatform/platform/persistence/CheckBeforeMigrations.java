package org.dialogueplatform.platform.persistence;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.dialogueplatform.platform.startup.StartCheck;
import org.flywaydb.core.api.configuration.FluentConfiguration;

import io.quarkus.flyway.FlywayConfigurationCustomizer;

/**
 * Migrations come first of all: a database that refuses a password everybody knows would otherwise hide what else is missing.
 */
@Singleton
class CheckBeforeMigrations implements FlywayConfigurationCustomizer {

    private final StartCheck check;

    @Inject
    CheckBeforeMigrations(StartCheck check) {
        this.check = check;
    }

    @Override
    public void customize(FluentConfiguration migrations) {
        check.check();
    }
}
