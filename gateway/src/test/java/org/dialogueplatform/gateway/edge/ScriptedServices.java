package org.dialogueplatform.gateway.edge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

/** Two services that do as they are told, and one that is not there; and an identity provider. */
public final class ScriptedServices implements QuarkusTestResourceLifecycleManager {

    /** Whether the identity provider is there from the beginning. */
    static final String PROVIDER_COMES_LATER = "provider-comes-later";

    /** Whether the participants-service is there. */
    static final String WITH_PARTICIPANTS = "with-participants";

    /** What sessions are encrypted with, and what those of other replicas are while it is changed. */
    static final String SESSION_SECRET = "of this replica, and of those that follow it";
    static final String OTHER_SESSION_SECRET = "of the replicas that were started before it";

    private final ScriptedProvider provider = new ScriptedProvider();
    private boolean providerComesLater;
    private boolean withParticipants;
    private @Nullable ScriptedService meetings;
    private @Nullable ScriptedService recommendations;

    @Override
    public void init(Map<String, String> arguments) {
        withParticipants = arguments.containsKey(WITH_PARTICIPANTS);
        providerComesLater = arguments.containsKey(PROVIDER_COMES_LATER);
    }

    @Override
    public Map<String, String> start() {
        try {
            meetings = new ScriptedService();
            recommendations = new ScriptedService();
            if (!providerComesLater) {
                provider.comeBack();
            }
            Map<String, String> addresses = new HashMap<>();
            addresses.put("dialogue.services.meetings.url", meetings.url());
            addresses.put("dialogue.services.recommendations.url", recommendations.url());
            addresses.put("dialogue.services.delivery.url", recommendations.url());
            addresses.put("dialogue.services.participants.url",
                    withParticipants ? meetings.url() : "http://localhost:" + portNobodyListensOn());
            addresses.put("dialogue.identity.provider-url", provider.url());
            addresses.put("quarkus.oidc.auth-server-url", provider.issuer());
            addresses.put("quarkus.oidc.token.issuer", provider.issuer());
            addresses.put("quarkus.oidc.portal.token-state-manager.encryption-secret", SESSION_SECRET);
            addresses.put("dialogue.identity.other-session-secret", OTHER_SESSION_SECRET);
            return addresses;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void inject(TestInjector tests) {
        tests.injectIntoFields(provider, new TestInjector.MatchesType(ScriptedProvider.class));
    }

    @Override
    public void stop() {
        try {
            provider.close();
            if (meetings != null) {
                meetings.close();
            }
            if (recommendations != null) {
                recommendations.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int portNobodyListensOn() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
