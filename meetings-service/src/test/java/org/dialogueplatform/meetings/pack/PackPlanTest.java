package org.dialogueplatform.meetings.pack;

import static org.dialogueplatform.meetings.meeting.MeetingFixture.announcedWith;
import static org.dialogueplatform.meetings.meeting.MeetingFixture.item;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import org.dialogueplatform.meetings.agenda.AgendaItemDetails;
import org.dialogueplatform.meetings.agenda.AgendaItemKind;
import org.dialogueplatform.meetings.agenda.Visibility;
import org.dialogueplatform.meetings.audience.Audience;
import org.dialogueplatform.meetings.document.Document;
import org.dialogueplatform.meetings.document.DocumentFixture;
import org.dialogueplatform.meetings.meeting.Meeting;
import org.dialogueplatform.meetings.pack.PackPlan.Filed;
import org.dialogueplatform.platform.text.Language;
import org.dialogueplatform.platform.text.LocalizedText;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What of a meeting goes where in its pack, for whom. */
class PackPlanTest {

    private final Meeting meeting = announcedWith(
            new AgendaItemDetails(AgendaItemKind.REPORT, LocalizedText.of(Language.EN, "Among us: <b>drafts</b>"), null,
                    List.of(),
                    20, Visibility.INTERNAL, false),
            item("../Reports"));
    private final Map<UUID, Filed> files = new HashMap<>();
    private final List<Document> documents = new ArrayList<>();

    @Test
    void agendaAndContentsComeFirstAndDocumentsFollowInTheAgendasOrder() throws IOException {
        document(2, "Statement", "b.pdf", null);
        document(2, "Statement", "a.pdf", null);
        document(1, "Draft", "draft.docx", Language.RU);
        document(null, "Programme", "p.pdf", Language.EN);
        document(0, "Proposal", "x.txt", null);

        assertEquals(List.of("00 Agenda.html", "00 Contents.txt", "00 Documents/01 Programme (en).pdf",
                "01 Proposals of civil society/01 Proposal.txt", "02 Among us- -b-drafts--b-/01 Draft (ru).docx",
                "03 .-Reports/01 Statement.pdf", "03 .-Reports/02 Statement.pdf"),
                List.copyOf(zipped(pack(Audience.MEMBERS)).keySet()));
    }

    @Test
    void theAgendaLeadsToTheFilesAndTheContentsHaveTheirDigests() throws IOException {
        document(1, "Draft & more", "draft.docx", Language.RU);
        Map<String, String> entries = zipped(pack(Audience.MEMBERS));
        String agenda = entries.get("00 Agenda.html");
        assertTrue(agenda.contains("<h2>2. Among us: &lt;b&gt;drafts&lt;/b&gt;</h2>"), agenda);
        assertTrue(agenda.contains("<a href=\"02%20Among%20us-%20-b-drafts--b-/01%20Draft%20%26%20more%20%28ru%29.docx\">"
                + "01 Draft &amp; more (ru).docx</a>"), agenda);
        assertEquals("abc  02 Among us- -b-drafts--b-/01 Draft & more (ru).docx\n", entries.get("00 Contents.txt"));
    }

    @Test
    void ofWhatTheReaderDoesNotSeeThereIsNothingNotEvenItsName() throws IOException {
        document(0, "Proposal", "x.txt", null);
        Map<String, String> entries = zipped(pack(Audience.PUBLIC));
        assertFalse(entries.toString().contains("Among us"), entries.toString());
        assertTrue(entries.containsKey("01 Proposals of civil society/01 Proposal.txt"), entries.toString());
    }

    @Test
    void theSameMeetingGivesTheSameBytes() throws IOException {
        document(2, "Statement", "a.pdf", null);
        assertEquals(pack(Audience.PUBLIC).tag(), pack(Audience.PUBLIC).tag());
        assertArrayEquals(bytes(pack(Audience.PUBLIC)), bytes(pack(Audience.PUBLIC)));
        String before = pack(Audience.PUBLIC).tag();
        document(2, "Another", "c.pdf", null);
        assertFalse(before.equals(pack(Audience.PUBLIC).tag()));
    }

    private void document(@Nullable Integer item, String title, String file, @Nullable Language language) {
        UUID fileId = UUID.randomUUID();
        files.put(fileId, new Filed(file, 3, "abc"));
        documents.add(DocumentFixture.submitted(meeting,
                item == null ? null : meeting.agenda().items().get(item).id(), title, fileId, language));
    }

    private Pack pack(Audience audience) {
        return PackPlan.of(meeting, audience, documents, files, Map.of(), List.of(Language.EN));
    }

    private static byte[] bytes(Pack pack) throws IOException {
        var out = new ByteArrayOutputStream();
        PackWriter.write(pack, id -> new ByteArrayInputStream("abc".getBytes(StandardCharsets.UTF_8)), out);
        return out.toByteArray();
    }

    private static Map<String, String> zipped(Pack pack) throws IOException {
        Map<String, String> entries = new LinkedHashMap<>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes(pack)))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return entries;
    }
}
