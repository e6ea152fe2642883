package org.dialogueplatform.delivery.webhook;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** One attempt outside of any order: at once, and not again. */
public final class SingleDelivery {

    private final WebhookClient client;
    private final LocalAddresses local;
    private final Clock clock;

    public SingleDelivery(WebhookClient client, LocalAddresses local, Clock clock) {
        this.client = client;
        this.local = local;
        this.clock = clock;
    }

    public Answer send(String address, String id, String body, List<Keyring.Key> keys) {
        Instant at = clock.instant();
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        List<Secret> secrets = keys.stream().filter(key -> key.counts(at)).map(Keyring.Key::secret).toList();
        try {
            return client.deliver(EndpointAddress.parse(address, local), Signed.of(id, at, bytes, secrets), bytes);
        } catch (ForbiddenAddress e) {
            return Answer.without(at, Duration.ZERO, Answer.Trouble.FORBIDDEN, "The address " + e.why());
        }
    }
}
