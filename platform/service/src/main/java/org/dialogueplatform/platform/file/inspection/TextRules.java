package org.dialogueplatform.platform.file.inspection;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Plain text and CSV: UTF-8, and nothing a browser or a reader of PDF would take for its own. */
final class TextRules {

    private static final List<String> MARKUP = List.of("<html", "<svg", "<script", "<!doctype", "<iframe", "<body", "<head",
            "<object", "<embed", "<?xml", "<?php");

    private TextRules() {
    }

    static void check(FileKind kind, byte[] content) {
        CharBuffer text = decode(kind, content);
        for (int at = 0; at < text.length(); at++) {
            char character = text.charAt(at);
            if (character < ' ' && "\t\n\r\f".indexOf(character) < 0 || character == 0x7f) {
                throw Refused.damaged(kind,
                        "it has a control character (U+%04X) at position %d".formatted((int) character, at));
            }
        }
        for (String tag : MARKUP) {
            if (Bytes.containsIgnoringCase(content, Bytes.ascii(tag))) {
                throw Refused.kind("HTML, SVG or other markup (" + tag + ")");
            }
        }
        if (Bytes.indexOf(content, PdfRules.HEADER, 0) >= 0) {
            throw Refused.polyglot("is text that can be read as a PDF as well");
        }
    }

    private static CharBuffer decode(FileKind kind, byte[] content) {
        try {
            return StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT).decode(ByteBuffer.wrap(content));
        } catch (CharacterCodingException e) {
            throw Refused.damaged(kind, "it is not UTF-8; save it as that");
        }
    }
}
