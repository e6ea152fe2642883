package org.dialogueplatform.platform.file.inspection;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;

import org.apache.tika.Tika;
import org.dialogueplatform.platform.problem.ProblemException;
import org.dialogueplatform.platform.problem.ProblemType;
import org.jspecify.annotations.Nullable;

/**
 * Decides by a file's bytes what it is and whether it is taken in; its name and the type it is said to have must agree with
 * them, and decide nothing. What remains is the file without what it told of its maker, as far as its kind allows.
 */
public final class FileInspection {

    private static final Tika DETECTION = new Tika();

    private final long largest;

    /** @param largest how many bytes a file may have */
    public FileInspection(long largest) {
        this.largest = Math.min(largest, Integer.MAX_VALUE - 16);
    }

    /**
     * Reads no more than a file may have; what is more is refused while it is read.
     *
     * @param sentName as the sender calls it
     * @param declaredType the media type the sender gave, if any
     */
    public InspectedFile inspect(InputStream sent, String sentName, @Nullable String declaredType) throws IOException {
        byte[] content = sent.readNBytes((int) largest + 1);
        if (content.length > largest) {
            throw new ProblemException(ProblemType.BODY_TOO_LARGE, "A file may have " + largest + " bytes.");
        }
        if (content.length == 0) {
            throw Refused.because("NotNull", "the file is missing or empty");
        }
        KnownMalware.refuse(content);
        String name = FileName.clean(sentName);
        InspectedFile inspected = byContent(name, content);
        checkAgreement(inspected, declaredType);
        return inspected;
    }

    private static InspectedFile byContent(String name, byte[] content) {
        String found = DETECTION.detect(content);
        return switch (found) {
            case "application/pdf" -> pdf(name, content);
            case "image/png" -> new InspectedFile(name, FileKind.PNG, PngRules.stripped(content));
            case "image/jpeg" -> new InspectedFile(name, FileKind.JPEG, JpegRules.stripped(content));
            case "text/plain", "text/csv" -> text(name, content);
            default -> archive(name, found, content);
        };
    }

    private static InspectedFile pdf(String name, byte[] content) {
        PdfRules.check(content);
        return new InspectedFile(name, FileKind.PDF, content);
    }

    private static InspectedFile text(String name, byte[] content) {
        FileKind kind = FileKind.CSV.hasExtension(FileName.extension(name)) ? FileKind.CSV : FileKind.TEXT;
        TextRules.check(kind, content);
        return new InspectedFile(name, kind, content);
    }

    private static InspectedFile archive(String name, String found, byte[] content) {
        if (content.length < 4 || content[0] != 'P' || content[1] != 'K') {
            throw Refused.kind(found);
        }
        OfficeRules.Document document = OfficeRules.check(content);
        return new InspectedFile(name, document.kind(), document.content());
    }

    private static void checkAgreement(InspectedFile file, @Nullable String declaredType) {
        String extension = FileName.extension(file.name());
        if (!file.kind().hasExtension(extension)) {
            throw Refused.because("name-disagrees",
                    "is " + file.kind() + " by its content, but its name ends in another way");
        }
        String declared = declaredType == null ? "" : declaredType.replaceAll(";.*", "").strip().toLowerCase(Locale.ROOT);
        if (!file.kind().isMeantBy(declared)) {
            throw Refused.because("type-disagrees", "is " + file.kind() + " by its content, but was sent as another type");
        }
    }
}
