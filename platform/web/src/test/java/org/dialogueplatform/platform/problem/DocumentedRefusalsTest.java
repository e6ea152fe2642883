package org.dialogueplatform.platform.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.junit.jupiter.api.Test;

/** With what a caller is told an operation can be refused. */
class DocumentedRefusalsTest {

    @Test
    void aListOpenToThePublicIsRefusedForItsParametersABadTokenOrTooManyRequests() {
        assertEquals(Set.of("default", "200", "400", "401", "406", "429"), documented("/meetings", "GET", operation()));
    }

    @Test
    void whatNeedsARoleCanBeForbidden() {
        Operation listed = operation().addSecurityRequirement(OASFactory.createSecurityRequirement().addScheme("jwt"));

        assertTrue(documented("/persons", "GET", listed).contains("403"));
    }

    @Test
    void whatIsNamedByAnIdCanBeMissing() {
        assertTrue(documented("/meetings/{id}", "GET", operation()).contains("404"));
    }

    @Test
    void anActCanBeRefusedForItsDocumentAndByTheStateOfThings() {
        assertEquals(Set.of("default", "200", "400", "401", "403", "406", "409", "413", "415", "422", "429"),
                documented("/meetings", "POST", operation()));
    }

    @Test
    void aVersionCanBeStaleAndForAReplacementItMustBeNamed() {
        Set<String> act = documented("/meetings/{id}/opening", "POST", versioned());
        Set<String> replacement = documented("/meetings/{id}", "PUT", versioned());

        assertTrue(act.contains("412") && !act.contains("428"), act.toString());
        assertTrue(replacement.contains("412") && replacement.contains("428"), replacement.toString());
    }

    @Test
    void everyRefusalNamesItsKindsAndIsAProblem() {
        OpenAPI document = document("/meetings", "GET", operation());
        var invalid = document.getComponents().getResponses().get("Invalid");

        assertTrue(invalid.getDescription().contains("/problems/invalid"), invalid.getDescription());
        assertEquals("#/components/schemas/Problem",
                invalid.getContent().getMediaType("application/problem+json").getSchema().getRef());
    }

    @Test
    void whatTheFrameworkSaysWithoutContentIsReplaced() {
        Operation bare = operation();
        bare.getResponses().addAPIResponse("401", OASFactory.createAPIResponse().description("Not Authorized"));

        document("/meetings", "GET", bare);

        assertEquals("#/components/responses/Unauthenticated", bare.getResponses().getAPIResponse("401").getRef());
    }

    private static Set<String> documented(String path, String method, Operation operation) {
        document(path, method, operation);
        return operation.getResponses().getAPIResponses().keySet();
    }

    private static OpenAPI document(String path, String method, Operation operation) {
        PathItem item = OASFactory.createPathItem();
        item.setOperation(PathItem.HttpMethod.valueOf(method), operation);
        OpenAPI document = OASFactory.createOpenAPI().paths(OASFactory.createPaths().addPathItem(path, item));
        new DocumentedRefusals().filterOpenAPI(document);
        return document;
    }

    private static Operation operation() {
        return OASFactory.createOperation().responses(OASFactory.createAPIResponses()
                .addAPIResponse("200", OASFactory.createAPIResponse().description("As asked"))
                .addAPIResponse("default", OASFactory.createAPIResponse().ref("Problem")));
    }

    private static Operation versioned() {
        return operation().addParameter(OASFactory.createParameter().in(Parameter.In.HEADER).name("If-Match"));
    }
}
