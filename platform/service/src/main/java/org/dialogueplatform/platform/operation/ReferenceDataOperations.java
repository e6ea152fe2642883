package org.dialogueplatform.platform.operation;

import java.util.Map;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import org.dialogueplatform.platform.reference.ReferenceData;
import org.dialogueplatform.platform.reference.Republishing;

import io.quarkus.vertx.http.ManagementInterface;
import io.vertx.core.http.HttpMethod;

/**
 * The operator's hand on what others keep copies of:
 *
 * <pre>
 * POST /q/reference-data/terms/republishing   tells the present state of every term again; says of how many
 * POST /q/reference-data/republishing         the same of everything that others keep copies of, by kind
 * </pre>
 */
@ApplicationScoped
public class ReferenceDataOperations {

    private final Republishing republishing;
    private final OperatorRoutes routes;

    @Inject
    public ReferenceDataOperations(Republishing republishing, OperatorRoutes routes) {
        this.republishing = republishing;
        this.routes = routes;
    }

    void register(@Observes ManagementInterface management) {
        for (ReferenceData kind : republishing.kinds()) {
            routes.add(management, HttpMethod.POST, "/q/reference-data/" + kind.name() + "/republishing",
                    request -> Map.of("told", republishing.tellAgain(kind)));
        }
        routes.add(management, HttpMethod.POST, "/q/reference-data/republishing", request -> Map.of("told", republishing.kinds()
                .stream().collect(Collectors.toMap(ReferenceData::name, republishing::tellAgain))));
    }
}
