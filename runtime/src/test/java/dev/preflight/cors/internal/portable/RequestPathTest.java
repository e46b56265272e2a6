package dev.preflight.cors.internal.portable;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The paths that a server may read in the path of a request. */
class RequestPathTest {

  @Test
  void matrixParametersMayCountInOneSegmentAndNotInAnother() {
    assertEquals(
        new TreeSet<>(Set.of("/b/a", "/b;x=1.json/a", "/b/a;y", "/b;x=1.json/a;y")),
        new TreeSet<>(RequestPath.readings("/b;x=1.json/a;y")));
  }

  @Test
  void inManySegmentsNothingIsRead() {
    assertEquals(Set.of(), RequestPath.readings("/a;x/b;x/c;x/d;x"));
  }
}
