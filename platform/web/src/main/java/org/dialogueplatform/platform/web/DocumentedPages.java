package org.dialogueplatform.platform.web;

import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;

import io.quarkus.smallrye.openapi.OpenApiFilter;

/**
 * Writes into a service's OpenAPI document that a page always has its items, so that clients need not ask. An annotation of
 * {@link Page} would do so, too, but put a page of nothing in particular beside those of meetings or persons.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public final class DocumentedPages implements OASFilter {

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getComponents() == null || document.getComponents().getSchemas() == null) {
            return;
        }
        document.getComponents().getSchemas().forEach((name, schema) -> {
            if (name.startsWith("Page") && hasField(schema, "items") && hasField(schema, "next")
                    && (schema.getRequired() == null || !schema.getRequired().contains("items"))) {
                schema.addRequired("items");
            }
        });
    }

    private static boolean hasField(Schema schema, String name) {
        return schema.getProperties() != null && schema.getProperties().containsKey(name);
    }
}
