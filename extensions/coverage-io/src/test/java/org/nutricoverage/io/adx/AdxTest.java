package org.nutricoverage.io.adx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.nutricoverage.core.Finding;
import org.nutricoverage.io.DocumentRule;
import org.nutricoverage.io.UnusableDocumentException;
import org.nutricoverage.io.dhis2.DataKey;
import org.nutricoverage.io.dhis2.DataValue;
import org.nutricoverage.io.dhis2.DataValueSet;
import org.nutricoverage.io.dhis2.Dhis2Period;
import org.nutricoverage.io.dhis2.IdScheme;
import org.nutricoverage.io.dhis2.IdSchemes;

class AdxTest {

  private static final IdSchemes CODES = IdSchemes.of(IdScheme.CODE);
  private static final Dhis2Period MARCH = Dhis2Period.parse("202603");
  private static final Instant NOON = Instant.parse("2026-04-02T12:00:00Z");
  private static final String OPEN = "<adx xmlns='urn:ihe:qrph:adx:2015' exported='x'>";
  private static final String GROUP = "<group orgUnit='X' period='2026-03-01/P1M'>";

  private static DataValueSet read(String adx) {
    return AdxReading.of(CODES).read("x.xml", adx);
  }

  private static DataValueSet values(String values) {
    return read(OPEN + GROUP + values + "</group></adx>");
  }

  private static void refused(String adx, DocumentRule rule, String message) {
    assertThatThrownBy(() -> read(adx))
        .isInstanceOf(UnusableDocumentException.class)
        .hasMessageContaining(message)
        .extracting(e -> ((UnusableDocumentException) e).rule())
        .isEqualTo(rule);
  }

  @Example
  void readsGroupsValuesAndCategories() {
    DataValueSet set =
        read(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <!-- made by hand -->
            <adx xmlns="urn:ihe:qrph:adx:2015" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                 xsi:schemaLocation="urn:ihe:qrph:adx:2015 x.xsd" exported="2026-04-02T09:00:00Z">
              <group orgUnit="KALEMIE" period="2026-03-01/P1M" dataSet="CMAM"
                     completeDate="2026-04-02" attributeOptionCombo="NGO">
                <dataValue dataElement="ADMITTED" GENDER="F" AGE="6-59" value="17"/>
                <dataValue dataElement="ADMITTED" GENDER="M" AGE="6-59" value="15" followup="true">
                  <annotation>late &amp; <![CDATA[<short>]]></annotation>
                </dataValue>
              </group>
              <group orgUnit="MOBA" period="2026-01-01/P3M" dataSet="CMAM">
                <dataValue dataElement="DIED" categoryOptionCombo="ALL" value="0" comment="none"/>
                <dataValue dataElement="LEFT" deleted="true" storedBy="jane"/>
              </group>
            </adx>
            """);
    assertThat(set.findings()).isEmpty();
    assertThat(set.dataSet()).isEqualTo("CMAM");
    assertThat(set.completeDate()).contains(LocalDate.of(2026, 4, 2));
    DataKey admitted = DataKey.of("ADMITTED").with("AGE", "6-59");
    Dhis2Period quarter = Dhis2Period.parse("2026Q1");
    assertThat(set.values())
        .containsExactly(
            DataValue.of(admitted.with("GENDER", "F"), MARCH, "KALEMIE", "17").attributedTo("NGO"),
            new DataValue(
                admitted.with("GENDER", "M"),
                MARCH,
                "KALEMIE",
                "NGO",
                "15",
                "late & <short>",
                true,
                false),
            DataValue.of(DataKey.of("DIED", "ALL"), quarter, "MOBA", "0").commented("none"),
            DataValue.deletion(DataKey.of("LEFT"), quarter, "MOBA"));
  }

  @Example
  void badValuesAreFindingsWithTheirLine() {
    DataValueSet set =
        values(
            "\n<dataValue value='1'/>"
                + "\n<dataValue dataElement='A'/>"
                + "\n<dataValue dataElement='B' value='1' followup='yes'/>"
                + "\n<dataValue dataElement='C' value='1'/>");
    assertThat(set.values()).map(DataValue::toString).containsExactly("C 202603 X = 1");
    assertThat(set.findings())
        .map(Finding::toString)
        .containsExactly(
            "ERROR UNREADABLE_VALUE (file x.xml, row 2): the data element is missing; the value was"
                + " left out",
            "ERROR UNREADABLE_VALUE (file x.xml, row 3): the value is missing; the value was left"
                + " out",
            "ERROR UNREADABLE_VALUE (file x.xml, row 4): followup must be true or false but was"
                + " \"yes\"; the value was left out");
  }

  @Example
  void aBadGroupIsAFindingAndTheOthersStay() {
    String value = "<dataValue dataElement='A' value='1'/></group>";
    DataValueSet set =
        read(
            OPEN
                + "\n<group orgUnit='X' period='2026-02-01/P6M'>"
                + value
                + "\n<group period='2026-03-01/P1M'>"
                + value
                + "\n<group orgUnit='X' period='2026-03-31/2026-03-01'>"
                + value
                + "\n<group orgUnit='X' period='2026-03-01/P1M' completeDate='soon'>"
                + value
                + "\n<group orgUnit='X' period='2026-03-01/P1M' MECHANISM='7' FUNDER='U'>"
                + value
                + "\n<group orgUnit='Y' period='2026-03-01/P1M'>"
                + value
                + "</adx>");
    assertThat(set.values()).map(DataValue::toString).containsExactly("A 202603 Y = 1");
    assertThat(set.findings())
        .map(Finding::toString)
        .containsExactly(
            "ERROR UNREADABLE_VALUE (file x.xml, row 2): period must be a first day on which a"
                + " period of this duration begins in DHIS2, in the years 1900 to 2999 but was"
                + " \"2026-02-01/P6M\"; the group was left out with all its values",
            "ERROR UNREADABLE_VALUE (file x.xml, row 3): the organisation unit is missing; the"
                + " group was left out with all its values",
            "ERROR UNREADABLE_VALUE (file x.xml, row 4): period must be a first day and a duration"
                + " such as 2026-03-01/P1M, and no period that ends before it begins, but was"
                + " \"2026-03-31/2026-03-01\"; the group was left out with all its values",
            "ERROR UNREADABLE_VALUE (file x.xml, row 5): completeDate must be a date such as"
                + " 2026-04-02 but was \"soon\"; the group was left out with all its values",
            "ERROR GROUP_DISAGGREGATED (file x.xml, row 6): the group is for a part of its"
                + " organisation unit, by FUNDER, MECHANISM; it was left out with all its values");
  }

  @Example
  void identifiersAreOfTheDeclaredScheme() {
    DataValueSet set =
        AdxReading.of(IdSchemes.of(IdScheme.UID))
            .read(
                "x",
                OPEN
                    + "<group orgUnit='DiszpKrYNg8' period='2026-03-01/P1M'>"
                    + "<dataValue dataElement='s46m5MS0hxu' value='1'/>"
                    + "<dataValue dataElement='short' value='1'/>"
                    + "<dataValue dataElement='s46m5MS0hxv' categoryOptionCombo='F' value='1'/>"
                    + "</group><group orgUnit='X' period='2026-03-01/P1M'/>"
                    + "<group orgUnit='DiszpKrYNg8' attributeOptionCombo='Y'"
                    + " period='2026-03-01/P1M'/></adx>");
    assertThat(set.values()).hasSize(1);
    assertThat(set.findings())
        .map(Finding::message)
        .containsExactly(
            "the data element must be a uid but was \"short\"; the value was left out",
            "the category option combination must be a uid but was \"F\"; the value was left out",
            "the organisation unit must be a uid but was \"X\"; the group was left out with all its"
                + " values",
            "the attribute option combination must be a uid but was \"Y\"; the group was left out"
                + " with all its values");
  }

  @Example
  void strictReadingEndsAtTheFirstFinding() {
    assertThatThrownBy(() ->
            AdxReading.of(CODES)
                .strict()
                .read("x", OPEN + GROUP + "<dataValue value='1'/></group></adx>"))
        .isInstanceOf(UnusableDocumentException.class)
        .hasMessageStartingWith("x: ERROR UNREADABLE_VALUE (file x, row 1)");
  }

  @Example
  void aDocumentTypeIsRefusedWithEveryEntity() throws IOException {
    Path secret = Files.createTempFile("secret", ".txt");
    Files.writeString(secret, "SECRET");
    String body = OPEN + GROUP + "<dataValue dataElement='A' value='&x;'/></group></adx>";
    List<String> types =
        List.of(
            "<!DOCTYPE adx>",
            "<!DOCTYPE adx [<!ENTITY x '1'>]>",
            "<!DOCTYPE adx [<!ENTITY x SYSTEM '" + secret.toUri() + "'>]>",
            "<!DOCTYPE adx SYSTEM '" + secret.toUri() + "'>",
            "<!DOCTYPE adx [<!ENTITY % p SYSTEM '" + secret.toUri() + "'> %p;]>",
            "<!DOCTYPE adx PUBLIC 'x' 'http://127.0.0.1:1/x.dtd'>");
    for (String type : types) {
      assertThatThrownBy(() -> read(type + body))
          .isInstanceOf(UnusableDocumentException.class)
          .hasMessageContaining("the document must have no document type and no entities")
          .satisfies(e -> assertThat(e.getMessage()).doesNotContain("SECRET"))
          .extracting(e -> ((UnusableDocumentException) e).rule())
          .isEqualTo(DocumentRule.DOCUMENT_TYPE_FORBIDDEN);
    }
    Files.delete(secret);
  }

  @Example
  void aBillionLaughsAreRefusedBeforeTheFirst() {
    StringBuilder laughs = new StringBuilder("<!DOCTYPE adx [<!ENTITY a0 'ha'>");
    for (int i = 1; i < 30; i++) {
      laughs.append("<!ENTITY a").append(i).append(" '");
      laughs.append(("&a" + (i - 1) + ";").repeat(10)).append("'>");
    }
    laughs.append("]>").append(OPEN).append("&a29;</adx>");
    refused(laughs.toString(), DocumentRule.DOCUMENT_TYPE_FORBIDDEN, "no document type");
  }

  @Example
  void anEntityWithoutADocumentTypeIsNoXml() {
    refused(OPEN + "&x;</adx>", DocumentRule.NOT_XML, "the document must be XML but is not");
  }

  @Example
  void refusesWhatIsNoXml() {
    refused("", DocumentRule.NOT_XML, "the document must be XML but is not");
    refused("{}", DocumentRule.NOT_XML, "the document must be XML but is not");
    refused(OPEN, DocumentRule.NOT_XML, "the document must be XML but is not");
    refused(OPEN + "</adx>x", DocumentRule.NOT_XML, "the document must be XML but is not");
    refused(
        OPEN + "<group orgUnit='X' orgUnit='Y'/></adx>", DocumentRule.NOT_XML, "must be XML but");
    assertThatThrownBy(() ->
            AdxReading.of(CODES)
                .read(
                    "x",
                    new ByteArrayInputStream(
                        (OPEN + "\u00e9</adx>").getBytes(StandardCharsets.ISO_8859_1))))
        .isInstanceOf(UnusableDocumentException.class)
        .hasMessageContaining("the document must be XML but is not");
  }

  @Example
  void refusesOtherElements() {
    refused("<adx/>", DocumentRule.UNKNOWN_FORMAT, "must be an adx of the name space urn:ihe");
    refused("<adx/>", DocumentRule.UNKNOWN_FORMAT, "but was adx without one");
    refused(
        "<x xmlns='urn:ihe:qrph:adx:2015'/>",
        DocumentRule.UNKNOWN_FORMAT,
        "but was x of \"urn:ihe:qrph:adx:2015\"");
    refused(
        OPEN + "\n<dataValue/></adx>",
        DocumentRule.UNKNOWN_FIELD,
        "line 2: an element of adx must be group of the name space urn:ihe:qrph:adx:2015 but was"
            + " dataValue");
    refused(OPEN + GROUP + "<x/></group></adx>", DocumentRule.UNKNOWN_FIELD, "of group must be");
    refused(
        OPEN + GROUP + "<dataValue><x/></dataValue></group></adx>",
        DocumentRule.UNKNOWN_FIELD,
        "an element of dataValue must be annotation");
    refused(
        OPEN
            + GROUP
            + "<dataValue><annotation><annotation/></annotation></dataValue></group></adx>",
        DocumentRule.UNKNOWN_FIELD,
        "an element of annotation must be text only");
    refused(
        "<adx xmlns='urn:ihe:qrph:adx:2015' xmlns:a='urn:ihe:qrph:adx:2015'>"
            + "<group orgUnit='X' a:orgUnit='Y' period='2026-03-01/P1M'/></adx>",
        DocumentRule.DUPLICATE_KEY,
        "the attribute orgUnit must stand once but stands twice");
  }

  @Example
  void attributesOfOtherNameSpacesAreNamed() {
    DataValueSet set =
        read(
            "<adx xmlns='urn:ihe:qrph:adx:2015' xmlns:b='urn:b'>"
                + "<group orgUnit='X' period='2026-03-01/P1M' b:hint='1'/></adx>");
    assertThat(set.findings())
        .map(Finding::toString)
        .containsExactly(
            "INFO UNKNOWN_FIELD (file x.xml, row 1): the attribute hint of another name space is not"
                + " known and was not used");
  }

  @Example
  void whatGroupsDoNotShareIsNamed() {
    DataValueSet set =
        read(
            OPEN
                + "<group orgUnit='X' period='2026-03-01/P1M' dataSet='A' completeDate='2026-04-01'/>"
                + "<group orgUnit='X' period='2026-03-01/P1M' dataSet='B' comment='late'"
                + " completeDate='2026-04-02T10:00'/></adx>");
    assertThat(set.dataSet()).isEmpty();
    assertThat(set.completeDate()).isEmpty();
    assertThat(set.values()).isEmpty();
    assertThat(set.findings())
        .map(Finding::toString)
        .containsExactly(
            "INFO UNKNOWN_FIELD (file x.xml, row 1): the comment on the group, \"late\", is not kept",
            "INFO UNKNOWN_FIELD (file x.xml): the groups have several data sets, A, B; none is kept",
            "INFO UNKNOWN_FIELD (file x.xml): the groups have several dates of completion,"
                + " 2026-04-01, 2026-04-02; none is kept");
    DataValueSet dated =
        read(
            OPEN
                + "<group orgUnit='X' period='2026-03-01/P1M' completeDate='2026-04-02T10:00'/>"
                + "</adx>");
    assertThat(dated.completeDate()).contains(LocalDate.of(2026, 4, 2));
  }

  @Example
  void limitsHold() {
    refused(
        OPEN
            + GROUP
            + "<dataValue dataElement='A' value='"
            + "1".repeat(65_537)
            + "'/></group></adx>",
        DocumentRule.LIMIT_EXCEEDED,
        "the document must have at most 65,536 characters in a text but has more");
    refused(
        OPEN
            + GROUP
            + "<dataValue><annotation>"
            + "1".repeat(65_537)
            + "</annotation></dataValue></group></adx>",
        DocumentRule.LIMIT_EXCEEDED,
        "at most 65,536 characters in a text");
    StringBuilder many = new StringBuilder(OPEN + GROUP + "<dataValue dataElement='A'");
    for (int i = 0; i < 64; i++) {
      many.append(" a").append(i).append("='1'");
    }
    refused(
        many + "/></group></adx>",
        DocumentRule.LIMIT_EXCEEDED,
        "at most 64 attributes in an element");
    refused("<a>".repeat(1_000_000), DocumentRule.UNKNOWN_FORMAT, "must be an adx");
    refused(OPEN.repeat(1_000), DocumentRule.UNKNOWN_FIELD, "must be group");
    refused(
        OPEN + "<" + "g".repeat(100_000) + "/></adx>",
        DocumentRule.LIMIT_EXCEEDED,
        "limits of the parser");
  }

  @Example
  void theCharacterSetIsTheDeclaredOne() {
    String body = OPEN + GROUP + "<dataValue dataElement='\u00e9' value='1'/></group></adx>";
    assertElement(body.getBytes(StandardCharsets.UTF_8));
    assertElement(("\ufeff" + body).getBytes(StandardCharsets.UTF_8));
    assertElement(("\ufeff" + body).getBytes(StandardCharsets.UTF_16BE));
    assertElement(("\ufeff" + body).getBytes(StandardCharsets.UTF_16LE));
    assertElement(body.getBytes(StandardCharsets.UTF_16BE));
    assertElement(body.getBytes(StandardCharsets.UTF_16LE));
    assertElement(
        ("<?xml version='1.0' encoding='ISO-8859-1'?>" + body)
            .getBytes(StandardCharsets.ISO_8859_1));
    assertThatThrownBy(() ->
            assertElement(
                "<?xml version='1.0' encoding='x-none'?>".getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(UnusableDocumentException.class)
        .hasMessage("line 1: the document must declare a known character set but declares x-none");
    assertThatThrownBy(() -> assertElement(new byte[0]))
        .isInstanceOf(UnusableDocumentException.class);
  }

  private static void assertElement(byte[] adx) {
    assertThat(AdxReading.of(CODES).read("x", new ByteArrayInputStream(adx)).values())
        .map(value -> value.key().dataElement())
        .containsExactly("\u00e9");
  }

  /** Gives one character again and again, and never ends. */
  private static final class Endless extends Reader {
    private final String begin;
    private int at;

    Endless(String begin) {
      this.begin = begin;
    }

    @Override
    public int read(char[] buffer, int offset, int length) {
      for (int i = 0; i < length; i++) {
        buffer[offset + i] = at < begin.length() ? begin.charAt(at) : ' ';
        at++;
      }
      return length;
    }

    @Override
    public void close() {}
  }

  @Example
  void aSourceWithoutEndIsLeft() {
    assertThatThrownBy(() -> AdxReading.of(CODES).read("x", new Endless(OPEN)))
        .isInstanceOf(UnusableDocumentException.class)
        .hasMessage("the document must have at most 50,000,000 characters or bytes but has more")
        .extracting(e -> ((UnusableDocumentException) e).rule())
        .isEqualTo(DocumentRule.LIMIT_EXCEEDED);
  }

  @Example
  void aSourceThatFailsIsAFailureOfReading() {
    InputStream failing =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("gone");
          }

          @Override
          public int read(byte[] buffer, int offset, int length) throws IOException {
            throw new IOException("gone");
          }
        };
    assertThatThrownBy(() -> AdxReading.of(CODES).read("x", failing))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessage("the document cannot be read");
  }

  @Example
  void writesTheSameTextWhateverTheOrder() {
    DataValue one =
        new DataValue(
            DataKey.of("ADMITTED").with("GENDER", "F").with("AGE", "6-59 \"m\""),
            MARCH,
            "X<&>",
            "NGO",
            "17",
            "a < b\n& c",
            true,
            false);
    DataValue other = DataValue.deletion(DataKey.of("DIED", "ALL"), MARCH, "X");
    DataValueSet set =
        DataValueSet.of(CODES, List.of(one, other))
            .ofDataSet("CMAM")
            .completedOn(LocalDate.of(2026, 4, 2));
    String adx = AdxWriting.exportedAt(NOON).write(set);
    assertThat(adx)
        .isEqualTo(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <adx xmlns="urn:ihe:qrph:adx:2015" exported="2026-04-02T12:00:00Z">
              <group orgUnit="X" period="2026-03-01/P1M" dataSet="CMAM" completeDate="2026-04-02">
                <dataValue dataElement="DIED" categoryOptionCombo="ALL" deleted="true"/>
              </group>
              <group orgUnit="X&lt;&amp;&gt;" period="2026-03-01/P1M" dataSet="CMAM" completeDate="2026-04-02" attributeOptionCombo="NGO">
                <dataValue dataElement="ADMITTED" AGE="6-59 &quot;m&quot;" GENDER="F" value="17" followup="true"><annotation>a &lt; b&#10;&amp; c</annotation></dataValue>
              </group>
            </adx>
            """);
    assertThat(
            AdxWriting.exportedAt(NOON)
                .write(
                    DataValueSet.of(CODES, List.of(other, one))
                        .ofDataSet("CMAM")
                        .completedOn(LocalDate.of(2026, 4, 2))))
        .isEqualTo(adx);
    assertThat(AdxReading.of(CODES).strict().read("x", adx)).isEqualTo(set);
    assertThat(
            AdxReading.of(CODES)
                .read("x", new ByteArrayInputStream(adx.getBytes(StandardCharsets.UTF_8))))
        .isEqualTo(set);
  }

  @Property(tries = 150)
  void whatIsWrittenIsReadBack(
      @ForAll String option, @ForAll String comment, @ForAll @IntRange(max = 99_999) int count) {
    DataValue value =
        DataValue.of(DataKey.of("A").with("AGE", option), MARCH, "X", Integer.toString(count))
            .commented(comment);
    DataValueSet set = DataValueSet.of(CODES, List.of(value));
    String adx;
    try {
      adx = AdxWriting.exportedAt(NOON).write(set);
    } catch (IllegalArgumentException refused) {
      assertThat(refused)
          .hasMessageStartingWith("a text must hold only characters that XML knows but holds");
      return;
    }
    assertThat(AdxReading.of(CODES).strict().read("x", adx).values()).containsExactly(value);
  }

  @Property(tries = 200)
  void anyTextIsReadOrRefusedWithATypedError(
      @ForAll String text, @ForAll @IntRange(max = 300) int at) {
    String adx = OPEN + GROUP + "<dataValue dataElement='A' S='F' value='1'/></group></adx>";
    int place = Math.min(at, adx.length());
    try {
      assertThat(read(adx.substring(0, place) + text + adx.substring(place)).values())
          .hasSizeLessThan(2);
    } catch (UnusableDocumentException refused) {
      assertThat(refused.problem()).isNotBlank();
    }
  }

  @Example
  void whatAdxCannotSayIsRefused() {
    AdxWriting writing = AdxWriting.exportedAt(NOON);
    DataValue value = DataValue.of(DataKey.of("A"), Dhis2Period.parse("2026NovQ1"), "X", "1");
    assertThatThrownBy(() -> writing.write(DataValueSet.of(CODES, List.of(value))))
        .hasMessage(
            "period must be one that ADX has (no quarter from November, for example) but was"
                + " 2026NovQ1");
    for (String name : List.of("a b", "1a", "value", "dataElement", "a:b", "\u00e9", "a<")) {
      assertThatThrownBy(() ->
              writing.write(
                  DataValueSet.of(
                      CODES,
                      List.of(DataValue.of(DataKey.of("A").with(name, "F"), MARCH, "X", "1")))))
          .hasMessage(
              "category must be a name of Latin letters, digits, points, hyphens and underscores"
                  + " that has no other meaning in ADX but was "
                  + name);
    }
    assertThatThrownBy(() ->
            writing.write(
                DataValueSet.of(
                    CODES,
                    List.of(DataValue.of(DataKey.of("A"), MARCH, "X", "1").commented("a\u0001b")))))
        .hasMessage(
            "a text must hold only characters that XML knows but holds one with the number 1");
  }
}
