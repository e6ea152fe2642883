package org.dialogueplatform.gateway.identity;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * Seals tickets, so that whoever sees one learns nothing from it and nobody can make one; under a key made of the sessions'
 * secret, so that every instance opens what another has sealed, and while that is changed also what one with the other secret
 * has.
 */
@ApplicationScoped
public class TicketSeal {

    private static final String PURPOSE = "dialogue live ticket v1";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecureRandom random = new SecureRandom();
    private final ObjectMapper json;
    private final SecretKey key;
    private final Optional<SecretKey> otherKey;

    @Inject
    TicketSeal(ObjectMapper json,
            @ConfigProperty(name = "quarkus.oidc.portal.token-state-manager.encryption-secret") Optional<String> secret,
            IdentitySettings settings) {
        this.json = json;
        this.otherKey = settings.otherSessionSecret().map(text -> key(text.getBytes(StandardCharsets.UTF_8)));
        this.key = key(secret.filter(text -> !text.isBlank()).map(text -> text.getBytes(StandardCharsets.UTF_8))
                .orElseGet(() -> random(32)));
    }

    /** In characters that need no escape in an address. */
    public String seal(Ticket ticket) {
        var content = json.createObjectNode().put("id", ticket.id().toString()).put("subject", ticket.subject())
                .put("token", ticket.token()).put("actingFor", ticket.actingFor()).put("address", ticket.address())
                .put("expiresAt", ticket.expiresAt().toEpochMilli());
        byte[] nonce = random(NONCE_BYTES);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, key, nonce).doFinal(json.writeValueAsBytes(content));
            byte[] together = Arrays.copyOf(nonce, nonce.length + sealed.length);
            System.arraycopy(sealed, 0, together, nonce.length, sealed.length);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(together);
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("A ticket could not be sealed", e);
        }
    }

    /** What was sealed, unless it was not sealed here or was changed. */
    public Optional<Ticket> open(String text) {
        return open(text, key).or(() -> otherKey.flatMap(other -> open(text, other)));
    }

    private Optional<Ticket> open(String text, SecretKey with) {
        try {
            byte[] together = Base64.getUrlDecoder().decode(text);
            if (together.length <= NONCE_BYTES) {
                return Optional.empty();
            }
            JsonNode content = json.readTree(cipher(Cipher.DECRYPT_MODE, with, Arrays.copyOf(together, NONCE_BYTES))
                    .doFinal(together, NONCE_BYTES, together.length - NONCE_BYTES));
            return Optional.of(new Ticket(UUID.fromString(content.path("id").asText()), content.path("subject").asText(),
                    content.path("token").asText(), content.path("actingFor").textValue(), content.path("address").asText(),
                    Instant.ofEpochMilli(content.path("expiresAt").asLong())));
        } catch (GeneralSecurityException | IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Cipher cipher(int mode, SecretKey key, byte[] nonce) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        return cipher;
    }

    private byte[] random(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    private static SecretKey key(byte[] secret) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return new SecretKeySpec(mac.doFinal(PURPOSE.getBytes(StandardCharsets.UTF_8)), "AES");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
