package dev.preflight.cors.internal.portable;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * No path makes the mirror do work that grows faster than the path. The bound is coarse on purpose:
 * {@value #ROUNDS} times what is bounded takes a second or two, and {@value #ROUNDS} times a search
 * for every number of slashes, or for every way down a tree, takes minutes.
 */
class MirrorCostTest {

  private static final int ROUNDS = 500;
  private static final Duration BOUND = Duration.ofSeconds(90);

  private static final Mirror MIRROR =
      new Mirror(
          List.of(
              AnnotatedResource.of(Files.class),
              AnnotatedResource.of(Anything.class),
              AnnotatedResource.of(Folders.class)),
          false);

  /** Variables over several segments, with more behind them. */
  @Path("files")
  public static class Files {
    @GET
    @Path("{path: .*}")
    public void get() {}

    @PUT
    @Path("{path: .*}/meta")
    public void meta() {}

    @GET
    @Path("{path: .*}/x/{rest: .*}")
    public void below() {}

    @DELETE
    @Path("{path: .+}/{name}")
    public void delete() {}
  }

  /** The same where the class has the variable. */
  @Path("{any: .*}")
  public static class Anything {
    @PUT
    @Path("end")
    public void end() {}
  }

  /** The root of a tree. */
  @Path("folders")
  public static class Folders {
    @Path("root")
    public Folder root() {
      return new Folder();
    }
  }

  /** A tree, in which each segment may be taken in two ways. */
  public static class Folder {
    @GET
    public void get() {}

    @Path("{child}")
    public Folder child() {
      return this;
    }

    @Path("parent")
    public Folder parent() {
      return this;
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/x", "/x/", ";/", "//;a", "%2F", "%41", "%", "a", "\u00e9"})
  void aLongPathIsMatchedInNoTime(String unit) {
    for (String root : List.of("/files", "/folders/root", "/other")) {
      for (int length : List.of(RequestPath.LONGEST - 40, 8_000)) {
        String path = root + "/" + unit.repeat(length / unit.length()) + "!";
        assertTimeoutPreemptively(BOUND, () -> search(path), path.substring(0, 40));
      }
    }
  }

  @Test
  void aTreeIsNotSearchedInEveryWay() {
    String path = "/folders/root" + "/parent".repeat(14);
    assertTimeoutPreemptively(BOUND, () -> search(path));
    List<Candidate> called = MIRROR.reach(RequestPath.readings(path)).called("GET");
    // What is preferred is looked at first, and goes before what was not.
    assertEquals(1, called.size(), called::toString);
    assertNotNull(called.get(0).method());
  }

  @Test
  void nothingIsKnownAtAPathThatIsTooLong() {
    String slashes = "/x".repeat(RequestPath.MOST_SLASHES);
    for (String path :
        List.of(
            "/files/" + "a".repeat(RequestPath.LONGEST),
            "/files" + slashes,
            "/files/" + "%2f".repeat(RequestPath.MOST_SLASHES))) {
      MirroredPath found = MIRROR.reach(RequestPath.readings(path));
      assertTrue(found.isUnread() && found.isNothing(), path);
      assertEquals(List.of(), found.called("GET"), path);
    }
    String path = "/files" + slashes.substring(2);
    assertTrue(!MIRROR.reach(RequestPath.readings(path)).isNothing(), path);
  }

  private static void search(String path) {
    for (int i = 0; i < ROUNDS; i++) {
      MIRROR.reach(RequestPath.readings(path));
    }
  }
}
