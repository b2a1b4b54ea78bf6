package org.nutricoverage.report;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** A page as a strict XML parser sees it. */
@SuppressWarnings("exports") // tests are in the module but nobody requires them
public record StrictPage(Document document) {

  /** Fails on anything that is not well-formed. */
  public static StrictPage of(String html) {
    try {
      DocumentBuilder parser = DocumentBuilderFactory.newInstance().newDocumentBuilder();
      parser.setErrorHandler(new Failing());
      return new StrictPage(parser.parse(new InputSource(new StringReader(html))));
    } catch (SAXException | IOException | ParserConfigurationException e) {
      throw new AssertionError("not well-formed: " + e.getMessage() + "\n" + html, e);
    }
  }

  public static StrictPage fragment(String html) {
    return of("<div>" + html + "</div>");
  }

  public List<Element> all(String tag) {
    return elements(document.getElementsByTagName(tag));
  }

  static List<Element> within(Element parent, String tag) {
    return elements(parent.getElementsByTagName(tag));
  }

  private static List<Element> elements(NodeList nodes) {
    return IntStream.range(0, nodes.getLength()).mapToObj(i -> (Element) nodes.item(i)).toList();
  }

  public List<String> texts(String tag) {
    return all(tag).stream().map(StrictPage::text).toList();
  }

  static String text(Element element) {
    return element.getTextContent().strip();
  }

  Element byId(String id) {
    return all("*").stream()
        .filter(element -> element.getAttribute("id").equals(id))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no element " + id));
  }

  /** The rows of the table after a heading, cells joined by bars. */
  List<String> rows(Element table) {
    List<String> rows = new ArrayList<>();
    for (Element row : within(table, "tr")) {
      rows.add(
          IntStream.range(0, row.getChildNodes().getLength())
              .mapToObj(i -> row.getChildNodes().item(i).getTextContent().strip())
              .collect(Collectors.joining(" | ")));
    }
    return rows;
  }

  Element table(int number) {
    return Objects.requireNonNull(all("table").get(number));
  }

  private static final class Failing implements ErrorHandler {

    @Override
    public void warning(SAXParseException e) throws SAXParseException {
      throw e;
    }

    @Override
    public void error(SAXParseException e) throws SAXParseException {
      throw e;
    }

    @Override
    public void fatalError(SAXParseException e) throws SAXParseException {
      throw e;
    }
  }
}
