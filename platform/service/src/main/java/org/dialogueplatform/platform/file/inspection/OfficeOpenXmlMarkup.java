package org.dialogueplatform.platform.file.inspection;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.dialogueplatform.platform.file.inspection.OfficeRules.OfficeMarkup;
import org.jspecify.annotations.Nullable;

/** Office Open XML: its content types say what it is, its relationships what it is connected with. */
final class OfficeOpenXmlMarkup implements OfficeMarkup {

    private static final Map<String, FileKind> MAIN = Map.of(
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml", FileKind.DOCX,
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml", FileKind.XLSX);

    /** Parts of content types and of relationships. */
    private static final List<String> ACTIVE = List.of("macroenabled", "vbaproject", "activex", "oleobject", "macrosheet",
            "externallink", "attachedtemplate", "/package", "/control", "subdocument", "/frame", "afchunk");

    private @Nullable FileKind kind;

    @Override
    public void read(String name, InputStream content) throws IOException {
        if (name.equals("[Content_Types].xml")) {
            Xml.read(name, content, (namespace, element, attributes) -> {
                String type = attributes.getOrDefault("ContentType", "").toLowerCase(Locale.ROOT);
                refuseActive(type);
                FileKind main = MAIN.get(type);
                if (main != null) {
                    kind = main;
                }
            });
        } else if (name.endsWith(".rels")) {
            Xml.read(name, content, (namespace, element, attributes) -> {
                if (element.equals("Relationship")) {
                    checkRelationship(attributes);
                }
            });
        }
    }

    private static void checkRelationship(Map<String, String> attributes) {
        String type = attributes.getOrDefault("Type", "").toLowerCase(Locale.ROOT);
        refuseActive(type);
        if (!"External".equalsIgnoreCase(attributes.get("TargetMode"))) {
            return;
        }
        String target = attributes.getOrDefault("Target", "").toLowerCase(Locale.ROOT);
        boolean link = type.endsWith("/hyperlink")
                && (target.startsWith("http://") || target.startsWith("https://") || target.startsWith("mailto:"));
        if (!link) {
            throw Refused.active("something that is fetched from elsewhere");
        }
    }

    private static void refuseActive(String type) {
        for (String active : ACTIVE) {
            // "/package" ends a relationship, and begins the names of all of them
            boolean found = active.startsWith("/") ? type.endsWith(active) : type.contains(active);
            if (found) {
                throw Refused.active("macros, controls or other files (" + type + ")");
            }
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
