package org.nutricoverage.report.picture;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;

/** A picture as a strict parser of XML reads it, with places from the upper left corner. */
record Svg(Element root) {

  private static final Pattern MOVE = Pattern.compile("translate\\(([-0-9.]+) ([-0-9.]+) *\\)");

  static Svg of(Picture picture) {
    return parse(picture.svg());
  }

  static Svg parse(String text) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setNamespaceAware(true);
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      return new Svg(
          factory
              .newDocumentBuilder()
              .parse(new InputSource(new StringReader(text)))
              .getDocumentElement());
    } catch (Exception e) {
      throw new AssertionError("not well-formed: " + e.getMessage(), e);
    }
  }

  List<Element> all(String name) {
    List<Element> found = new ArrayList<>();
    var nodes = root.getElementsByTagNameNS("http://www.w3.org/2000/svg", name);
    for (int i = 0; i < nodes.getLength(); i++) {
      found.add((Element) nodes.item(i));
    }
    return found;
  }

  List<String> texts() {
    return all("text").stream().map(element -> element.getTextContent().strip()).toList();
  }

  Element text(String wanted) {
    return all("text").stream()
        .filter(element -> element.getTextContent().strip().equals(wanted))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no text " + wanted + " in " + texts()));
  }

  /** How far an element's own zero stands from the left. */
  static double left(Node element) {
    return moved(element, 1);
  }

  /** How far an element's own zero stands from the top. */
  static double top(Node element) {
    return moved(element, 2);
  }

  private static double moved(Node element, int group) {
    double sum = 0;
    for (Node node = element; node instanceof Element one; node = node.getParentNode()) {
      Matcher move = MOVE.matcher(one.getAttribute("transform"));
      if (move.find()) {
        sum += Double.parseDouble(move.group(group));
      }
    }
    return sum;
  }

  /** How the drawing library writes a colour of the palette. */
  static String rgb(String colour) {
    int value = Integer.parseInt(colour.substring(1), 16);
    return "rgb(" + (value >> 16) + "," + (value >> 8 & 255) + "," + (value & 255) + ")";
  }

  static double number(Element element, String attribute) {
    return Double.parseDouble(element.getAttribute(attribute));
  }
}
