package org.nutricoverage.report.picture;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Digests of the samples, and the program that prints them for the file digests.txt. */
final class Digests {

  private Digests() {}

  static SortedMap<String, String> all() throws NoSuchAlgorithmException {
    SortedMap<String, String> digests = new TreeMap<>();
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    for (Map.Entry<String, Picture> entry : Samples.pictures().entrySet()) {
      byte[] bytes = entry.getValue().svg().getBytes(StandardCharsets.UTF_8);
      digests.put(entry.getKey(), HexFormat.of().formatHex(digest.digest(bytes)));
    }
    return digests;
  }

  /**
   * Prints the digests.
   *
   * @param args none
   * @throws NoSuchAlgorithmException if the JDK has no SHA-256
   */
  public static void main(String[] args) throws NoSuchAlgorithmException {
    all().forEach((kind, digest) -> System.out.println(kind + " " + digest));
  }
}
