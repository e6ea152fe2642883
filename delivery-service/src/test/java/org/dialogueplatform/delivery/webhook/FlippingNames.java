package org.dialogueplatform.delivery.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

import okhttp3.HttpUrl;

/**
 * A process in a network of its own, in which every address is this machine: names lead to the internet when they are first
 * asked for and inwards afterwards, and whoever connects to any address is heard. Prints what became of deliveries to these
 * names.
 */
public final class FlippingNames {

    static final String PUBLIC = "1.1.1.1";
    private static final int PORT = 8080;
    private static final int IPV4 = 1;
    private static final int IPV6 = 28;

    /** How often each name was asked for, by the kind of address. */
    private static final Map<String, Integer> asked = new ConcurrentHashMap<>();
    private static final Map<String, Integer> connections = new ConcurrentHashMap<>();

    private FlippingNames() {
    }

    /** @param arguments the address that the first names lead to after their second lookup, that of the second, … */
    public static void main(String... arguments) throws Exception {
        serveNames(arguments);
        listen();
        for (String kind : List.of("guarded", "open")) {
            connections.clear();
            for (int i = 0; i < arguments.length; i++) {
                // without the guard, to hear that the listener hears and that names do lead there
                String host = kind + i + ".example.org";
                var local = kind.equals("open") ? new LocalAddresses(List.of(host + ":*")) : LocalAddresses.none();
                System.out.println(kind + " " + arguments[i] + " " + deliver(host, local));
            }
            System.out.println(kind + " connections " + new TreeMap<>(connections));
        }
        System.exit(0);
    }

    /** Registers a name, and delivers to it three times. */
    private static String deliver(String host, LocalAddresses local) {
        var address = new EndpointAddress(HttpUrl.get("http://" + host + ":" + PORT + "/"));
        EndpointAddress.Resolver resolver = name -> List.of(InetAddress.getAllByName(name));
        var client = new WebhookClient(
                new WebhookClient.Limits(Duration.ofSeconds(1), Duration.ofSeconds(2), 64 * 1024, 2048), resolver, local,
                Clock.systemUTC());
        var said = new StringBuilder();
        try {
            address.checkResolved(resolver, local);
            said.append("registered");
        } catch (ForbiddenAddress e) {
            said.append(e.code());
        }
        for (int i = 0; i < 3; i++) {
            byte[] body = "{}".getBytes(UTF_8);
            Answer answer = client.deliver(address,
                    Signed.of("id", Instant.now(), body, List.of(Secret.generate(SignatureKind.V1))), body);
            said.append(' ').append(answer.trouble() == null ? answer.status() : answer.trouble());
        }
        return said.toString();
    }

    private static void listen() throws IOException {
        var server = new ServerSocket(PORT, 200);
        Thread.ofPlatform().daemon().start(() -> {
            while (true) {
                try (Socket socket = server.accept()) {
                    connections.merge(socket.getLocalAddress().getHostAddress(), 1, Integer::sum);
                    socket.getInputStream().read();
                    // so that the next delivery has to look the name up
                    socket.getOutputStream()
                            .write("HTTP/1.1 204 No Content\r\nConnection: close\r\n\r\n".getBytes(UTF_8));
                } catch (IOException _) {
                    // the next one
                }
            }
        });
    }

    private static void serveNames(String... addresses) throws IOException {
        var server = new DatagramSocket(new InetSocketAddress("127.0.0.1", 53));
        Thread.ofPlatform().daemon().start(() -> {
            while (true) {
                try {
                    var packet = new DatagramPacket(new byte[512], 512);
                    server.receive(packet);
                    byte[] answer = answer(Arrays.copyOf(packet.getData(), packet.getLength()), addresses);
                    server.send(new DatagramPacket(answer, answer.length, packet.getSocketAddress()));
                } catch (IOException e) {
                    throw new IllegalStateException(e);
                }
            }
        });
    }

    /** The question as it was asked, and one address or none (RFC 1035). */
    private static byte[] answer(byte[] question, String... addresses) throws IOException {
        int end = 12;
        while (question[end] != 0) {
            end += question[end] + 1;
        }
        String label = new String(question, 13, question[12], UTF_8);
        int type = question[end + 2];
        InetAddress leadsTo = InetAddress.ofLiteral(PUBLIC);
        // once at registration and once at the first delivery
        if (asked.merge(label + " " + type, 1, Integer::sum) > (label.startsWith("guarded") ? 2 : 1)) {
            leadsTo = InetAddress.ofLiteral(addresses[Integer.parseInt(label.replaceAll("[a-z]+", ""))]);
        }
        byte[] address = leadsTo.getAddress();
        boolean has = address.length == (type == IPV4 ? 4 : 16) && (type == IPV4 || type == IPV6);
        var bytes = new ByteArrayOutputStream();
        var out = new DataOutputStream(bytes);
        out.write(question, 0, 2);
        out.writeShort(0x8180);
        out.writeShort(1);
        out.writeShort(has ? 1 : 0);
        out.writeInt(0);
        out.write(question, 12, end + 5 - 12);
        if (has) {
            out.writeShort(0xc00c);
            out.writeShort(type);
            out.writeShort(1);
            out.writeInt(0);
            out.writeShort(address.length);
            out.write(address);
        }
        return bytes.toByteArray();
    }
}
