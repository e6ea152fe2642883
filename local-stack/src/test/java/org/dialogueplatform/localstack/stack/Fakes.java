package org.dialogueplatform.localstack.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import com.sun.net.httpserver.HttpServer;

/** Small programs in the place of PostgreSQL, Kafka and the services. */
final class Fakes {

    private Fakes() {
    }

    /** How a fake service behaves. */
    enum Manner {
        GOOD,
        ENDS_AT_ONCE,
        NEVER_READY,
        DEAF
    }

    /** A service that only tells of its health, and writes into the file "ended" when it has been told to end. */
    public static final class Service {
        public static void main(String... arguments) throws IOException {
            String name = arguments[0];
            int port = Integer.parseInt(arguments[1]);
            Manner manner = Manner.valueOf(arguments[2]);
            if (manner == Manner.ENDS_AT_ONCE) {
                System.exit(1);
            }
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            server.createContext("/", exchange -> {
                exchange.sendResponseHeaders(manner == Manner.NEVER_READY ? 503 : 200, -1);
                exchange.close();
            });
            server.start();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                try {
                    Files.writeString(Path.of("ended"), name + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
                    if (manner == Manner.DEAF) {
                        Thread.currentThread().join();
                    }
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }));
        }
    }

    /** {@code ./dialogue up} of a suite of two fakes, on the ports given. */
    public static final class Up {
        public static void main(String... arguments) throws IOException, InterruptedException {
            Settings settings = Settings.from(System.getenv());
            List<List<Part>> stages = List.of(List.of(part(settings, "first", Integer.parseInt(arguments[0]), Manner.GOOD)),
                    List.of(part(settings, "second", Integer.parseInt(arguments[1]), Manner.GOOD)));
            try {
                new org.dialogueplatform.localstack.stack.Up(settings, stages, List.of(), false, System.out).run();
            } catch (Problem problem) {
                System.err.println(problem.sentence());
                System.exit(1);
            }
        }
    }

    static Part part(Settings settings, String name, int port, Manner manner) {
        return new JavaPart(name, settings, List.of(new Port(name, "HTTP", port)),
                List.of("-Xshare:auto", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", Service.class.getName(), name,
                        Integer.toString(port), manner.name()),
                // not on the command line, where it would hide the mark
                Map.of("CLASSPATH", System.getProperty("java.class.path")),
                new HealthProbe(URI.create("http://127.0.0.1:" + port + "/")),
                Duration.ofSeconds(manner == Manner.DEAF ? 1 : 60));
    }

    static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
