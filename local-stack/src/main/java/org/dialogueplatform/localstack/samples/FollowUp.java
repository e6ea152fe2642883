package org.dialogueplatform.localstack.samples;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.dialogueplatform.localstack.keycloak.SampleTokens;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * What became of the recommendations of the reference meeting: positions, a published plan with two of its rows, measures,
 * reports and assessments, one of which disputes what the ministry says. The rows of the follow-up plan of 2022 are as
 * published; the rest is marked as a sample.
 *
 * <p>
 * The story is a list of calls in {@code follow-up.json}; <code>{name}</code> in it stands for the id of what the step of
 * that name made, here or in the reference meeting.
 */
public final class FollowUp {

    private static final Pattern NAME = Pattern.compile("\\{([a-z0-9-]+(?: [a-z0-9-]+)*)}");

    private final GatewayClient gateway;
    private final Journal journal;
    private final ObjectMapper json = new ObjectMapper();

    /**
     * @param journal the one in which the reference meeting was told
     */
    public FollowUp(URI gateway, SampleTokens tokens, Journal journal) {
        this.gateway = new GatewayClient(gateway, tokens);
        this.journal = journal;
    }

    /** Tells the whole story. */
    public void tell() {
        JsonNode story = read();
        for (JsonNode step : story.get("steps")) {
            journal.once(step.get("step").asText(), () -> take(step, story.get("reason").asText()));
        }
    }

    private UUID take(JsonNode step, String reason) {
        String actor = step.get("as").asText();
        ObjectNode body = resolved(step.get("body"));
        if (body.has("occurredAt")) {
            body.put("reason", reason);
        }
        if (step.has("create")) {
            return gateway.create(resolved(step.get("create").asText()), actor, body);
        }
        if (step.has("put")) {
            gateway.put(resolved(step.get("put").asText()), actor, body);
        } else {
            gateway.act(resolved(step.get("act").asText()), actor, body);
        }
        return new UUID(0, 0);
    }

    private ObjectNode resolved(JsonNode body) {
        try {
            return (ObjectNode) json.readTree(resolved(body.toString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String resolved(String text) {
        return NAME.matcher(text).replaceAll(name -> Matcher.quoteReplacement(journal.id(name.group(1)).toString()));
    }

    private JsonNode read() {
        try (InputStream in = FollowUp.class.getResourceAsStream("follow-up.json")) {
            return json.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
