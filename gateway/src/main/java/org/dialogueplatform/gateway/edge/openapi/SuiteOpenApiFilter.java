package org.dialogueplatform.gateway.edge.openapi;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SortedMap;

import org.dialogueplatform.gateway.views.Views;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import io.smallrye.openapi.api.SmallRyeOpenAPI;

/** Puts the services' interfaces into the gateway's document while the gateway is built; a contradiction fails the build. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = SuiteOpenApiFilter.BEFORE_THE_OTHERS)
public final class SuiteOpenApiFilter implements OASFilter {

    /**
     * The platform's filters, which have the default 1, describe what each operation has in common; without an order between
     * them the views had that in some builds and not in others.
     */
    static final int BEFORE_THE_OTHERS = 2;

    @Override
    public void filterOpenAPI(OpenAPI document) {
        ObjectNode suite = SuiteDocument.merge(CommittedDocuments.read(Thread.currentThread().getContextClassLoader()));
        ViewOperations.addTo(suite, Views.all());
        put(document, suite);
    }

    static void add(OpenAPI document, SortedMap<String, JsonNode> services) {
        put(document, SuiteDocument.merge(services));
    }

    private static void put(OpenAPI document, ObjectNode merged) {
        OpenAPI suite = read(merged.toString());
        document.setPaths(suite.getPaths());
        document.setTags(suite.getTags());
        document.setComponents(suite.getComponents());
        document.setServers(List.of(OASFactory.createServer().url("/").description("The gateway")));
    }

    private static OpenAPI read(String json) {
        return SmallRyeOpenAPI.builder().withConfig(ConfigProvider.getConfig()).enableModelReader(false)
                .enableAnnotationScan(false).enableStandardStaticFiles(false).enableStandardFilter(false)
                .withCustomStaticFile(() -> new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)))
                .build().model();
    }
}
