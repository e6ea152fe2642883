package org.dialogueplatform.platform.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * What all JSON answers to readers have alike, made in one place where the answer becomes JSON: the fields that were asked for,
 * an entity tag of just these bytes, 304 for whoever has them, and how long which cache may keep them. What is no JSON, what is
 * text already and what changes something is let through, and no cache keeps it.
 */
@ApplicationScoped
public class Representation {

    private static final String FIELDS = Representation.class.getName() + ".fields";
    private static final String NOBODY_KEEPS = "no-store";
    private static final String ONE_READER = "private, no-store";

    /** On what an answer depends besides its address. */
    private static final Set<String> VARIES = new LinkedHashSet<>(
            Arrays.asList("Accept-Language", "Authorization", "Cookie", "Acting-For"));

    private final ObjectMapper json;
    private final KnownFields known;
    private final String everybody;

    @Inject
    public Representation(ObjectMapper json,
            @ConfigProperty(name = "dialogue.caching.public-max-age") Duration publicMaxAge) {
        this.json = json;
        this.known = new KnownFields(json);
        this.everybody = "public, max-age=" + publicMaxAge.toSeconds();
    }

    /** Fields that no answer of this operation has are refused before anything is done. */
    @ServerRequestFilter
    public void readFields(ContainerRequestContext request, ResourceInfo operation) {
        List<String> asked = isReading(request) ? request.getUriInfo().getQueryParameters().get("fields") : null;
        if (asked == null || operation == null || operation.getResourceMethod() == null) {
            return;
        }
        FieldPaths wanted = FieldPaths.read(String.join(",", asked));
        Listed listed = operation.getResourceMethod().getAnnotation(Listed.class);
        known.require(wanted, operation.getResourceMethod().getGenericReturnType(),
                listed == null || listed.of() == Void.class ? null : listed.of());
        request.setProperty(FIELDS, wanted);
    }

    @ServerResponseFilter
    public void represent(ContainerRequestContext request, ContainerResponseContext answer) {
        var headers = answer.getHeaders();
        boolean reading = isReading(request);
        if (!reading || answer.getStatus() != 200 || !becomesJson(answer)) {
            boolean one = reading && answer.getStatus() == 200 && hasCredentials(request);
            headers.computeIfAbsent(HttpHeaders.CACHE_CONTROL, _ -> listOf(one ? ONE_READER : NOBODY_KEEPS));
            return;
        }
        headers.computeIfAbsent(HttpHeaders.CACHE_CONTROL, _ -> listOf(hasCredentials(request) ? ONE_READER : everybody));
        headers.putSingle(HttpHeaders.VARY, varies(answer.getHeaderString(HttpHeaders.VARY)));
        byte[] bytes = bytes(request, answer.getEntity());
        String tag = EntityTags.of(answer.getHeaderString(HttpHeaders.ETAG), bytes);
        headers.putSingle(HttpHeaders.ETAG, tag);
        if (EntityTags.has(request.getHeaderString(HttpHeaders.IF_NONE_MATCH), tag)) {
            answer.setStatus(304);
            answer.setEntity(null);
        } else {
            answer.setEntity(new String(bytes, StandardCharsets.UTF_8), answer.getEntityAnnotations(),
                    MediaType.APPLICATION_JSON_TYPE);
        }
    }

    private static boolean isReading(ContainerRequestContext request) {
        return request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
    }

    private static boolean becomesJson(ContainerResponseContext answer) {
        Object entity = answer.getEntity();
        MediaType type = answer.getMediaType();
        return (entity instanceof Record || entity instanceof List || entity instanceof Map || entity instanceof JsonNode)
                && (type == null || type.isCompatible(MediaType.APPLICATION_JSON_TYPE));
    }

    /** The gateway turns a session's cookie into a token; a service that is called otherwise trusts neither. */
    private static boolean hasCredentials(ContainerRequestContext request) {
        return request.getHeaderString(HttpHeaders.AUTHORIZATION) != null
                || request.getHeaderString(HttpHeaders.COOKIE) != null;
    }

    private byte[] bytes(ContainerRequestContext request, Object entity) {
        try {
            FieldPaths wanted = (FieldPaths) request.getProperty(FIELDS);
            boolean addTotal = wantsTotalOfAll(entity, request);
            if (wanted == null && !addTotal) {
                return json.writeValueAsBytes(entity);
            }
            JsonNode tree = json.valueToTree(entity);
            if (addTotal) {
                ((ObjectNode) tree).put(ListShape.TOTAL, tree.path(ListShape.ITEMS).size());
            }
            if (wanted != null) {
                tree = ListShape.isList(entity.getClass()) ? wanted.ofPage((ObjectNode) tree) : ofOneOrMany(wanted, tree);
            }
            return json.writeValueAsBytes(tree);
        } catch (IOException e) {
            throw new UncheckedIOException("An answer cannot be written as JSON", e);
        }
    }

    private JsonNode ofOneOrMany(FieldPaths wanted, JsonNode tree) {
        if (!tree.isArray()) {
            return wanted.ofItem(tree);
        }
        var kept = json.createArrayNode();
        tree.forEach(item -> kept.add(wanted.ofItem(item)));
        return kept;
    }

    /** Of a list that is given whole, so that there is no need to count. */
    private static boolean wantsTotalOfAll(Object entity, ContainerRequestContext request) {
        var asked = request.getUriInfo().getQueryParameters();
        boolean whole = entity instanceof Page<?> page ? page.total() == null && page.next() == null
                : ListShape.hasItems(entity.getClass());
        return whole && asked.getFirst("after") == null && ListShape.TOTAL.equals(asked.getFirst("include"));
    }

    private static String varies(@Nullable String already) {
        Set<String> all = new LinkedHashSet<>();
        if (already != null) {
            Arrays.stream(already.split(",", -1)).map(String::strip).filter(name -> !name.isEmpty()).forEach(all::add);
        }
        all.addAll(VARIES);
        return String.join(", ", all);
    }

    private static List<Object> listOf(String value) {
        var values = new ArrayList<Object>();
        values.add(value);
        return values;
    }
}
