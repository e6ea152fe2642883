package org.dialogueplatform.platform.operation;

import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import org.dialogueplatform.platform.file.FileSweep;

import io.quarkus.vertx.http.ManagementInterface;
import io.vertx.core.http.HttpMethod;

/**
 * The operator's hand on stored files:
 *
 * <pre>
 * POST /q/files/sweep   removes what no row speaks of and is older than a day; says how many
 * </pre>
 */
@ApplicationScoped
public class FileOperations {

    private final FileSweep sweep;
    private final OperatorRoutes routes;

    @Inject
    public FileOperations(FileSweep sweep, OperatorRoutes routes) {
        this.sweep = sweep;
        this.routes = routes;
    }

    void register(@Observes ManagementInterface management) {
        routes.add(management, HttpMethod.POST, "/q/files/sweep", request -> Map.of("removed", sweep.sweep()));
    }
}
