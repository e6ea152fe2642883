package org.dialogueplatform.recommendations.exchange.upr;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.dialogueplatform.recommendations.exchange.upr.TextEncoding.Evidence;
import org.jspecify.annotations.Nullable;

/**
 * Reads a file once from beginning to end to learn in what it is written; a few accented letters may be anywhere in
 * it.
 *
 * <p>
 * A byte order mark decides. Without one, a file that is UTF-8 throughout, pure ASCII included, is UTF-8: text of
 * another encoding is practically never so by chance. A file that is UTF-8 but for a rare damaged place is UTF-8 too.
 * Otherwise it is whichever of windows-1252, Mac-Roman and windows-1251 reads best by {@link SingleByteScore}, the
 * first of them when they read equally well. Lines that end in CR speak for Mac-Roman: only the classic Macintosh
 * wrote them.
 */
final class TextSurvey {

    /** Less than one letter is worth: enough to settle a tie, not to outweigh what is written. */
    private static final int POINTS_FOR_MACINTOSH = 2;

    private static final String MAC_ROMAN = "x-MacRoman";
    private static final List<String> CANDIDATES = List.of("windows-1252", MAC_ROMAN, "windows-1251");

    private static final List<Signature> NOT_TEXTS = List.of(
            new Signature("an Excel workbook or another ZIP archive", 'P', 'K', 3, 4),
            new Signature("an old Excel or Word document", 0xD0, 0xCF, 0x11, 0xE0),
            new Signature("a PDF document", '%', 'P', 'D', 'F'));

    private final TextEncoding encoding;
    private final LineEnds lineEnds;
    private final int markLength;

    private TextSurvey(TextEncoding encoding, LineEnds lineEnds, int markLength) {
        this.encoding = encoding;
        this.lineEnds = lineEnds;
        this.markLength = markLength;
    }

    /** @throws UprFileRefused if it is not a text */
    static TextSurvey of(Path file) throws IOException {
        byte[] beginning;
        try (InputStream in = Files.newInputStream(file)) {
            beginning = in.readNBytes(4);
        }
        for (Signature signature : NOT_TEXTS) {
            if (signature.begins(beginning)) {
                throw notAText(signature.what());
            }
        }
        Mark mark = Mark.of(beginning);
        return mark == null ? ofUnmarked(file) : ofMarked(file, mark);
    }

    TextEncoding encoding() {
        return encoding;
    }

    LineEnds lineEnds() {
        return lineEnds;
    }

    /** Opens the surveyed file for reading, past its byte order mark; what cannot be decoded reads as U+FFFD. */
    Reader read(Path file) throws IOException {
        InputStream in = Files.newInputStream(file);
        try {
            in.skipNBytes(markLength);
            return new InputStreamReader(in, encoding.charset());
        } catch (IOException e) {
            in.close();
            throw e;
        }
    }

    private static TextSurvey ofMarked(Path file, Mark mark) throws IOException {
        LineEndCount lineEnds = new LineEndCount();
        TextSurvey marked = new TextSurvey(new TextEncoding(mark.charset(), Evidence.BYTE_ORDER_MARK), LineEnds.NONE,
                mark.length());
        try (Reader reader = marked.read(file)) {
            char[] buffer = new char[8192];
            for (int n = reader.read(buffer); n >= 0; n = reader.read(buffer)) {
                for (int i = 0; i < n; i++) {
                    lineEnds.accept(buffer[i]);
                }
            }
        }
        return new TextSurvey(marked.encoding, lineEnds.kind(), mark.length());
    }

    private static TextSurvey ofUnmarked(Path file) throws IOException {
        LineEndCount lineEnds = new LineEndCount();
        Utf8Survey utf8 = new Utf8Survey();
        List<SingleByteScore> scores = CANDIDATES.stream().map(name -> new SingleByteScore(Charset.forName(name))).toList();
        long bytes = 0;
        long zeros = 0;
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 65_536)) {
            for (int b = in.read(); b >= 0; b = in.read()) {
                bytes++;
                zeros += b == 0 ? 1 : 0;
                lineEnds.accept(b);
                utf8.accept(b);
                for (SingleByteScore score : scores) {
                    score.accept(b);
                }
            }
        }
        if (zeros > bytes / 100) {
            throw notAText("not a text, or a text in UTF-16 that does not say so");
        }
        return new TextSurvey(concluded(utf8, scores, lineEnds), lineEnds.kind(), 0);
    }

    private static TextEncoding concluded(Utf8Survey utf8, List<SingleByteScore> scores, LineEndCount lineEnds) {
        if (utf8.wellFormed()) {
            return new TextEncoding(StandardCharsets.UTF_8, Evidence.WELL_FORMED);
        }
        if (utf8.nearlyWellFormed()) {
            return new TextEncoding(StandardCharsets.UTF_8, Evidence.NEARLY_WELL_FORMED);
        }
        SingleByteScore best = scores.getFirst();
        long most = Long.MIN_VALUE;
        for (SingleByteScore score : scores) {
            boolean favoured = lineEnds.mostlyCr() && score.charset().name().equals(MAC_ROMAN);
            long points = score.total() + (favoured ? POINTS_FOR_MACINTOSH : 0);
            if (points > most) {
                most = points;
                best = score;
            }
        }
        return new TextEncoding(best.charset(), Evidence.LIKELIEST);
    }

    private static UprFileRefused notAText(String what) {
        return new UprFileRefused(UprFileRefused.NOT_A_TEXT, "This is " + what
                + ", but a CSV file is needed. Export it again, or open it in a spreadsheet and save it as “CSV UTF-8”.");
    }

    private record Signature(String what, int first, int second, int third, int fourth) {

        boolean begins(byte[] beginning) {
            return beginning.length == 4 && beginning[0] == (byte) first && beginning[1] == (byte) second
                    && beginning[2] == (byte) third && beginning[3] == (byte) fourth;
        }
    }

    private record Mark(Charset charset, int length) {

        static @Nullable Mark of(byte[] beginning) {
            int first = at(beginning, 0);
            int second = at(beginning, 1);
            if (first == 0xEF && second == 0xBB && at(beginning, 2) == 0xBF) {
                return new Mark(StandardCharsets.UTF_8, 3);
            }
            if (first == 0xFF && second == 0xFE) {
                return new Mark(StandardCharsets.UTF_16LE, 2);
            }
            return first == 0xFE && second == 0xFF ? new Mark(StandardCharsets.UTF_16BE, 2) : null;
        }

        private static int at(byte[] bytes, int i) {
            return i < bytes.length ? bytes[i] & 0xFF : -1;
        }
    }
}
