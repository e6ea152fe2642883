package org.dialogueplatform.platform.audit.chain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.time.Instant;
import java.util.UUID;

import org.junit.jupiter.api.Test;

class AuditEntryTest {

    private static final UUID ID = UUID.fromString("01941f29-7c00-7000-8000-0000000000a1");
    private static final UUID ORGANISATION = UUID.fromString("01941f29-7c00-7000-8000-0000000000b2");
    private static final UUID HEAD = UUID.fromString("01941f29-7c00-7000-8000-0000000000c3");

    @Test
    void whatWasWrittenBeforeThereWereDeputiesKeepsItsHash() {
        assertEquals("4b42efc5a6047a8d10f2841da13083f4c17cf2029e567135a095c5dd9a6d1b8a",
                entry(ORGANISATION, null).contentHash().hex());
    }

    @Test
    void whatADeputyDidHasAFormOfItsOwn() {
        assertEquals("b73b77c749b4304e5ad13a4021d3d76a10a6d7dab13d6b7a3607619e384ba0c9",
                entry(ORGANISATION, HEAD).contentHash().hex());
        assertNotEquals(entry(ORGANISATION, null).contentHash(), entry(ORGANISATION, HEAD).contentHash());
        assertNotEquals(entry(HEAD, null).contentHash(), entry(null, HEAD).contentHash());
    }

    private static AuditEntry entry(UUID organisation, UUID forPerson) {
        return new AuditEntry(ID, Instant.parse("2023-01-30T04:00:00Z"), "recommendations", "anna", "representative",
                organisation, forPerson, null, null, "submitProgressReport", "progress-report.submitted.v1", "ProgressReport",
                "01941f29-7c00-7000-8000-0000000000d4", 2L, null, "request-17", null, "{}");
    }
}
