package org.dialogueplatform.platform.file.inspection;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;

import org.dialogueplatform.platform.file.inspection.OfficeRules.OfficeMarkup;
import org.jspecify.annotations.Nullable;

/** OpenDocument: says what it is in its first entry; what it fetches or runs stands in its content. */
final class OpenDocumentMarkup implements OfficeMarkup {

    private static final Map<String, FileKind> TYPES = Map.of(FileKind.ODT.mediaType(), FileKind.ODT,
            FileKind.ODS.mediaType(), FileKind.ODS);
    private static final String SCRIPT = "urn:oasis:names:tc:opendocument:xmlns:script:1.0";
    private static final Set<String> ACTIVE = Set.of("object-ole", "applet", "plugin", "floating-frame", "dde-connection-decl",
            "dde-connection", "dde-source", "dde-link", "encryption-data");
    private static final Set<String> LINKS = Set.of("a", "bookmark-ref");

    private @Nullable FileKind kind;

    OpenDocumentMarkup(ZipArchive archive) {
        ZipEntryBytes first = archive.entries().getFirst();
        if (!first.name().equals("mimetype") || first.method() != ZipEntryBytes.STORED) {
            throw ZipArchive.damaged("what it is does not stand first");
        }
    }

    @Override
    public void read(String name, InputStream content) throws IOException {
        if (name.equals("mimetype")) {
            String type = new String(content.readNBytes(200), StandardCharsets.US_ASCII).strip();
            kind = TYPES.get(type);
            if (kind == null) {
                throw Refused.kind("a document of another kind (" + type.replaceAll("[^A-Za-z0-9./+-]", "?") + ")");
            }
        } else if (name.endsWith(".xml")) {
            Xml.read(name, content, OpenDocumentMarkup::check);
        }
    }

    private static void check(String namespace, String element, Map<String, String> attributes) {
        if (namespace.equals(SCRIPT) || ACTIVE.contains(element)) {
            throw Refused.active("scripts, embedded programs or encrypted parts (" + element + ")");
        }
        String target = attributes.get("href");
        boolean elsewhere = target != null
                && (target.matches("^[A-Za-z][A-Za-z0-9+.-]*:.*") || target.startsWith("/") || target.contains(".."));
        if (elsewhere && !LINKS.contains(element)) {
            throw Refused.active("something that is fetched from elsewhere (" + element + ")");
        }
        if (target != null && target.matches("(?i)^(javascript|vnd\\.sun\\.star\\.script|macro|data|file):.*")) {
            throw Refused.active("a link that runs something");
        }
    }

    @Override
    public FileKind kind() {
        if (kind == null) {
            throw Refused.kind("a ZIP archive");
        }
        return kind;
    }
}
