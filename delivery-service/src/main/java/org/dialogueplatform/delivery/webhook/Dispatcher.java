package org.dialogueplatform.delivery.webhook;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

import org.dialogueplatform.delivery.webhook.Bodies.Body;
import org.dialogueplatform.platform.ownership.Database;
import org.dialogueplatform.platform.trace.Step;
import org.dialogueplatform.platform.trace.Tracing;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import io.opentelemetry.api.trace.SpanKind;

/**
 * Takes what is due to its endpoints. One thread reads, decides and writes, over one session; each attempt is made in a thread
 * of its own and only reports. See DESIGN.md.
 */
public class Dispatcher implements Runnable, AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Dispatcher.class);
    /** As for every owner: a process frozen for longer than this has lost its session, and with it its locks. */
    private static final String IDLE_TIMEOUT = "15s";
    private static final long BATCH_NANOS = TimeUnit.MILLISECONDS.toNanos(2);
    private static final int BODIES_BYTES = 16 * 1024 * 1024;
    private static final Duration FORGET_EVERY = Duration.ofMinutes(10);

    private final Database database;
    private final Bell bell;
    private final Keyring keyring;
    private final WebhookClient client;
    private final LocalAddresses local;
    private final Notices notices;
    private final DispatchSettings settings;
    private final Figures figures;
    private final Clock clock;
    private final Tracing tracing;
    private final RandomGenerator random = ThreadLocalRandom.current();
    private final Map<UUID, Lane> lanes = new LinkedHashMap<>();
    private final Queue<Report> reports = new ConcurrentLinkedQueue<>();
    private final List<Ended> unwritten = new ArrayList<>();
    private final Bodies bodies = new Bodies(BODIES_BYTES);
    private volatile boolean running = true;
    private Instant nextLook = Instant.MIN;
    private Instant nextForget = Instant.MIN;

    public Dispatcher(Database database, Bell bell, Keyring keyring, WebhookClient client, LocalAddresses local,
            Notices notices, DispatchSettings settings, Figures figures, Clock clock, Tracing tracing) {
        this.database = database;
        this.bell = bell;
        this.keyring = keyring;
        this.client = client;
        this.local = local;
        this.notices = notices;
        this.settings = settings;
        this.figures = figures;
        this.clock = clock;
        this.tracing = tracing;
    }

    @Override
    public void run() {
        while (running) {
            try (Connection session = database.connect("webhooks")) {
                try (Statement set = session.createStatement()) {
                    set.execute("set idle_session_timeout = '" + IDLE_TIMEOUT + "'");
                    // what is lost in a crash of the database is delivered once more; it need not cost an fsync
                    set.execute("set synchronous_commit = off");
                }
                serve(session);
            } catch (SQLException e) {
                LOG.warnf("Deliveries cannot be read at the moment: %s", e.getMessage());
            } catch (InterruptedException _) {
                return;
            } catch (RuntimeException e) {
                LOG.error("The dispatcher failed and starts anew", e);
            } finally {
                lanes.clear();
                nextLook = Instant.MIN;
                figures.served(0, 0, 0);
            }
            if (running) {
                LockSupport.parkNanos(settings.look().toNanos());
            }
        }
    }

    private void serve(Connection session) throws SQLException, InterruptedException {
        var table = new DeliveryTable(session);
        var shares = new Shares(session, database.schema());
        while (running) {
            hear();
            write(table);
            Instant now = clock.instant();
            boolean look = !now.isBefore(nextLook);
            if (look || bell.takeChanged()) {
                look(table, shares, now);
            }
            if (bell.takeDue() || look) {
                lanes.values().forEach(Lane::becomeHungry);
            }
            table.feed(lanes.values(), now, settings.ahead());
            boolean begun = begin(table);
            if (begun) {
                continue;
            }
            LockSupport.parkNanos(BATCH_NANOS);
            if (reports.isEmpty()) {
                bell.await(quietNanos(clock.instant()));
            }
        }
        finish(table);
    }

    /** Takes what attempts have reported, and decides what becomes of their deliveries. */
    private void hear() {
        for (Report report = reports.poll(); report != null; report = reports.poll()) {
            Due due = report.due();
            Answer answer = report.answer();
            Lane lane = lanes.get(due.subscription());
            Instant now = clock.instant();
            Ended ended = switch (Verdict.of(answer)) {
                case TAKEN -> new Ended(due, answer, DeliveryState.DELIVERED, null);
                case UNREADABLE -> new Ended(due, answer, DeliveryState.DEAD, null);
                // kept for whenever the subscription is resumed
                case GONE -> new Ended(due, answer, DeliveryState.PENDING, null);
                case FAILED -> settings.schedule().next(due.attempts() + 1, now, answer.retryAfter(), random)
                        .map(next -> new Ended(due, answer, DeliveryState.PENDING, next))
                        .orElseGet(() -> new Ended(due, answer, DeliveryState.DEAD, null));
            };
            unwritten.add(ended);
            figures.ended(ended);
            if (lane != null) {
                lane.ended(due, ended.state() == DeliveryState.PENDING ? ended.next() : null);
                judge(lane, due, answer, now);
            }
        }
    }

    private void judge(Lane lane, Due due, Answer answer, Instant now) {
        if (answer.trouble() == Answer.Trouble.OURS) {
            return;
        }
        switch (Verdict.of(answer)) {
            case TAKEN -> {
                lane.pace().succeeded();
                if (lane.health().succeeded(answer)) {
                    tell(lane, due, answer, Notice.Kind.RECOVERED);
                }
            }
            case GONE -> {
                lane.health().failed(answer);
                disable(lane, due, answer, Notice.Kind.DISABLED_GONE);
            }
            case FAILED -> {
                lane.pace().failed(now);
                lane.health().failed(answer);
                if (lane.health().isHopeless(now, settings.disableAfter(), settings.disableAttempts())) {
                    disable(lane, due, answer, Notice.Kind.DISABLED_FAILING);
                }
            }
            case UNREADABLE -> LOG.errorf("Event %s at position %d cannot be read and is not delivered to %s", due.eventId(),
                    due.position(), due.subscription());
        }
    }

    private void disable(Lane lane, Due due, Answer answer, Notice.Kind why) {
        if (lane.isClosed()) {
            return;
        }
        lane.close();
        figures.disabled();
        tell(lane, due, answer, why);
    }

    /** Notices are written over the pool, by whoever keeps subscriptions: not in this thread, which others wait for. */
    private void tell(Lane lane, Due due, Answer answer, Notice.Kind kind) {
        var notice = new Notice(due.subscription(), kind, clock.instant(), lane.endpoint().address(), due.eventId(), due.type(),
                answer.status(), answer.trouble() == null ? null : answer.trouble().name());
        LOG.infof("%s: subscription %s, event %s (%s), last status %s %s", kind.event(), notice.subscription(),
                notice.eventId(), notice.eventType(), notice.lastStatus(), notice.lastTrouble());
        Thread.ofVirtual().name("webhook notice").start(() -> keep(notice));
    }

    private void keep(Notice notice) {
        while (running) {
            try {
                notices.tell(notice);
                bell.changed();
                return;
            } catch (RuntimeException e) {
                LOG.warnf("A notice of %s could not be kept yet: %s", notice.subscription(), e.toString());
                LockSupport.parkNanos(settings.look().toNanos());
            }
        }
    }

    private void write(DeliveryTable table) throws SQLException {
        if (!unwritten.isEmpty()) {
            table.ended(unwritten);
            unwritten.clear();
        }
    }

    /** Which subscriptions there are, and which of them are ours. */
    private void look(DeliveryTable table, Shares shares, Instant now) throws SQLException {
        nextLook = now.plus(settings.look());
        Map<UUID, Endpoint> endpoints = table.endpoints();
        Set<UUID> own = shares.of(endpoints.keySet());
        Set<UUID> toTake = new HashSet<>(own);
        toTake.removeAll(lanes.keySet());
        for (UUID taken : shares.take(toTake)) {
            Endpoint endpoint = endpoints.get(taken);
            if (endpoint != null) {
                var lane = new Lane(endpoint, settings.atOnce());
                table.restore(lane);
                lanes.put(taken, lane);
            }
        }
        Set<UUID> left = new HashSet<>();
        for (Lane lane : lanes.values()) {
            UUID id = lane.endpoint().subscription();
            Endpoint endpoint = endpoints.get(id);
            if (endpoint != null) {
                lane.renew(endpoint);
            }
            if (endpoint != null && own.contains(id)) {
                lane.stay();
            } else {
                lane.leave();
                if (lane.isIdle()) {
                    left.add(id);
                }
            }
        }
        List<Lane> changed = lanes.values().stream().filter(lane -> lane.health().takeChanged()).toList();
        if (!changed.isEmpty()) {
            table.health(changed);
        }
        left.forEach(lanes::remove);
        shares.giveBack(left);
        figures.served(lanes.size(), (int) lanes.values().stream().filter(lane -> lane.pace().isTrying()).count(),
                lanes.values().stream().mapToInt(Lane::underWay).sum());
        if (!now.isBefore(nextForget)) {
            nextForget = table.forget(settings, now) ? now.plus(settings.look()) : now.plus(FORGET_EVERY);
        }
    }

    /** Begins what may begin; whether anything did. */
    private boolean begin(DeliveryTable table) throws SQLException {
        List<Due> begun = new ArrayList<>();
        Instant now = clock.instant();
        for (Lane lane : lanes.values()) {
            for (Due next = lane.begin(now); next != null; next = lane.begin(now)) {
                begun.add(next);
            }
        }
        if (begun.isEmpty()) {
            return false;
        }
        Map<Long, Body> texts = bodies.of(begun.stream().map(Due::position).collect(Collectors.toSet()), table::bodies);
        for (Due due : begun) {
            Body body = texts.get(due.position());
            Lane lane = lanes.get(due.subscription());
            if (lane != null) {
                figures.begun(due, Duration.between(due.since(), now));
                Endpoint endpoint = lane.endpoint();
                Thread.ofVirtual().name("webhook attempt").start(() -> report(due, attempt(lane, endpoint, due, body)));
            }
        }
        return true;
    }

    private Answer attempt(Lane lane, Endpoint endpoint, Due due, @Nullable Body body) {
        Instant at = clock.instant();
        if (body == null || !body.isReadable()) {
            return Answer.without(at, Duration.ZERO, Answer.Trouble.EVENT, body == null
                    ? "The event is older than what is kept of the log"
                    : "The event could not be read; the operators of the suite were told");
        }
        try {
            List<Secret> secrets = lane.secrets(keyring, endpoint, at);
            if (secrets.isEmpty()) {
                return Answer.without(at, Duration.ZERO, Answer.Trouble.OURS, "There is no secret to sign with");
            }
            Signed head = Signed.of(due.eventId(), at, body.bytes(), secrets);
            return deliver(EndpointAddress.parse(endpoint.address(), local), head, due, body);
        } catch (ForbiddenAddress e) {
            return Answer.without(at, Duration.ZERO, Answer.Trouble.FORBIDDEN, "The address " + e.why());
        } catch (RuntimeException e) {
            LOG.warnf(e, "An attempt of %s failed in itself", due.subscription());
            return Answer.without(at, Duration.ZERO, Answer.Trouble.OURS, "The attempt failed on our side");
        }
    }

    /** Neither whose address it is nor the address itself is told. */
    private Answer deliver(EndpointAddress to, Signed head, Due due, Body body) {
        Step step = tracing.begin(SpanKind.CLIENT, "deliver " + due.type(), body.traceparent())
                .with("messaging.message.id", due.eventId()).with("http.request.resend_count", due.attempts());
        boolean taken = false;
        try {
            Answer answer = client.deliver(to, head, body.bytes(), step.traceparent());
            taken = Verdict.of(answer) == Verdict.TAKEN;
            if (answer.status() != null) {
                step.with("http.response.status_code", answer.status());
            }
            return answer;
        } finally {
            step.end(taken);
        }
    }

    private void report(Due due, Answer answer) {
        reports.add(new Report(due, answer));
        bell.wake();
    }

    private long quietNanos(Instant now) {
        long quiet = Math.max(0, Duration.between(now, nextLook).toNanos());
        for (Lane lane : lanes.values()) {
            quiet = Math.min(quiet, lane.quietNanos(now, quiet));
        }
        return Math.max(BATCH_NANOS, quiet);
    }

    /** What is under way may end; what does not is delivered once more by whoever is next. */
    private void finish(DeliveryTable table) throws SQLException {
        long patience = System.nanoTime() + TimeUnit.SECONDS.toNanos(5);
        lanes.values().forEach(Lane::leave);
        while (lanes.values().stream().anyMatch(lane -> !lane.isIdle()) && System.nanoTime() < patience) {
            LockSupport.parkNanos(BATCH_NANOS);
            hear();
        }
        write(table);
        List<Lane> changed = lanes.values().stream().filter(lane -> lane.health().takeChanged()).toList();
        if (!changed.isEmpty()) {
            table.health(changed);
        }
    }

    @Override
    public void close() {
        running = false;
        bell.wake();
    }

    private record Report(Due due, Answer answer) {
    }
}
