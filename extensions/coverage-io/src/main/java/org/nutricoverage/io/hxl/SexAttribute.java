package org.nutricoverage.io.hxl;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nutricoverage.core.Sex;

/**
 * The attributes of HXL for the sex of people.
 *
 * @since 0.1.0
 */
public enum SexAttribute {
  /** {@code +f}: girls and women. */
  FEMALE("f", Sex.FEMALE),
  /** {@code +m}: boys and men. */
  MALE("m", Sex.MALE),
  /** {@code +i}: people whose sex is neither, or not recorded as one of both. */
  NEITHER("i", null);

  private final String attribute;
  private final @Nullable Sex sex;

  SexAttribute(String attribute, @Nullable Sex sex) {
    this.attribute = attribute;
    this.sex = sex;
  }

  /**
   * The attribute without its sign.
   *
   * @return {@code f}, {@code m} or {@code i}
   */
  public String attribute() {
    return attribute;
  }

  /**
   * The value of this library.
   *
   * @return the sex; empty for {@link #NEITHER}, which {@link Sex#ALL} includes but is not
   */
  public Optional<Sex> sex() {
    return Optional.ofNullable(sex);
  }
}
