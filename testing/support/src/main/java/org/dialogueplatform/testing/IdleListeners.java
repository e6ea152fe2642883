package org.dialogueplatform.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/**
 * Many who listen and hear nothing, on bare sockets that cost next to nothing themselves: what is left is the listened-to's.
 */
public final class IdleListeners implements AutoCloseable {

    private static final String CONNECTED = "connected";

    private final List<Socket> open = new ArrayList<>();

    /** So many who listen to an address of a server on this machine; each has heard that it is connected. */
    public IdleListeners(int listeners, int port, String address) {
        try {
            for (int no = 0; no < listeners; no++) {
                open.add(listen(port, address));
            }
        } catch (IOException e) {
            close();
            throw new UncheckedIOException(e);
        }
    }

    /** By how much the heap of this process grows while so many listen to an address of a server in it. */
    public static long heapOf(int listeners, int port, String address) {
        // what the first ones start stays for all
        try (var _ = new IdleListeners(5, port, address)) {
            long before = used();
            try (var _ = new IdleListeners(listeners, port, address)) {
                return used() - before;
            }
        }
    }

    @Override
    public void close() {
        open.forEach(IdleListeners::close);
    }

    private static Socket listen(int port, String address) throws IOException {
        var socket = new Socket("localhost", port);
        socket.getOutputStream().write(("GET " + address + " HTTP/1.1\r\nHost: localhost\r\nAccept: text/event-stream\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
        InputStream in = socket.getInputStream();
        var read = new StringBuilder();
        while (read.indexOf(CONNECTED) < 0) {
            int c = in.read();
            if (c < 0) {
                throw new IOException("no stream, but: " + read);
            }
            read.append((char) c);
        }
        return socket;
    }

    /** What is left after a collection, once that stays about the same: by far less than any of those who are counted cost. */
    private static long used() {
        long last = Long.MAX_VALUE;
        for (int no = 0; no < 20; no++) {
            System.gc();
            LockSupport.parkNanos(50_000_000);
            long now = Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
            if (Math.abs(now - last) < 262_144) {
                return now;
            }
            last = now;
        }
        return last;
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException _) {
            // gone already
        }
    }
}
