package org.dialogueplatform.meetings.minutes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.Set;
import java.util.TreeSet;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.dialogueplatform.meetings.meeting.MeetingFixture;
import org.dialogueplatform.meetings.rendering.DocumentFormat;
import org.dialogueplatform.platform.text.Language;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/** The minutes' PDF, judged by veraPDF: can be read by those who do not see it. */
class AccessiblePdfTest {

    @BeforeAll
    static void start() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theMinutesKeepToPdfUa(Language language) throws Exception {
        MinutesVersion minutes = MinutesFixture.draft(MeetingFixture.ended());
        byte[] pdf = DocumentFormat.PDF.write(MinutesDocument.of(MinutesFixture.reading(minutes), language));

        assertEquals(Set.of(), broken(pdf));
    }

    @Test
    void aPageWithoutTagsDoesNot() throws Exception {
        try (var pdf = new PDDocument(); var bytes = new ByteArrayOutputStream()) {
            pdf.addPage(new PDPage());
            pdf.save(bytes);

            assertFalse(broken(bytes.toByteArray()).isEmpty());
        }
    }

    /** The rules of PDF/UA-1 that it breaks. */
    private static Set<String> broken(byte[] pdf) throws Exception {
        Set<String> broken = new TreeSet<>();
        try (var parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFUA_1);
                var validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFUA_1, false)) {
            for (TestAssertion found : validator.validate(parser).getTestAssertions()) {
                if (found.getStatus() == TestAssertion.Status.FAILED) {
                    broken.add(found.getRuleId().getClause() + "-" + found.getRuleId().getTestNumber() + " "
                            + found.getMessage() + " at " + found.getLocation().getContext());
                }
            }
        }
        return broken;
    }
}
