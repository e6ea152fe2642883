package org.dialogueplatform.testing.benchmarks.partner;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

import org.dialogueplatform.testing.benchmarks.BenchFailed;
import org.dialogueplatform.testing.benchmarks.Secretariat;

/**
 * The secretariat at work on public recommendations: it says of one after the other whom they concern, so many times a second,
 * and each time the public is told. What is refused or not answered is not tried again, but another one is.
 */
public final class Edits {

    /** Codes of groups of persons that have nothing to do with each other. */
    public static final List<String> GROUPS = List.of("children", "refugees", "journalists", "judges-and-lawyers",
            "persons-with-disabilities", "persons-deprived-of-liberty", "persons-in-poverty");
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int MOST_AT_ONCE = 64;

    private final URI gateway;
    private final HttpClient client = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final Queue<String> ids;
    private final Random random;
    private final Map<String, Integer> groups = new ConcurrentHashMap<>();
    private final Map<String, Long> versions = new ConcurrentHashMap<>();
    private final AtomicLong accepted = new AtomicLong();
    private final AtomicLong refused = new AtomicLong();
    private final AtomicLong unknown = new AtomicLong();

    /**
     * @param ids of the recommendations
     * @param seed of the order and of what is said
     */
    public Edits(URI gateway, List<String> ids, long seed) {
        this.gateway = gateway;
        this.random = new Random(seed);
        List<String> shuffled = new ArrayList<>(ids);
        Collections.shuffle(shuffled, random);
        this.ids = new ConcurrentLinkedQueue<>(shuffled);
    }

    /** Makes so many a second until it need not any more, and waits for the answers. */
    public void make(int perSecond, BooleanSupplier enough) {
        var room = new Semaphore(MOST_AT_ONCE);
        long between = TimeUnit.SECONDS.toNanos(1) / perSecond;
        for (long at = System.nanoTime(); !enough.getAsBoolean(); at += between) {
            LockSupport.parkNanos(at - System.nanoTime());
            String id = ids.poll();
            if (id == null) {
                throw new BenchFailed("There are too few recommendations to make " + perSecond + " edits a second.");
            }
            if (!room.tryAcquire()) {
                ids.add(id);
                continue;
            }
            int group = random.nextInt(GROUPS.size() - 1);
            Thread.ofVirtual().name("edit").start(() -> {
                try {
                    edit(id, group);
                } finally {
                    ids.add(id);
                    room.release();
                }
            });
        }
        room.acquireUninterruptibly(MOST_AT_ONCE);
    }

    /** Never the same as before, which would be no edit. */
    private void edit(String id, int choice) {
        int before = groups.getOrDefault(id, GROUPS.size() - 1);
        int group = choice >= before ? choice + 1 : choice;
        try {
            HttpRequest request = HttpRequest.newBuilder(gateway.resolve("/api/v1/recommendations/" + id + "/classification"))
                    .timeout(PATIENCE).header("Authorization", Secretariat.authorization()).header("If-Match", "*")
                    .header("Content-Type", "application/json")
                    .PUT(BodyPublishers.ofString("{\"groups\": [\"" + GROUPS.get(group) + "\"]}")).build();
            HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                refused.incrementAndGet();
                return;
            }
            accepted.incrementAndGet();
            groups.put(id, group);
            answer.headers().firstValue("ETag").ifPresent(tag -> versions.merge(id, version(tag), Math::max));
        } catch (IOException | BenchFailed _) {
            // it may have been done all the same
            unknown.incrementAndGet();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static long version(String tag) {
        // a digest may follow the version
        return Long.parseLong(tag.replace("\"", "").split("-", 2)[0]);
    }

    public long accepted() {
        return accepted.get();
    }

    /** Answered, but not with 200. */
    public long refused() {
        return refused.get();
    }

    /** Not answered: they may have been done or not. */
    public long unknown() {
        return unknown.get();
    }

    /** Of each recommendation the last version that was answered. */
    public Map<String, Long> versions() {
        return versions;
    }
}
