package org.dialogueplatform.platform.idempotency;

import java.net.URI;

import jakarta.ws.rs.core.HttpHeaders;

import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * An answer that was given to a request with a key.
 *
 * @param asked digest of the request
 * @param body JSON
 */
record KeptAnswer(byte[] asked, int status, @Nullable String location, @Nullable String etag, String body) {

    /** The same answer once more. */
    RestResponse<JsonNode> answer(ObjectMapper json) throws JsonProcessingException {
        var again = RestResponse.ResponseBuilder.<JsonNode> create(status).entity(json.readTree(body));
        if (location != null) {
            again.header(HttpHeaders.LOCATION, URI.create(location));
        }
        if (etag != null) {
            again.header(HttpHeaders.ETAG, etag);
        }
        return again.build();
    }
}
