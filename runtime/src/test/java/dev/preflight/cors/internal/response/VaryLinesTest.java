package dev.preflight.cors.internal.response;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.ListIterator;
import java.util.Random;
import org.junit.jupiter.api.Test;

class VaryLinesTest {

  @Test
  void areAnOrdinaryList() {
    Random random = new Random(7);
    for (int round = 0; round < 2_000; round++) {
      List<Object> lines = new VaryLines();
      List<Object> model = new ArrayList<>(List.of("Origin"));
      for (int step = 0; step < 12; step++) {
        int index = random.nextInt(model.size() + 1);
        String value = "v" + step;
        switch (random.nextInt(5)) {
          case 0 -> assertEquals(model.add(value), lines.add(value));
          case 1 -> {
            model.add(index, value);
            lines.add(index, value);
          }
          case 2 -> {
            if (index < model.size()) {
              assertEquals(model.set(index, value), lines.set(index, value));
            }
          }
          case 3 -> {
            if (index < model.size()) {
              assertEquals(model.remove(index), lines.remove(index));
            }
          }
          default -> {
            removeByIterator(model, value);
            removeByIterator(lines, value);
          }
        }
        assertEquals(model, lines);
      }
      lines.clear();
      assertEquals(List.of(), lines);
    }
  }

  private static void removeByIterator(List<Object> list, String value) {
    ListIterator<Object> each = list.listIterator();
    if (each.hasNext()) {
      each.next();
      each.set(value);
      each.add(value + "+");
      each.previous();
      each.remove();
    }
  }

  @Test
  void refuseIndexesThatAreNotThere() {
    assertThrows(IndexOutOfBoundsException.class, () -> new VaryLines().get(1));
    assertThrows(IndexOutOfBoundsException.class, () -> new VaryLines().set(-1, "x"));
    assertThrows(IndexOutOfBoundsException.class, () -> new VaryLines().add(2, "x"));
    assertThrows(IndexOutOfBoundsException.class, () -> new VaryLines().remove(1));
  }

  @Test
  void changingOnesDoesNotChangeOthers() {
    List<Object> changed = new VaryLines();
    changed.set(0, "*");
    assertEquals(List.of("*"), changed);
    assertEquals(List.of("Origin"), new VaryLines());
  }
}
