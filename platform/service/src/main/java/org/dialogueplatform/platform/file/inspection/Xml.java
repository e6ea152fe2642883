package org.dialogueplatform.platform.file.inspection;

import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads XML of a document, element by element; no document type, no entities. */
final class Xml {

    private static final XMLInputFactory PARSERS = XMLInputFactory.newDefaultFactory();

    static {
        PARSERS.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        PARSERS.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        PARSERS.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
    }

    private Xml() {
    }

    static void read(String name, InputStream content, Reading reading) {
        try {
            XMLStreamReader reader = PARSERS.createXMLStreamReader(content);
            while (reader.hasNext()) {
                int event = reader.next();
                if (event == XMLStreamConstants.DTD) {
                    throw Refused.active("a document type in " + name);
                }
                if (event == XMLStreamConstants.START_ELEMENT) {
                    reading.element(reader.getNamespaceURI() == null ? "" : reader.getNamespaceURI(), reader.getLocalName(),
                            attributes(reader));
                }
            }
        } catch (XMLStreamException e) {
            throw ZipArchive.damaged(name + " is not well-formed");
        }
    }

    private static Map<String, String> attributes(XMLStreamReader reader) {
        Map<String, String> attributes = new HashMap<>();
        for (int no = 0; no < reader.getAttributeCount(); no++) {
            attributes.put(reader.getAttributeLocalName(no), reader.getAttributeValue(no));
        }
        return attributes;
    }

    /** What is done with an element: its namespace, its name, its attributes by local name. */
    interface Reading {
        void element(String namespace, String name, Map<String, String> attributes);
    }
}
