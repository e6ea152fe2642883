package org.dialogueplatform.recommendations.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.dialogueplatform.platform.identity.CurrentActor;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.multipart.FileUpload;

import io.quarkus.narayana.jta.QuarkusTransaction;

/** Takes a file in: once it is stored with its run, the rest is the worker's affair. */
@ApplicationScoped
class ImportReceiving {

    private static final int LONGEST_NAME = 255;

    private final ImportRuns runs;
    private final ImportFiles files;
    private final ImportWorker worker;
    private final CurrentActor actor;
    private final Clock clock;
    private final UnknownTerms unknownTerms;

    @Inject
    ImportReceiving(ImportRuns runs, ImportFiles files, ImportWorker worker, CurrentActor actor, Clock clock,
            @ConfigProperty(name = "dialogue.imports.unknown-terms") UnknownTerms unknownTerms) {
        this.runs = runs;
        this.files = files;
        this.worker = worker;
        this.actor = actor;
        this.clock = clock;
        this.unknownTerms = unknownTerms;
    }

    ImportRunView receive(ImportForm form) throws IOException {
        form.check();
        List<String> states = form.states();
        FileUpload upload = Objects.requireNonNull(form.file);
        Path path = upload.uploadedFile();
        var file = new ImportedFile(name(upload), upload.size(), sha256(path));
        ImportRunView received = QuarkusTransaction.joiningExisting().call(() -> {
            var run = new ImportRun(Objects.requireNonNull(form.format), file, form.dryRun, states, unknownTerms,
                    clock.instant(), actor.get().subject());
            runs.persistAndFlush(run);
            try (InputStream content = Files.newInputStream(path)) {
                files.store(run.id(), content);
            }
            return run.view();
        });
        worker.wake();
        return received;
    }

    private static String name(FileUpload upload) {
        String name = Storable.text(Objects.requireNonNullElse(upload.fileName(), ""));
        return name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
    }

    private static String sha256(Path path) throws IOException {
        try (InputStream content = Files.newInputStream(path)) {
            var digest = MessageDigest.getInstance("SHA-256");
            new DigestInputStream(content, digest).transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
