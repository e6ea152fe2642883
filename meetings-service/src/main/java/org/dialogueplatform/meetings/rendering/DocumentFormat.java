package org.dialogueplatform.meetings.rendering;

import java.nio.charset.StandardCharsets;
import java.util.function.Function;

/** As what a document can be had. */
public enum DocumentFormat {
    HTML(DocumentFormat.HTML_TYPE, document -> HtmlWriter.write(document).getBytes(StandardCharsets.UTF_8)),
    DOCX(DocumentFormat.DOCX_TYPE, DocxWriter::write),
    PDF(DocumentFormat.PDF_TYPE, PdfWriter::write);

    public static final String HTML_TYPE = "text/html;charset=UTF-8";
    public static final String DOCX_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    public static final String PDF_TYPE = "application/pdf";

    private final String mediaType;
    private final Function<Document, byte[]> writer;

    DocumentFormat(String mediaType, Function<Document, byte[]> writer) {
        this.mediaType = mediaType;
        this.writer = writer;
    }

    public String mediaType() {
        return mediaType;
    }

    public byte[] write(Document document) {
        return writer.apply(document);
    }
}
