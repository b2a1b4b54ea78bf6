package org.nutricoverage.survey.replication;

import java.util.Optional;

/** A finite field with p^k elements; an element is the number whose digits base p are its parts. */
record PrimePower(int prime, int power, int elements) {

  /** The field with a number of elements, if there is one with an odd number. */
  static Optional<PrimePower> of(int elements) {
    if (elements < 3 || elements % 2 == 0) {
      return Optional.empty();
    }
    int prime = 3;
    while (elements % prime != 0) {
      prime += 2;
      if ((long) prime * prime > elements) {
        prime = elements;
      }
    }
    int power = 0;
    int rest = elements;
    while (rest % prime == 0) {
      rest /= prime;
      power++;
    }
    return rest == 1 ? Optional.of(new PrimePower(prime, power, elements)) : Optional.empty();
  }

  /** The difference of two elements, digit by digit. */
  int difference(int a, int b) {
    int result = 0;
    int place = 1;
    int restA = a;
    int restB = b;
    for (int digit = 0; digit < power; digit++) {
      result += place * Math.floorMod(restA % prime - restB % prime, prime);
      restA /= prime;
      restB /= prime;
      place *= prime;
    }
    return result;
  }

  /** Which elements are squares of others: every second power of a generator. 0 is none. */
  boolean[] squares() {
    for (int polynomial = 1; polynomial < elements; polynomial++) {
      boolean[] squares = new boolean[elements];
      int element = 1;
      int steps = 0;
      do {
        squares[element] = steps % 2 == 0;
        element = timesGenerator(element, polynomial);
        steps++;
      } while (element > 1 && steps < elements);
      if (element == 1 && steps == elements - 1) {
        return squares;
      }
    }
    throw new IllegalStateException("no primitive polynomial for " + elements);
  }

  /** An element times x, where x to the power k is the polynomial given. */
  private int timesGenerator(int element, int polynomial) {
    int highest = elements / prime;
    int top = element / highest;
    int shifted = element % highest * prime;
    int result = 0;
    int place = 1;
    int rest = polynomial;
    for (int digit = 0; digit < power; digit++) {
      result += place * ((shifted / place % prime + top * (rest % prime)) % prime);
      rest /= prime;
      place *= prime;
    }
    return result;
  }
}
