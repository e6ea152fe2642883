package org.dialogueplatform.gateway.edge;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.dialogueplatform.gateway.edge.openapi.PathTemplates;

import com.fasterxml.jackson.databind.ObjectMapper;

/** Names for addresses in logs and metrics: those of the suite's own OpenAPI document, so that there is a bounded number. */
@ApplicationScoped
class Templates {

    /** Where Quarkus leaves the document it has built. */
    private static final String DOCUMENT = "META-INF/quarkus-generated-openapi-doc.JSON";

    private final PathTemplates paths;

    @Inject
    Templates(ObjectMapper json) {
        try (InputStream document = Thread.currentThread().getContextClassLoader().getResourceAsStream(DOCUMENT)) {
            if (document == null) {
                throw new IllegalStateException("The suite's OpenAPI document is not in the build: " + DOCUMENT);
            }
            this.paths = new PathTemplates(
                    json.readTree(document).path("paths").propertyStream().map(e -> e.getKey()).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Optional<String> find(String path) {
        return paths.find(path);
    }
}
