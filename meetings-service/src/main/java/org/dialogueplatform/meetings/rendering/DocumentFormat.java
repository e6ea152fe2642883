package org.dialogueplatform.meetings.rendering;

import java.nio.charset.StandardCharsets;

/** As what a document can be had. */
public enum DocumentFormat {
    HTML(DocumentFormat.HTML_TYPE),
    DOCX(DocumentFormat.DOCX_TYPE),
    PDF(DocumentFormat.PDF_TYPE);

    public static final String HTML_TYPE = "text/html;charset=UTF-8";
    public static final String DOCX_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    public static final String PDF_TYPE = "application/pdf";

    private final String mediaType;

    DocumentFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }

    public byte[] write(Document document) {
        return switch (this) {
            case HTML -> HtmlWriter.write(document).getBytes(StandardCharsets.UTF_8);
            case DOCX -> DocxWriter.write(document);
            case PDF -> PdfWriter.write(document);
        };
    }
}
