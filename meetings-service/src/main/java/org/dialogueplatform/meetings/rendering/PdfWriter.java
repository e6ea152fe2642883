package org.dialogueplatform.meetings.rendering;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;

/** A document for print and for the archive: tagged (PDF/UA), with outline, table of contents and page numbers. */
public final class PdfWriter {

    /** Metric-compatible with Arial; it has the letters of Kazakh. From openpdf-fonts-extra. */
    private static final String FONTS = "/liberation/LiberationSans-";

    private PdfWriter() {
    }

    public static byte[] write(Document document) {
        // its own log tells of every style; what fails is thrown
        XRLog.setLoggingEnabled(false);
        try (var bytes = new ByteArrayOutputStream()) {
            var builder = new PdfRendererBuilder().usePdfUaAccessibility(true)
                    .useFont(() -> PdfWriter.class.getResourceAsStream(FONTS + "Regular.ttf"), "Document", 400,
                            FontStyle.NORMAL, true)
                    .useFont(() -> PdfWriter.class.getResourceAsStream(FONTS + "Bold.ttf"), "Document", 700, FontStyle.NORMAL,
                            true)
                    .withHtmlContent(HtmlWriter.writeForPrint(document), null).toStream(bytes);
            // nothing in a document is fetched from anywhere
            builder.useUriResolver((base, uri) -> uri.startsWith("#") ? uri : null);
            builder.run();
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("A document could not be written as PDF", e);
        }
    }
}
