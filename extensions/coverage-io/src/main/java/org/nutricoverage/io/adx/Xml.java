package org.nutricoverage.io.adx;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.nutricoverage.core.internal.Numbers;
import org.nutricoverage.io.DocumentRule;
import org.nutricoverage.io.UnusableDocumentException;

/** Reads the events of an XML document without a document type, within limits. */
final class Xml {

  static final int DEEPEST = 16;
  static final int MOST_ATTRIBUTES = 64;
  static final int LONGEST_TEXT = 1 << 16;
  private static final long MOST_CHARACTERS = 50_000_000;
  private static final int LONGEST_DECLARATION = 1_024;
  private static final Pattern DECLARED =
      Pattern.compile(
          "<\\?xml[^>]{1,200}?encoding\\s{0,20}=\\s{0,20}[\"']([A-Za-z][A-Za-z0-9._-]{0,39})[\"']");

  private final XMLStreamReader reader;
  private int depth;

  private Xml(XMLStreamReader reader) {
    this.reader = reader;
  }

  static Xml of(Reader document) {
    return open(factory -> factory.createXMLStreamReader(new LimitedReader(document)));
  }

  /** The parser could decode bytes by itself, but would write about bad ones to the console. */
  static Xml of(InputStream document) {
    Reader decoded;
    try {
      decoded = decoded(new LimitedStream(document));
    } catch (IOException e) {
      throw new UncheckedIOException("the document cannot be read", e);
    }
    return open(factory -> factory.createXMLStreamReader(decoded));
  }

  private static Reader decoded(InputStream in) throws IOException {
    byte[] head = in.readNBytes(LONGEST_DECLARATION);
    String beginning = new String(head, StandardCharsets.ISO_8859_1);
    Charset charset = StandardCharsets.UTF_8;
    int mark = 0;
    Matcher declared = DECLARED.matcher(beginning);
    if (beginning.startsWith("\u00ef\u00bb\u00bf")) {
      mark = 3;
    } else if (beginning.startsWith("\u00fe\u00ff") || beginning.startsWith("\u0000<")) {
      charset = StandardCharsets.UTF_16BE;
      mark = beginning.startsWith("\u0000<") ? 0 : 2;
    } else if (beginning.startsWith("\u00ff\u00fe") || beginning.startsWith("<\u0000")) {
      charset = StandardCharsets.UTF_16LE;
      mark = beginning.startsWith("<\u0000") ? 0 : 2;
    } else if (declared.lookingAt()) {
      charset = charset(declared.group(1));
    }
    return new InputStreamReader(
        new SequenceInputStream(new ByteArrayInputStream(head, mark, head.length - mark), in),
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT));
  }

  private static Charset charset(String name) {
    try {
      return Charset.forName(name);
    } catch (IllegalArgumentException unknown) {
      UnusableDocumentException refused =
          UnusableDocumentException.at(
              "line 1",
              DocumentRule.NOT_XML,
              "the document must declare a known character set but declares " + name);
      refused.initCause(unknown);
      throw refused;
    }
  }

  private interface Opening {
    XMLStreamReader open(XMLInputFactory factory) throws XMLStreamException;
  }

  private static Xml open(Opening opening) {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
    factory.setXMLResolver((publicId, systemId, base, namespace) -> {
      throw new XMLStreamException("nothing is loaded from outside");
    });
    try {
      return new Xml(opening.open(factory));
    } catch (XMLStreamException e) {
      throw notXml(e, "");
    }
  }

  /** The next event, a document type refused and the depth counted. */
  int next() {
    int event;
    try {
      event = reader.next();
    } catch (XMLStreamException e) {
      throw notXml(e, place());
    }
    switch (event) {
      case XMLStreamConstants.DTD,
          XMLStreamConstants.ENTITY_REFERENCE,
          XMLStreamConstants.ENTITY_DECLARATION,
          XMLStreamConstants.NOTATION_DECLARATION ->
          throw UnusableDocumentException.at(
              place(),
              DocumentRule.DOCUMENT_TYPE_FORBIDDEN,
              "the document must have no document type and no entities of its own but has one");
      case XMLStreamConstants.START_ELEMENT -> {
        depth++;
        if (depth > DEEPEST) {
          throw exceeded("at most " + DEEPEST + " levels of elements");
        }
        if (reader.getAttributeCount() > MOST_ATTRIBUTES) {
          throw exceeded("at most " + MOST_ATTRIBUTES + " attributes in an element");
        }
        for (int i = 0; i < reader.getAttributeCount(); i++) {
          within(reader.getAttributeValue(i).length());
        }
      }
      case XMLStreamConstants.END_ELEMENT -> depth--;
      default -> {
        // Text, comments and instructions are for the caller.
      }
    }
    return event;
  }

  void within(int characters) {
    if (characters > LONGEST_TEXT) {
      throw exceeded("at most " + Numbers.people(LONGEST_TEXT) + " characters in a text");
    }
  }

  UnusableDocumentException exceeded(String limit) {
    return UnusableDocumentException.at(
        place(), DocumentRule.LIMIT_EXCEEDED, "the document must have " + limit + " but has more");
  }

  XMLStreamReader reader() {
    return reader;
  }

  /** The line of the event. */
  String place() {
    return "line " + Math.max(1, reader.getLocation().getLineNumber());
  }

  private static RuntimeException notXml(XMLStreamException e, String place) {
    for (@Nullable Throwable cause = e; cause != null; cause = next(cause)) {
      if (cause instanceof LimitException limit) {
        return limit.refused();
      }
      if (cause instanceof SourceException failed) {
        return new UncheckedIOException("the document cannot be read", failed);
      }
    }
    String message = String.valueOf(e.getMessage());
    // The parser has limits of its own, whose messages have stable numbers in every language.
    UnusableDocumentException refused =
        message.contains("JAXP0001")
            ? UnusableDocumentException.at(
                place,
                DocumentRule.LIMIT_EXCEEDED,
                "the document is greater than the limits of the parser")
            : UnusableDocumentException.at(
                place, DocumentRule.NOT_XML, "the document must be XML but is not");
    refused.initCause(e);
    return refused;
  }

  private static @Nullable Throwable next(Throwable cause) {
    return cause instanceof XMLStreamException stream && stream.getNestedException() != null
        ? stream.getNestedException()
        : cause.getCause();
  }

  /** Goes through the parser, which knows only errors of reading. */
  private static final class LimitException extends IOException {
    private static final long serialVersionUID = 1L;

    UnusableDocumentException refused() {
      return UnusableDocumentException.at(
          "",
          DocumentRule.LIMIT_EXCEEDED,
          "the document must have at most "
              + Numbers.people(MOST_CHARACTERS)
              + " characters or bytes but has more");
    }
  }

  /** Tells a source that fails from a text that the parser cannot decode. */
  private static final class SourceException extends IOException {
    private static final long serialVersionUID = 1L;

    SourceException(IOException cause) {
      super(cause.getMessage(), cause);
    }
  }

  private interface Read {
    int read() throws IOException;
  }

  private static int sourced(Read read) throws IOException {
    try {
      return read.read();
    } catch (IOException e) {
      throw new SourceException(e);
    }
  }

  private static final class LimitedReader extends FilterReader {
    private long passed;

    LimitedReader(Reader in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int c = sourced(super::read);
      count(c < 0 ? 0 : 1);
      return c;
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
      int count = sourced(() -> super.read(buffer, offset, length));
      count(count);
      return count;
    }

    private void count(int more) throws IOException {
      passed += Math.max(0, more);
      if (passed > MOST_CHARACTERS) {
        throw new LimitException();
      }
    }

    @Override
    public void close() {
      // The caller closes what the caller opened.
    }
  }

  private static final class LimitedStream extends FilterInputStream {
    private long passed;

    LimitedStream(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int b = sourced(super::read);
      count(b < 0 ? 0 : 1);
      return b;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int count = sourced(() -> super.read(buffer, offset, length));
      count(count);
      return count;
    }

    private void count(int more) throws IOException {
      passed += Math.max(0, more);
      if (passed > MOST_CHARACTERS) {
        throw new LimitException();
      }
    }

    @Override
    public void close() {
      // The caller closes what the caller opened.
    }
  }
}
