package org.dialogueplatform.meetings.rendering;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

import org.dialogueplatform.meetings.rendering.Document.Block;
import org.dialogueplatform.meetings.rendering.Document.Facts;
import org.dialogueplatform.meetings.rendering.Document.Heading;
import org.dialogueplatform.meetings.rendering.Document.Paragraph;
import org.dialogueplatform.meetings.rendering.Document.Table;
import org.dialogueplatform.platform.text.Language;
import org.jspecify.annotations.Nullable;

/** A document as one page for browsers, without scripts; well-formed XML, of which {@link PdfWriter} makes pages for print. */
public final class HtmlWriter {

    private static final String STYLE = resource("document.css");

    private final Document document;
    private final boolean forPrint;
    private final Words words;
    private final StringWriter page = new StringWriter();
    private final XMLStreamWriter xml;
    private int headings;

    private HtmlWriter(Document document, boolean forPrint) throws XMLStreamException {
        this.document = document;
        this.forPrint = forPrint;
        this.words = Words.of("rendering", document.language());
        this.xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(page);
    }

    public static String write(Document document) {
        return write(document, false);
    }

    /** With the outline that {@link PdfWriter} makes of it; no browser may get to see that element. */
    static String writeForPrint(Document document) {
        return write(document, true);
    }

    private static String write(Document document, boolean forPrint) {
        try {
            var writer = new HtmlWriter(document, forPrint);
            writer.writePage();
            return writer.page.toString();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("A document could not be written as HTML", e);
        }
    }

    private void writePage() throws XMLStreamException {
        xml.writeDTD("<!DOCTYPE html>\n");
        start("html", document.language());
        start("head", null);
        empty("meta", "charset", "utf-8");
        empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        empty("meta", "name", "description", "content", document.about().text());
        element("title", document.title());
        element("style", new Text(STYLE.replace("{page}", words.say("page")), document.language()));
        if (forPrint) {
            writeBookmarks();
        }
        xml.writeEndElement();
        start("body", null);
        element("h1", document.title());
        boolean contentsGiven = !document.contents();
        for (Block block : document.blocks()) {
            if (block instanceof Heading && !contentsGiven) {
                writeContents();
                contentsGiven = true;
            }
            write(block);
        }
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private void writeBookmarks() throws XMLStreamException {
        start("bookmarks", null);
        int no = 0;
        for (Heading heading : document.headings()) {
            empty("bookmark", "name", heading.text().text(), "href", "#" + id(++no));
        }
        xml.writeEndElement();
    }

    private void writeContents() throws XMLStreamException {
        start("nav", null);
        xml.writeAttribute("aria-label", words.say("contents"));
        xml.writeStartElement("p");
        xml.writeAttribute("class", "contents");
        xml.writeCharacters(words.say("contents"));
        xml.writeEndElement();
        start("ul", null);
        int no = 0;
        for (Heading heading : document.headings()) {
            start("li", null);
            xml.writeAttribute("class", "level" + heading.level());
            xml.writeStartElement("a");
            xml.writeAttribute("href", "#" + id(++no));
            xml.writeAttribute("title", heading.text().text());
            language(heading.text().language());
            xml.writeCharacters(heading.text().text());
            xml.writeEndElement();
            xml.writeEndElement();
        }
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private void write(Block block) throws XMLStreamException {
        switch (block) {
            case Heading heading -> {
                xml.writeStartElement("h" + Math.min(heading.level() + 1, 6));
                xml.writeAttribute("id", id(++headings));
                language(heading.text().language());
                xml.writeCharacters(heading.text().text());
                xml.writeEndElement();
            }
            case Paragraph paragraph -> element("p", paragraph.text());
            case Facts facts -> writeFacts(facts);
            case Table table -> writeTable(table);
        }
    }

    private void writeFacts(Facts facts) throws XMLStreamException {
        xml.writeStartElement("table");
        xml.writeAttribute("class", "facts");
        start("tbody", null);
        for (var fact : facts.facts()) {
            start("tr", null);
            headerCell(fact.name(), "row");
            element("td", fact.value());
            xml.writeEndElement();
        }
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private void writeTable(Table table) throws XMLStreamException {
        start("table", null);
        if (table.isShort()) {
            xml.writeAttribute("class", "short");
        }
        element("caption", table.caption());
        start("thead", null);
        start("tr", null);
        for (Text cell : table.header()) {
            headerCell(cell, "col");
        }
        xml.writeEndElement();
        xml.writeEndElement();
        start("tbody", null);
        for (List<Text> row : table.rows()) {
            start("tr", null);
            for (Text cell : row) {
                xml.writeStartElement("td");
                if (cell.isOneWord()) {
                    xml.writeAttribute("class", "word");
                }
                language(cell.language());
                xml.writeCharacters(cell.text());
                xml.writeEndElement();
            }
            xml.writeEndElement();
        }
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private void headerCell(Text text, String scope) throws XMLStreamException {
        xml.writeStartElement("th");
        xml.writeAttribute("scope", scope);
        language(text.language());
        xml.writeCharacters(text.text());
        xml.writeEndElement();
    }

    private void element(String name, Text text) throws XMLStreamException {
        xml.writeStartElement(name);
        language(text.language());
        xml.writeCharacters(text.text());
        xml.writeEndElement();
    }

    private void start(String name, @Nullable Language language) throws XMLStreamException {
        xml.writeStartElement(name);
        if (language != null) {
            xml.writeAttribute("lang", language.code());
        }
    }

    /** Said only where it differs from the document's. */
    private void language(Language language) throws XMLStreamException {
        if (language != document.language()) {
            xml.writeAttribute("lang", language.code());
        }
    }

    private void empty(String name, String... attributes) throws XMLStreamException {
        xml.writeEmptyElement(name);
        for (int i = 0; i < attributes.length; i += 2) {
            xml.writeAttribute(attributes[i], attributes[i + 1]);
        }
    }

    private static String id(int no) {
        return "s" + no;
    }

    private static String resource(String name) {
        try (InputStream in = HtmlWriter.class.getResourceAsStream("/rendering/" + name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
