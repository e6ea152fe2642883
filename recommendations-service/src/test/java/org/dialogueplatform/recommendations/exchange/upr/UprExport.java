package org.dialogueplatform.recommendations.exchange.upr;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** An export in the layout of UPR Info, in words of our own. */
final class UprExport {

    static final String HEADER = "To,To-Rgrp,To-Org,Text,From,From-Rgrp,From-Org,Response,Action,Issue,Session";
    static final Charset MAC_ROMAN = Charset.forName("x-MacRoman");
    static final Charset WINDOWS = Charset.forName("windows-1252");
    static final Charset WINDOWS_CYRILLIC = Charset.forName("windows-1251");

    private UprExport() {
    }

    /** A row to Kazakhstan by Norway with this text. */
    static String row(String text) {
        return row("Kazakhstan", text, "Norway", "Accepted", "4", "Justice", "7");
    }

    static String row(String to, String text, String from, String response, String action, String issue, String session) {
        return String.join(",", to, "Asia", "\"OIC, CIS\"", quoted(text), from, "WEOG", "", response, action, quoted(issue),
                session);
    }

    /** The header and these rows, each line ended as given. */
    static String file(String lineEnd, String... rows) {
        StringBuilder file = new StringBuilder(HEADER);
        for (String row : rows) {
            file.append(lineEnd).append(row);
        }
        return file.append(lineEnd).toString();
    }

    static Result read(String file) {
        return read(file.getBytes(StandardCharsets.UTF_8));
    }

    static Result read(byte[] file) {
        try (UprFile export = UprFile.open(new ByteArrayInputStream(file))) {
            List<UprLine> lines = new ArrayList<>();
            export.forEachRemaining(lines::add);
            return new Result(export.format(), lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String quoted(String value) {
        return "\"" + value.replace("\"", "\"\"") + "\"";
    }

    /** All that was read. */
    record Result(UprFormat format, List<UprLine> lines) {

        List<UprRow> rows() {
            return of(UprLine.Row.class).stream().map(UprLine.Row::row).toList();
        }

        UprRow onlyRow() {
            if (lines.size() == 1 && lines.getFirst() instanceof UprLine.Row only) {
                return only.row();
            }
            throw new AssertionError("one row was expected: " + lines);
        }

        List<UprLine.Refused> refused() {
            return of(UprLine.Refused.class);
        }

        UprLine.Refused onlyRefusal() {
            if (lines.size() == 1 && lines.getFirst() instanceof UprLine.Refused only) {
                return only;
            }
            throw new AssertionError("one refused row was expected: " + lines);
        }

        <T extends UprLine> List<T> of(Class<T> kind) {
            return lines.stream().filter(kind::isInstance).map(kind::cast).toList();
        }
    }
}
