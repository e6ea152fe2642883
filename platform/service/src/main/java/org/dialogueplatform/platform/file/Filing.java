package org.dialogueplatform.platform.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.function.Predicate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.dialogueplatform.platform.file.inspection.FileInspection;
import org.dialogueplatform.platform.file.inspection.InspectedFile;
import org.dialogueplatform.platform.identity.Actor;
import org.dialogueplatform.platform.identity.Role;
import org.dialogueplatform.platform.problem.Invalid;
import org.dialogueplatform.platform.problem.NotFound;
import org.dialogueplatform.platform.problem.ProblemException;
import org.dialogueplatform.platform.problem.ProblemType;
import org.dialogueplatform.platform.problem.RuleBroken;
import org.jspecify.annotations.Nullable;

/** Takes files in and gives them to who may read them. */
@ApplicationScoped
public class Filing {

    private final StoredFiles files;
    private final FileStore store;
    private final Instance<FileUse> uses;
    private final FileInspection inspection;
    /** What is looked into lies in memory. */
    private final Semaphore places;
    private final Clock clock;

    @Inject
    Filing(StoredFiles files, FileStore store, @Any Instance<FileUse> uses, FileSettings settings, Clock clock) {
        this.files = files;
        this.store = store;
        this.uses = uses;
        this.inspection = new FileInspection(settings.maxSize().asLongValue());
        this.places = new Semaphore(settings.atOnce(), true);
        this.clock = clock;
    }

    /** Takes a file in: first its bytes, then its row. Should the row never be committed, the sweep removes the bytes. */
    @Transactional
    public StoredFile receive(SentFile sent, Actor actor) {
        UUID owner = owner(sent, actor);
        if (sent.replaces() != null) {
            checkReplaceable(sent.replaces(), owner, actor);
        }
        places.acquireUninterruptibly();
        try {
            InspectedFile inspected = inspection.inspect(sent.content(), sent.name(), sent.type());
            var file = new StoredFile(inspected, sha256(inspected.content()), sent.visibility(), owner, sent.replaces(),
                    clock.instant(), actor.subject());
            store.store(file.id(), inspected.content());
            files.persist(file);
            files.flush();
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            places.release();
        }
    }

    private static @Nullable UUID owner(SentFile sent, Actor actor) {
        actor.require(Role.SECRETARIAT, Role.REPRESENTATIVE, Role.ASSESSOR);
        UUID named = sent.organisation();
        if (named == null) {
            return actor.is(Role.SECRETARIAT) ? null : actor.organisation();
        }
        if (!actor.is(Role.SECRETARIAT) && !actor.actsFor(named)) {
            throw new ProblemException(ProblemType.NOT_ALLOWED, "A file is handed in for one's own organisation only.");
        }
        return named;
    }

    private void checkReplaceable(UUID replaced, @Nullable UUID owner, Actor actor) {
        StoredFile file = files.findById(replaced);
        if (file == null || !(actor.is(Role.SECRETARIAT) || file.isOwnedBy(actor))
                || !Objects.equals(file.organisationId(), owner)) {
            throw new Invalid("/replaces", "unknown-file", "is no file of the one whose this one is");
        }
        if (files.isReplaced(replaced)) {
            throw new RuleBroken("replaced", "There is a newer version of it already; replace that one.");
        }
    }

    /** What this actor may read; what it may not looks like what does not exist. */
    public StoredFile requireReadable(UUID id, Actor actor) {
        StoredFile file = files.findById(id);
        if (file == null || !mayRead(file, actor)) {
            throw new NotFound("file", id);
        }
        return file;
    }

    private boolean mayRead(StoredFile file, Actor actor) {
        return isInternal(file, actor)
                || file.maySee(actor) && uses.stream().anyMatch(use -> use.shows(file.id(), actor));
    }

    /** Whether the actor may know everything of it, wherever it is used. */
    public boolean isInternal(StoredFile file, Actor actor) {
        return actor.is(Role.SECRETARIAT, Role.AUDITOR) || file.isOwnedBy(actor);
    }

    /** The same, or nothing. */
    public Optional<StoredFile> readable(UUID id, Actor actor) {
        return files.findByIdOptional(id).filter(file -> mayRead(file, actor));
    }

    /**
     * A file that is to be used for something of this organisation's, or of the secretariat's if null; refused if it is not
     * its.
     *
     * @param pointer where it is named
     */
    public StoredFile requireOf(UUID id, @Nullable UUID organisation, String pointer) {
        return requireWhere(id, file -> Objects.equals(file.organisationId(), organisation), pointer);
    }

    /** The same, where several may have it. */
    public StoredFile requireWhere(UUID id, Predicate<StoredFile> usable, String pointer) {
        StoredFile file = files.findById(id);
        if (file == null || !usable.test(file)) {
            throw new Invalid(pointer, "unknown-file", "is no file that can be used here: hand it in first");
        }
        return file;
    }

    /** Its bytes, to be read once. */
    public InputStream content(StoredFile file) {
        try {
            return store.open(file.id());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
