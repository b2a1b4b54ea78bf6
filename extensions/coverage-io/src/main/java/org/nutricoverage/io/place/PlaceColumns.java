package org.nutricoverage.io.place;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nutricoverage.core.internal.Arguments;

/**
 * Which columns of a table of p-codes hold what.
 *
 * <pre>{@code
 * PlaceColumns.GLOBAL.code();       // "P-Code"
 * PlaceColumns.GLOBAL.validTo();    // empty
 * PlaceColumns.of("iso3", "level", "pcode", "name", "parent").withValidity("from", "to").validTo();
 * // "to"
 * }</pre>
 *
 * @since 0.1.0
 */
public final class PlaceColumns implements Serializable {

  /**
   * The columns of the global p-code file: {@code Location}, {@code Admin Level}, {@code P-Code},
   * {@code Name}, {@code Parent P-Code}, {@code Valid from date}.
   */
  public static final PlaceColumns GLOBAL =
      new PlaceColumns(
          List.of("Location", "Admin Level", "P-Code", "Name", "Parent P-Code"),
          "Valid from date",
          null);

  private static final long serialVersionUID = 1L;
  private static final List<String> FIELDS = List.of("location", "level", "code", "name", "parent");

  private final ArrayList<String> headers;
  private final @Nullable String validFrom;
  private final @Nullable String validTo;

  private PlaceColumns(List<String> headers, @Nullable String validFrom, @Nullable String validTo) {
    this.headers = new ArrayList<>(headers);
    this.validFrom = validFrom;
    this.validTo = validTo;
  }

  /**
   * The columns of a table without validity dates.
   *
   * @param location the header of the country, three letters of ISO 3166-1
   * @param level the header of the administrative level
   * @param code the header of the p-code
   * @param name the header of the name
   * @param parent the header of the p-code of the parent
   * @return the columns
   * @throws IllegalArgumentException if a header is blank or given twice
   */
  public static PlaceColumns of(
      String location, String level, String code, String name, String parent) {
    List<String> headers = new ArrayList<>();
    for (String header : List.of(location, level, code, name, parent)) {
      headers.add(checked(header, FIELDS.get(headers.size()), headers));
    }
    return new PlaceColumns(headers, null, null);
  }

  /**
   * These columns with the days on which a code begins and ends to be valid.
   *
   * @param from the header of the first day
   * @param to the header of the last day
   * @return a copy
   * @throws IllegalArgumentException if a header is blank or that of another column
   */
  public PlaceColumns withValidity(String from, String to) {
    PlaceColumns begun = withValidFrom(from);
    List<String> taken = new ArrayList<>(headers);
    taken.add(Objects.requireNonNull(begun.validFrom));
    return new PlaceColumns(headers, begun.validFrom, checked(to, "validTo", taken));
  }

  /**
   * These columns with the day on which a code begins to be valid.
   *
   * @param from the header of the first day
   * @return a copy
   * @throws IllegalArgumentException if the header is blank or that of another column
   */
  public PlaceColumns withValidFrom(String from) {
    return new PlaceColumns(headers, checked(from, "validFrom", headers), validTo);
  }

  private static String checked(String header, String field, List<String> taken) {
    String stripped = Arguments.text(header, field);
    if (taken.contains(stripped)) {
      throw Arguments.refused(field, "a header that no other column has", stripped);
    }
    return stripped;
  }

  /**
   * The header of the country.
   *
   * @return the header
   */
  public String location() {
    return headers.get(0);
  }

  /**
   * The header of the administrative level.
   *
   * @return the header
   */
  public String level() {
    return headers.get(1);
  }

  /**
   * The header of the p-code.
   *
   * @return the header
   */
  public String code() {
    return headers.get(2);
  }

  /**
   * The header of the name.
   *
   * @return the header
   */
  public String name() {
    return headers.get(3);
  }

  /**
   * The header of the p-code of the parent.
   *
   * @return the header
   */
  public String parent() {
    return headers.get(4);
  }

  /**
   * The header of the first day of validity.
   *
   * @return the header; empty if there is no such column
   */
  public Optional<String> validFrom() {
    return Optional.ofNullable(validFrom);
  }

  /**
   * The header of the last day of validity.
   *
   * @return the header; empty if there is no such column
   */
  public Optional<String> validTo() {
    return Optional.ofNullable(validTo);
  }

  String[] all() {
    List<String> all = new ArrayList<>(headers);
    validFrom().ifPresent(all::add);
    validTo().ifPresent(all::add);
    return all.toArray(String[]::new);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PlaceColumns that
        && headers.equals(that.headers)
        && Objects.equals(validFrom, that.validFrom)
        && Objects.equals(validTo, that.validTo);
  }

  @Override
  public int hashCode() {
    return Objects.hash(headers, validFrom, validTo);
  }

  /** Returns the headers. */
  @Override
  public String toString() {
    return String.join(", ", all());
  }
}
