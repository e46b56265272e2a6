package dev.preflight.cors.internal.response;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Causes that differ have different numbers, for whatever a browser may send. */
class CausesTest {

  @Test
  void noTwoOfManyOriginsShareNumber() {
    Set<Long> numbers = new HashSet<>();
    for (int i = 0; i < 300_000; i++) {
      numbers.add(Causes.hash(Causes.START, "https://pr-" + i + ".preview.example.com"));
    }
    assertEquals(300_000, numbers.size());
  }

  /** These share {@link String#hashCode}. */
  @Test
  void namesMadeToCollideDoNot() {
    Set<Long> numbers = new HashSet<>();
    for (String name : List.of("AaAa", "AaBB", "BBAa", "BBBB", "C#Aa", "C#BB")) {
      numbers.add(Causes.hash(Causes.START, "https://" + name + ".example.com"));
    }
    assertEquals(6, numbers.size());
  }

  @Test
  void everyPositionAndTheLengthCount() {
    String text = "https://app.example.com:8443";
    Set<Long> numbers = new HashSet<>();
    numbers.add(Causes.hash(Causes.START, text));
    for (int i = 0; i < text.length(); i++) {
      for (char other : new char[] {'\0', 'z', '~', 'ÿ'}) {
        numbers.add(
            Causes.hash(Causes.START, text.substring(0, i) + other + text.substring(i + 1)));
      }
      numbers.add(Causes.hash(Causes.START, text.substring(0, i)));
    }
    assertEquals(1 + text.length() * 5, numbers.size());
  }
}
