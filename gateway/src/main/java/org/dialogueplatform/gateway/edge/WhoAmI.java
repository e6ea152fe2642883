package org.dialogueplatform.gateway.edge;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import org.dialogueplatform.gateway.edge.RequestHeaders.Peer;
import org.dialogueplatform.gateway.identity.Caller;
import org.dialogueplatform.gateway.pages.Reader;
import org.dialogueplatform.gateway.views.PartAnswer;
import org.dialogueplatform.gateway.views.PartAnswer.Given;
import org.dialogueplatform.platform.identity.Role;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/**
 * Tells a page who is signed in: what the token says, and for whom they act, which the participants-service knows. Without that
 * service the token's part is told, and that it is a part.
 */
@ApplicationScoped
class WhoAmI {

    static final String PATH = "/auth/me";

    private static final String KNOWN_BY = "/api/v1/me";

    private final Vertx vertx;
    private final Upstreams upstreams;
    private final EdgeSettings settings;
    private final ObjectMapper json;

    @Inject
    WhoAmI(Vertx vertx, Upstreams upstreams, EdgeSettings settings, ObjectMapper json) {
        this.vertx = vertx;
        this.upstreams = upstreams;
        this.settings = settings;
        this.json = json;
    }

    void register(@Observes Router router) {
        router.route(PATH).handler(this::answer);
    }

    private void answer(RoutingContext context) {
        Exchange exchange = Exchange.of(context);
        Caller caller = exchange.caller();
        if (caller.subject() == null) {
            ObjectNode nobody = json.createObjectNode().put("signedIn", false).put("language", language(context, null));
            nobody.putArray("roles");
            send(context, nobody);
            return;
        }
        Route route = Routes.find(KNOWN_BY).orElseThrow();
        var request = new PartRequest(vertx, upstreams, route, Objects.requireNonNull(route.service()),
                new RequestTarget(KNOWN_BY, null), headers(exchange), settings.partTimeout(), settings.partTimeout(),
                settings.partLimit().asLongValue(), known -> send(context, describe(context, caller, known)));
        context.addEndHandler(ended -> request.cut());
        request.send();
    }

    private static MultiMap headers(Exchange exchange) {
        HttpServerRequest request = exchange.context().request();
        MultiMap headers = MultiMap.caseInsensitiveMultiMap();
        RequestHeaders.keepForPart(headers, request.headers(), exchange.caller());
        RequestHeaders.vouch(headers, new Peer(request.remoteAddress().hostAddress(),
                Objects.requireNonNullElse(request.scheme(), "http"), request.getHeader("Host")), exchange.requestId(),
                exchange.traceparent());
        return headers;
    }

    private ObjectNode describe(RoutingContext context, Caller caller, PartAnswer known) {
        JsonNode token = claims(caller.token());
        JsonNode me = known instanceof Given given ? read(given.body().getBytes()) : json.missingNode();
        ObjectNode answer = json.createObjectNode().put("signedIn", true);
        String name = me.at("/person/displayName").asText(token.path("name").asText(""));
        if (!name.isBlank()) {
            answer.put("name", name);
        }
        JsonNode organisation = me.path("organisation");
        if (organisation.has("id")) {
            answer.putObject("organisation").put("id", organisation.path("id").asText())
                    .put("name", organisation.at("/names/text").asText());
        }
        var roles = new TreeSet<Role>();
        StreamSupport.stream(token.at("/realm_access/roles").spliterator(), false).map(JsonNode::asText)
                .forEach(claim -> Role.among(List.of(claim)).ifPresent(roles::add));
        String byMandate = me.path("role").asText("");
        Stream.of(Role.values()).filter(role -> role.name().equals(byMandate)).forEach(roles::add);
        var listed = answer.putArray("roles");
        roles.forEach(role -> listed.add(role.claim()));
        if (me.has("office")) {
            answer.put("office", me.path("office").asText());
        }
        answer.put("language", language(context, token.path("locale").asText(null)));
        if (!caller.inSession() && token.path("exp").isNumber()) {
            answer.put("expiresAt", Instant.ofEpochSecond(token.path("exp").asLong()).toString());
        }
        if (me.isMissingNode()) {
            answer.put("partial", true);
        }
        return answer;
    }

    /** What a token says that was verified before. */
    private JsonNode claims(@Nullable String token) {
        String[] parts = token == null ? new String[0] : token.split("\\.", -1);
        return parts.length == 3 ? read(Base64.getUrlDecoder().decode(parts[1])) : json.missingNode();
    }

    private JsonNode read(byte[] bytes) {
        try {
            return json.readTree(new String(bytes, StandardCharsets.UTF_8));
        } catch (IOException _) {
            return json.missingNode();
        }
    }

    /** The language somebody chose for their account goes before what their browser happens to ask for. */
    private static String language(RoutingContext context, @Nullable String ofAccount) {
        HttpServerRequest request = context.request();
        return Reader.language(request.getParam("lang"), ofAccount != null ? ofAccount : request.getHeader("Accept-Language"))
                .getLanguage();
    }

    private void send(RoutingContext context, ObjectNode answer) {
        HttpServerResponse response = context.response();
        if (response.ended() || response.closed()) {
            return;
        }
        try {
            Buffer body = Buffer.buffer(json.writeValueAsBytes(answer));
            response.putHeader("Content-Type", "application/json").putHeader("Cache-Control", "private, no-store");
            if (HttpMethod.HEAD.equals(context.request().method())) {
                response.putHeader("Content-Length", Integer.toString(body.length())).end();
            } else {
                response.end(body);
            }
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("What is a tree could not be written as JSON", e);
        }
    }
}
