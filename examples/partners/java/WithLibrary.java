import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookVerificationException;

/** The same check with the Standard Webhooks library: com.standardwebhooks:standardwebhooks:1.2.0. */
final class WithLibrary {

    static boolean isGenuine(String secret, HttpHeaders headers, String body) throws EmptyWebhookSecretException {
        try {
            new Webhook(secret).verify(body, headers);
            return true;
        } catch (WebhookVerificationException forged) {
            return false;
        }
    }

    /** Arguments: webhook-id, webhook-timestamp, webhook-signature; the body comes from standard input. */
    public static void main(String... arguments) throws Exception {
        HttpHeaders headers = HttpHeaders.of(Map.of("webhook-id", List.of(arguments[0]), "webhook-timestamp",
                List.of(arguments[1]), "webhook-signature", List.of(arguments[2])), (name, value) -> true);
        String body = new String(System.in.readAllBytes(), StandardCharsets.UTF_8);
        boolean genuine = isGenuine(System.getenv("SECRET"), headers, body);
        System.out.println(genuine ? "genuine" : "forged");
        System.exit(genuine ? 0 : 1);
    }
}
