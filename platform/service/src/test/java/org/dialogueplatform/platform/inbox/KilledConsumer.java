package org.dialogueplatform.platform.inbox;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;

import javax.sql.DataSource;

import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.dialogueplatform.platform.trace.Tracing;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

/**
 * A consumer in a process of its own that handles one event through the inbox and ends as by kill -9 when the effect is
 * committed and the offset is not.
 */
public final class KilledConsumer {

    private KilledConsumer() {
    }

    /**
     * @param arguments database address, Kafka, topic, partition, and "die" or "live" (then it goes on until nothing more
     *        comes)
     */
    public static void main(String... arguments) throws SQLException {
        boolean dies = arguments[4].equals("die");
        Connection connection = DriverManager.getConnection(arguments[0], "participants", "participants");
        connection.setAutoCommit(false);
        var inbox = new Inbox(lending(connection), new OneAtATime(connection), new SimpleMeterRegistry(), Clock.systemUTC(),
                Tracing.off());
        var effects = new AtomicInteger();
        var handlers = EventHandlers.of("killed", "note").on("note.written.v1", Map.class,
                (event, data) -> {
                    count(connection, event.subject());
                    effects.incrementAndGet();
                });
        var partition = new TopicPartition(arguments[2], Integer.parseInt(arguments[3]));
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object> of("bootstrap.servers", arguments[1], "group.id", "killed", "enable.auto.commit", false,
                        "auto.offset.reset", "earliest", "max.poll.records", 1),
                new StringDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(List.of(partition));
            for (int idle = 0; idle < 10;) {
                var messages = consumer.poll(Duration.ofMillis(300));
                idle = messages.isEmpty() ? idle + 1 : 0;
                for (var message : messages) {
                    inbox.receive(message, handlers);
                    if (dies && effects.get() > 0) {
                        Runtime.getRuntime().halt(137);
                    }
                    consumer.commitSync();
                }
            }
        }
    }

    private static void count(Connection connection, UUID subject) {
        try (var insert = connection.prepareStatement(
                "insert into echo values (?, 1) on conflict (note_id) do update set times = echo.times + 1")) {
            insert.setObject(1, subject);
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Begins nothing, since the connection is always in a transaction; commits. */
    private record OneAtATime(Connection connection) implements Transactions {

        @Override
        public <T> T inNew(Callable<T> work) {
            try {
                T result = work.call();
                connection.commit();
                return result;
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** Gives the transaction's connection, which its borrowers may close without ending it, as a managed data source does. */
    private static DataSource lending(Connection connection) {
        var lent = proxy(Connection.class,
                (proxy, method, values) -> method.getName().equals("close") ? null : method.invoke(connection, values));
        return proxy(DataSource.class, (proxy, method, values) -> lent);
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] { type }, handler));
    }
}
