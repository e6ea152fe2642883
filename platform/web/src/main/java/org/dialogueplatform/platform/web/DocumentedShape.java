package org.dialogueplatform.platform.web;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;

import io.quarkus.smallrye.openapi.OpenApiFilter;

/**
 * Writes into a service's OpenAPI document what every operation takes and gives alike, and what its {@link Listed} and
 * {@link ToBeRemoved} say, so that it is written once.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public final class DocumentedShape implements OASFilter {

    private static final DotName OPERATION = DotName
            .createSimple(org.eclipse.microprofile.openapi.annotations.Operation.class);
    private static final DotName LISTED = DotName.createSimple(Listed.class);
    private static final DotName TO_BE_REMOVED = DotName.createSimple(ToBeRemoved.class);

    private final Map<String, MethodInfo> methods = new HashMap<>();

    public DocumentedShape(IndexView index) {
        for (AnnotationInstance operation : index.getAnnotations(OPERATION)) {
            if (operation.value("operationId") != null) {
                methods.put(operation.value("operationId").asString(), operation.target().asMethod());
            }
        }
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getPaths() == null || document.getPaths().getPathItems() == null) {
            return;
        }
        document.getPaths().getPathItems().values().forEach(item -> item.getOperations().forEach((method, operation) -> {
            MethodInfo code = methods.get(operation.getOperationId());
            if (code != null) {
                if (method == HttpMethod.GET && isMadeHere(operation, code)) {
                    describe(document, operation, code);
                }
                deprecate(operation, code);
            }
        }));
        share(document);
    }

    private static void describe(OpenAPI document, Operation operation, MethodInfo code) {
        AnnotationInstance listed = code.annotation(LISTED);
        if (listed != null && listed.value("byId") != null && listed.value("byId").asBoolean()) {
            refer(operation, "Ids");
        }
        if (listed != null && listed.value("sort") != null) {
            operation.addParameter(sort(List.of(listed.value("sort").asStringArray())));
        }
        if (countsItems(document, operation)) {
            refer(operation, listed != null && listed.value("actions") != null ? "IncludeActions" : "Include");
        }
        refer(operation, "Fields");
        refer(operation, "IfNoneMatch");
        if (operation.getResponses().getAPIResponse("304") == null) {
            operation.getResponses().addAPIResponse("304", OASFactory.createAPIResponse().ref("NotModified"));
        }
    }

    /** Whether it gives items; if so, their total can be there, too. */
    private static boolean countsItems(OpenAPI document, Operation operation) {
        Schema answer = operation.getResponses().getAPIResponse("200").getContent().getMediaType("application/json")
                .getSchema();
        if (answer == null || document.getComponents() == null || document.getComponents().getSchemas() == null) {
            return false;
        }
        String name = answer.getRef() == null ? "" : answer.getRef().substring(answer.getRef().lastIndexOf('/') + 1);
        Schema named = name.isEmpty() ? answer : document.getComponents().getSchemas().get(name);
        if (named == null || named.getProperties() == null || !named.getProperties().containsKey(ListShape.ITEMS)) {
            return false;
        }
        if (!named.getProperties().containsKey(ListShape.TOTAL)) {
            named.addProperty(ListShape.TOTAL, OASFactory.createSchema().addType(Schema.SchemaType.INTEGER).format("int64")
                    .description("How many there are; with include=total only"));
        }
        return true;
    }

    private static void refer(Operation operation, String parameter) {
        operation.addParameter(OASFactory.createParameter().ref(parameter));
    }

    private static Parameter sort(List<String> orders) {
        Schema schema = OASFactory.createSchema().addType(Schema.SchemaType.STRING).defaultValue(orders.getFirst());
        orders.forEach(schema::addEnumeration);
        return OASFactory.createParameter().in(Parameter.In.QUERY).name("sort").schema(schema).description(
                "The list's order; with - in front from the other end. What it is sorted by and is not there comes last. A 'next' goes with the order it was made in.");
    }

    private static void deprecate(Operation operation, MethodInfo code) {
        AnnotationInstance removed = code.annotation(TO_BE_REMOVED);
        if (removed != null) {
            String until = removed.value("sunsetOn") == null ? "" : ", answers until " + removed.value("sunsetOn").asString();
            String said = operation.getDescription();
            operation.deprecated(true).description((said == null ? "" : said + " ") + "Deprecated since "
                    + removed.value("deprecatedOn").asString() + until + ": " + removed.value("instead").asString());
        }
    }

    /** What is given as text that was JSON before is passed on as it is. */
    private static boolean isMadeHere(Operation operation, MethodInfo code) {
        APIResponse answer = operation.getResponses() == null ? null : operation.getResponses().getAPIResponse("200");
        return answer != null && answer.getContent() != null
                && answer.getContent().getMediaType("application/json") != null
                && Arrays.stream(new String[] { "java.lang.String", "byte[]" })
                        .noneMatch(raw -> code.returnType().toString().equals(raw)
                                || code.returnType().toString().contains("<" + raw + ">"));
    }

    private static void share(OpenAPI document) {
        if (document.getComponents() == null) {
            document.setComponents(OASFactory.createComponents());
        }
        var components = document.getComponents();
        components.addParameter("Ids", query("id", list(uuid()).maxItems(PageRequest.MOST),
                "Only those of these ids, up to 100, in the list's order; what is not there or not for this reader is left out"));
        components.addParameter("Include", query("include", list(text().addEnumeration(ListShape.TOTAL)),
                "With total the page says how many there are on all pages together"));
        components.addParameter("IncludeActions", query("include",
                list(text().addEnumeration(ListShape.TOTAL).addEnumeration(PageRequest.ACTIONS)),
                "With total the page says how many there are on all pages together, with actions each item what this caller may do with it"));
        components.addParameter("Fields", query("fields", list(text()),
                "Only these fields of the thing, or of each item of a page; what is below a field with a dot, as in text.lang. The id is always there, and nothing else, whatever the schema requires"));
        components.addParameter("IfNoneMatch", OASFactory.createParameter().in(Parameter.In.HEADER).name("If-None-Match")
                .schema(text()).description("The ETag of what you have: 304 if it is still the same"));
        components.addResponse("NotModified",
                OASFactory.createAPIResponse().description("What was named in If-None-Match is still the same"));
    }

    private static Parameter query(String name, Schema schema, String description) {
        return OASFactory.createParameter().in(Parameter.In.QUERY).name(name).schema(schema).style(Parameter.Style.FORM)
                .explode(false).description(description);
    }

    private static Schema list(Schema items) {
        return OASFactory.createSchema().addType(Schema.SchemaType.ARRAY).items(items);
    }

    private static Schema text() {
        return OASFactory.createSchema().addType(Schema.SchemaType.STRING);
    }

    private static Schema uuid() {
        return text().format("uuid");
    }
}
