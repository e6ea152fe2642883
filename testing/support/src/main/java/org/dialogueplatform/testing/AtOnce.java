package org.dialogueplatform.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/** Several who act at the same moment. */
public final class AtOnce {

    private AtOnce() {
    }

    /** What each of them got, in no particular order. */
    public static <T> List<T> run(int times, Callable<T> act) {
        return run(IntStream.range(0, times).mapToObj(number -> act).toList());
    }

    /** The same for different acts, in the order of the acts. */
    public static <T> List<T> run(List<Callable<T>> acts) {
        var start = new CyclicBarrier(acts.size());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = new ArrayList<Future<T>>();
            for (Callable<T> act : acts) {
                running.add(threads.submit(() -> {
                    start.await();
                    return act.call();
                }));
            }
            var results = new ArrayList<T>();
            for (Future<T> one : running) {
                results.add(one.get());
            }
            return results;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }
}
