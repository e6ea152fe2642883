package org.dialogueplatform.delivery.webhook;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

import org.jspecify.annotations.Nullable;

import io.github.bucket4j.TimeMeter;

/** What is due to one endpoint, apart from all others. For the dispatcher's thread, the keys excepted. */
final class Lane {

    private Endpoint endpoint;
    private final Pace pace;
    private final Health health = new Health();
    private final Deque<Due> ready = new ArrayDeque<>();
    private final Map<Long, Due> underWay = new HashMap<>();
    private final AtomicReference<@Nullable Keys> keys = new AtomicReference<>();
    private boolean hungry = true;
    private String afterSubject = "";
    private boolean leaving;
    private boolean closed;
    private @Nullable Instant nextDue;
    private long notBeforeNanos = Long.MIN_VALUE;

    Lane(Endpoint endpoint, int atOnce) {
        this.endpoint = endpoint;
        this.pace = new Pace(atOnce, endpoint.perSecond(), TimeMeter.SYSTEM_NANOTIME);
    }

    Endpoint endpoint() {
        return endpoint;
    }

    Health health() {
        return health;
    }

    Pace pace() {
        return pace;
    }

    /** Takes over what was changed of the subscription. */
    void renew(Endpoint now) {
        if (now.perSecond() != endpoint.perSecond()) {
            pace.limit(now.perSecond(), TimeMeter.SYSTEM_NANOTIME);
            notBeforeNanos = Long.MIN_VALUE;
        }
        if (now.version() != endpoint.version()) {
            hungry = true;
            closed = false;
        }
        endpoint = now;
    }

    /** Something may have become due. */
    void becomeHungry() {
        hungry = true;
    }

    /** Nothing begins any more, until the subscription is changed; for what has ended the subscription. */
    void close() {
        closed = true;
        ready.clear();
    }

    boolean isClosed() {
        return closed;
    }

    /** Another replica is to have it, as soon as nothing is under way. */
    void leave() {
        leaving = true;
        ready.clear();
    }

    void stay() {
        leaving = false;
    }

    boolean isLeaving() {
        return leaving;
    }

    boolean isIdle() {
        return underWay.isEmpty();
    }

    int underWay() {
        return underWay.size();
    }

    /** How many more rows are worth reading now; 0 if none. */
    int appetite(Instant now, int ahead) {
        if (closed || leaving || (!hungry && (nextDue == null || now.isBefore(nextDue)))) {
            return 0;
        }
        if (pace.isTrying()) {
            return ready.isEmpty() ? pace.room(underWay.size(), now) : 0;
        }
        // in gulps: each costs a question to the database
        return ready.size() > ahead / 2 ? 0 : ahead - ready.size();
    }

    /** After which subject an ordered lane is read on. */
    String afterSubject() {
        return afterSubject;
    }

    /** How many rows the lane has already of those it would be given. */
    int known() {
        return ready.size() + underWay.size();
    }

    /**
     * Takes what was read.
     *
     * @param more whether there was more than was read
     * @param later when the next becomes due that is not yet
     */
    void feed(List<Due> read, boolean more, @Nullable Instant later) {
        hungry = more || !afterSubject.isEmpty();
        // from one subject to the next, and then from the first again, so that none waits for what others have in store
        afterSubject = more && endpoint.ordered() ? read.getLast().subject() : "";
        nextDue = later;
        for (Due due : read) {
            if (!underWay.containsKey(due.position()) && ready.stream().noneMatch(one -> one.position() == due.position())) {
                ready.add(due);
            }
        }
    }

    /** The next that may begin now, which has then begun; null if none. */
    @Nullable
    Due begin(Instant now) {
        if (ready.isEmpty() || closed || leaving || System.nanoTime() - notBeforeNanos < 0 && notBeforeNanos != Long.MIN_VALUE
                || pace.room(underWay.size(), now) == 0) {
            return null;
        }
        Due next = nextOfFreeSubject();
        if (next == null) {
            return null;
        }
        long wait = pace.begin();
        if (wait > 0) {
            notBeforeNanos = System.nanoTime() + wait;
            return null;
        }
        ready.remove(next);
        underWay.put(next.position(), next);
        return next;
    }

    private @Nullable Due nextOfFreeSubject() {
        if (!endpoint.ordered()) {
            return ready.peek();
        }
        for (Iterator<Due> all = ready.iterator(); all.hasNext();) {
            Due due = all.next();
            if (underWay.values().stream().noneMatch(one -> one.subject().equals(due.subject()))) {
                return due;
            }
        }
        return null;
    }

    /** An attempt has ended. */
    void ended(Due due, @Nullable Instant next) {
        underWay.remove(due.position());
        if (next != null && (nextDue == null || next.isBefore(nextDue))) {
            nextDue = next;
        }
        // of the same subject the next may follow now
        hungry = hungry || endpoint.ordered();
    }

    /** How long nothing will happen here by itself, in nanoseconds, at the most so many. */
    long quietNanos(Instant now, long most) {
        if (closed || leaving) {
            return most;
        }
        long quiet = most;
        if (!ready.isEmpty() && notBeforeNanos != Long.MIN_VALUE) {
            quiet = Math.min(quiet, Math.max(0, notBeforeNanos - System.nanoTime()));
        }
        if (nextDue != null) {
            quiet = Math.min(quiet, until(nextDue, now));
        }
        Instant rests = pace.restsUntil();
        if (rests != null && (hungry || !ready.isEmpty()) && isIdle()) {
            quiet = Math.min(quiet, until(rests, now));
        }
        return quiet;
    }

    private static long until(Instant moment, Instant now) {
        return moment.isAfter(now.plusSeconds(60)) ? Long.MAX_VALUE
                : Math.max(0, Duration.between(now, moment).toNanos());
    }

    /** The secrets that count now. For any thread. */
    List<Secret> secrets(Keyring keyring, Endpoint of, Instant now) {
        Keys known = keys.get();
        if (known == null || known.version() != of.version()) {
            known = new Keys(of.version(), keyring.of(of.subscription()));
            keys.set(known);
        }
        return known.keys().stream().filter(key -> key.counts(now)).map(Keyring.Key::secret).toList();
    }

    private record Keys(long version, List<Keyring.Key> keys) {
    }
}
