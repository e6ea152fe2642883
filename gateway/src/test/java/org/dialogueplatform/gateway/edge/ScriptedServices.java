package org.dialogueplatform.gateway.edge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

/** Two services that do as they are told, and one that is not there. */
public final class ScriptedServices implements QuarkusTestResourceLifecycleManager {

    private @Nullable ScriptedService meetings;
    private @Nullable ScriptedService recommendations;

    @Override
    public Map<String, String> start() {
        try {
            meetings = new ScriptedService();
            recommendations = new ScriptedService();
            return Map.of("dialogue.services.meetings.url", meetings.url(),
                    "dialogue.services.recommendations.url", recommendations.url(),
                    "dialogue.services.participants.url", "http://localhost:" + portNobodyListensOn());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        try {
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
