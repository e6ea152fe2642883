package org.dialogueplatform.delivery.webhook;

import static org.dialogueplatform.delivery.webhook.DispatcherFixture.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

import org.junit.jupiter.api.Test;

/**
 * W12: a dispatcher killed with signal 9 again and again under 100 events a second loses nothing, and repeats no more than was
 * under
 * way. The check's number is {@code -Dwebhook.kills=50}.
 */
class KilledDispatcherTest {

    private static final int KILLS = Integer.getInteger("webhook.kills", 4);
    private static final int PER_SECOND = 100;
    private static final int RECEIVERS = 4;
    /** What one dispatcher may have under way. */
    private static final int UNDER_WAY = RECEIVERS * DispatcherFixture.QUICK.atOnce();

    private final List<Process> started = new ArrayList<>();

    @Test
    void aDispatcherThatIsKilledLosesNothingAndRepeatsOnlyWhatWasUnderWay() throws Exception {
        List<Receiver> receivers = new ArrayList<>();
        var publishing = new AtomicBoolean(true);
        try (var fixture = new DispatcherFixture()) {
            String[] subjects = new String[20];
            for (int i = 0; i < subjects.length; i++) {
                subjects[i] = "subject-" + i;
            }
            for (int i = 0; i < RECEIVERS; i++) {
                receivers.add(Receiver.answering(200));
                fixture.subscribe(receivers.get(i).address(), i % 2 == 0, 500);
            }
            List<String> published = new ArrayList<>();
            Thread publisher = Thread.ofPlatform().start(() -> {
                while (publishing.get()) {
                    published.addAll(fixture.publish(10, subjects));
                    LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(10) / PER_SECOND);
                }
            });
            var random = new Random(12);
            for (int kill = 0; kill < KILLS; kill++) {
                Process process = dispatcher(fixture);
                int before = receivers.getFirst().deliveries().size();
                await(() -> receivers.getFirst().deliveries().size() > before + 5);
                Thread.sleep(random.nextInt(300));
                process.destroyForcibly();
                assertEquals(137, process.waitFor());
            }
            publishing.set(false);
            publisher.join();
            Process survivor = dispatcher(fixture);
            fixture.awaitAllDelivered();
            survivor.destroyForcibly().waitFor();

            int duplicates = 0;
            for (Receiver receiver : receivers) {
                Set<String> arrived = new HashSet<>();
                for (Receiver.Received one : receiver.deliveries()) {
                    duplicates += arrived.add(one.header("webhook-id")) ? 0 : 1;
                }
                assertEquals(new HashSet<>(published), arrived, "nothing is lost");
            }
            for (int i = 0; i < RECEIVERS; i += 2) {
                mustBeInOrder(receivers.get(i), published);
            }
            System.out.printf("Killed dispatchers: %d kills, %d deliveries, %d repeated%n", KILLS,
                    published.size() * RECEIVERS, duplicates);
            assertTrue(duplicates <= KILLS * UNDER_WAY, duplicates + " repeated");
        } finally {
            publishing.set(false);
            for (Process process : started) {
                process.destroyForcibly();
            }
            for (Receiver receiver : receivers) {
                receiver.close();
            }
        }
    }

    private static void mustBeInOrder(Receiver receiver, List<String> published) {
        Map<String, Integer> numbers = new HashMap<>();
        for (int i = 0; i < published.size(); i++) {
            numbers.put(published.get(i), i);
        }
        Map<String, Integer> last = new HashMap<>();
        Set<String> seen = new HashSet<>();
        for (Receiver.Received one : receiver.deliveries()) {
            String id = one.header("webhook-id");
            if (seen.add(id)) {
                String subject = one.text().replaceAll(".*\"subject\":\"([^\"]*)\".*", "$1");
                Integer before = last.put(subject, numbers.get(id));
                assertTrue(before == null || before < numbers.get(id), "in the order of its subject");
            }
        }
    }

    private Process dispatcher(DispatcherFixture fixture) throws Exception {
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx128m",
                "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xshare:auto",
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager", "-cp", System.getProperty("java.class.path"),
                KilledDispatcher.class.getName(), fixture.database.url()).inheritIO().start();
        started.add(process);
        return process;
    }
}
