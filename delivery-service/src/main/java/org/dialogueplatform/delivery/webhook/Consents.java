package org.dialogueplatform.delivery.webhook;

import java.util.Arrays;

import org.jspecify.annotations.Nullable;

/** Asks addresses whether they want deliveries: CloudEvents, HTTP 1.1 Web Hooks for Event Delivery 1.0, section 4. */
public final class Consents {

    private final WebhookClient client;
    private final LocalAddresses local;
    private final String origin;

    /** @param origin the name we are known by */
    public Consents(WebhookClient client, LocalAddresses local, String origin) {
        this.client = client;
        this.local = local;
        this.origin = origin;
    }

    /** @param perMinute how many deliveries may come */
    public Reply ask(String address, int perMinute) {
        Answer answer;
        try {
            answer = client.ask(EndpointAddress.parse(address, local), origin, perMinute);
        } catch (ForbiddenAddress e) {
            return new Reply("The address " + e.why(), null);
        }
        Integer status = answer.status();
        if (status == null) {
            return new Reply("There was no answer to OPTIONS: " + answer.trouble() + ", " + answer.detail(), null);
        }
        if (status < 200 || status >= 300) {
            return new Reply("OPTIONS was answered with " + status + "; it has to be 200 with WebHook-Allowed-Origin", null);
        }
        String allowed = answer.allowedOrigin();
        if (allowed == null || Arrays.stream(allowed.split(",")).map(String::strip)
                .noneMatch(one -> one.equals("*") || one.equalsIgnoreCase(origin))) {
            return new Reply("OPTIONS was answered without WebHook-Allowed-Origin: " + origin + " (or *)", null);
        }
        return new Reply(null, rate(answer.allowedRate()));
    }

    private static @Nullable Integer rate(@Nullable String text) {
        return text != null && text.strip().matches("[1-9][0-9]{0,8}") ? Integer.valueOf(text.strip()) : null;
    }

    /**
     * @param refusal why deliveries are not wanted; null if they are
     * @param perMinute how many are; null if it does not matter
     */
    public record Reply(@Nullable String refusal, @Nullable Integer perMinute) {
    }
}
