package org.dialogueplatform.gateway.edge;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;

/** A caller that sends exactly the bytes it is told to, as no HTTP client would. */
final class RawClient implements Closeable {

    private static final int PATIENCE_MILLIS = 10_000;

    private final Socket socket;
    private final AtomicLong sent = new AtomicLong();

    RawClient(int port) throws IOException {
        socket = new Socket("localhost", port);
        socket.setSoTimeout(PATIENCE_MILLIS);
    }

    RawClient send(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
        socket.getOutputStream().flush();
        return this;
    }

    /** Sends the same until the gateway takes no more; how many bytes it took is in {@link #sent}. */
    Thread sendOverAndOver(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        return Thread.ofPlatform().daemon().start(() -> {
            try {
                while (true) {
                    socket.getOutputStream().write(bytes);
                    sent.addAndGet(bytes.length);
                }
            } catch (IOException e) {
                // the gateway closed the connection
            }
        });
    }

    long sent() {
        return sent.get();
    }

    /** Everything up to the end of the connection; a reset counts as its end. */
    String readToEnd() throws IOException {
        var text = new StringBuilder();
        InputStream in = socket.getInputStream();
        try {
            for (int c = in.read(); c >= 0; c = in.read()) {
                text.append((char) c);
            }
        } catch (SocketTimeoutException e) {
            throw new AssertionError("the connection stays open after: " + text, e);
        } catch (IOException reset) {
            text.append("<reset>");
        }
        return text.toString();
    }

    /** One answer whose body has a Content-Length; the connection stays usable. */
    String readAnswer() throws IOException {
        String answer = readHead();
        String head = answer.toLowerCase(Locale.ROOT);
        int at = head.indexOf("content-length: ");
        if (at < 0) {
            return answer;
        }
        int length = Integer.parseInt(head.substring(at + 16, head.indexOf('\r', at)));
        return answer + new String(socket.getInputStream().readNBytes(length), StandardCharsets.UTF_8);
    }

    /** The first line and the headers of an answer. */
    String readHead() throws IOException {
        var text = new StringBuilder();
        InputStream in = socket.getInputStream();
        while (text.indexOf("\r\n\r\n") < 0) {
            int c = in.read();
            if (c < 0) {
                throw new AssertionError("the connection ended after: " + text);
            }
            text.append((char) c);
        }
        return text.toString();
    }

    int receive(int bytes) throws IOException {
        return socket.getInputStream().readNBytes(bytes).length;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
