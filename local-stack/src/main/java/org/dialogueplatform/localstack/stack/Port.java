package org.dialogueplatform.localstack.stack;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;

/**
 * A port of this machine that one of our parts needs.
 *
 * @param use what for, in a word: "HTTP", "health and metrics"
 */
record Port(String part, String use, int number) {

    /** Fails when another program has the port. */
    void requireFree() {
        try (var socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), number));
        } catch (IOException _) {
            throw new Problem(
                    "Port %d, which %s needs (%s), is taken by another program: stop that one (lsof -i :%d names it), or "
                            .formatted(number, part, use, number) + "move all of ours with DIALOGUE_PORT_OFFSET=100.");
        }
    }

    /** Whether somebody listens there. */
    boolean answers() {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), number), 500);
            return true;
        } catch (IOException _) {
            return false;
        }
    }
}
