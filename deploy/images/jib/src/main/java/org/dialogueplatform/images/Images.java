package org.dialogueplatform.images;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import com.google.cloud.tools.jib.api.Containerizer;
import com.google.cloud.tools.jib.api.CredentialRetriever;
import com.google.cloud.tools.jib.api.ImageReference;
import com.google.cloud.tools.jib.api.InvalidImageReferenceException;
import com.google.cloud.tools.jib.api.Jib;
import com.google.cloud.tools.jib.api.JibContainer;
import com.google.cloud.tools.jib.api.JibContainerBuilder;
import com.google.cloud.tools.jib.api.LogEvent;
import com.google.cloud.tools.jib.api.RegistryImage;
import com.google.cloud.tools.jib.api.TarImage;
import com.google.cloud.tools.jib.frontend.CredentialRetrieverFactory;

/**
 * Builds images of what was built beforehand, by Jib: {@code Images <option>... <name>...}; ./dialogue images knows the
 * options.
 */
public final class Images {

    private static final String TAR = "tar://";

    private Images() {
    }

    public static void main(String[] args) throws Exception {
        Map<String, String> options = new HashMap<>();
        List<String> names = new ArrayList<>();
        for (String arg : args) {
            int equals = arg.indexOf('=');
            if (arg.startsWith("--")) {
                options.put(arg.substring(2, equals < 0 ? arg.length() : equals), equals < 0 ? "" : arg.substring(equals + 1));
            } else {
                names.add(arg);
            }
        }
        String version = needed(options, "version");
        Contents contents = new Contents(Path.of(needed(options, "checkout")), version, needed(options, "revision"));
        for (String name : names) {
            JibContainerBuilder image = from(needed(options, "base"));
            contents.putInto(image, name);
            // of what was committed, not of now: the same again is the same image
            image.setCreationTime(Instant.parse(needed(options, "created")));
            Containerizer target = target(options.get("to"), options.get("push"), name, version)
                    .setToolName("dialogue").setAllowInsecureRegistries(options.containsKey("insecure"));
            JibContainer built = image.containerize(target);
            System.out.println(built.getTargetImage() + " " + built.getDigest());
        }
    }

    static JibContainerBuilder from(String base) throws InvalidImageReferenceException {
        return base.startsWith(TAR) ? Jib.from(TarImage.at(Path.of(base.substring(TAR.length())))) : Jib.from(registry(base));
    }

    private static Containerizer target(@Nullable String folder, @Nullable String prefix, String name, String version)
            throws Exception {
        if (prefix != null) {
            return Containerizer.to(registry(prefix + "/" + name + ":" + version));
        }
        Path files = Files.createDirectories(Path.of(Objects.requireNonNull(folder, "--to or --push is needed")));
        return Containerizer.to(TarImage.at(files.resolve(name + ".tar")).named("dialogue/" + name));
    }

    /** With the credentials that docker login, or podman login, has left. */
    private static RegistryImage registry(String reference) throws InvalidImageReferenceException {
        ImageReference image = ImageReference.parse(reference);
        CredentialRetrieverFactory credentials = CredentialRetrieverFactory.forImage(image, Images::tell);
        CredentialRetriever fromFile = credentials.dockerConfig();
        return RegistryImage.named(image).addCredentialRetriever(fromFile)
                .addCredentialRetriever(credentials.wellKnownCredentialHelpers());
    }

    private static void tell(LogEvent event) {
        if (event.getLevel() == LogEvent.Level.ERROR || event.getLevel() == LogEvent.Level.WARN) {
            System.err.println(event.getMessage());
        }
    }

    private static String needed(Map<String, String> options, String name) {
        return Objects.requireNonNull(options.get(name), () -> "--" + name + " is needed");
    }
}
