package dev.preflight.cors.internal.portable;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Templates that Quarkus takes for more paths than they match. */
class LooseTemplatesTest {

  private static final List<AnnotatedResource> ROOTS =
      List.of(
          AnnotatedResource.of(Mixed.class),
          AnnotatedResource.of(Exact.class),
          AnnotatedResource.of(Variable.class),
          AnnotatedResource.of(Numbers.class),
          AnnotatedResource.of(Spaced.class),
          AnnotatedResource.of(MayBeEmpty.class),
          AnnotatedResource.of(Divided.class),
          AnnotatedResource.of(PassedOver.class),
          AnnotatedResource.of(Literal.class),
          AnnotatedResource.of(Locating.class));

  /** May be what a literal is. */
  @Path("a{x}")
  public static class Mixed {
    @PUT
    public void mixed() {}
  }

  /** The literal. */
  @Path("a")
  public static class Exact {
    @PUT
    public void exact() {}
  }

  /** Any segment. */
  @Path("{x}")
  public static class Variable {
    @PUT
    public void variable() {}

    @GET
    @Path("{y}")
    public void below() {}
  }

  /** A literal that is escaped in a request. */
  @Path("a b")
  public static class Spaced {
    @PUT
    public void spaced() {}
  }

  /** Begins with an expression that may be empty. */
  @Path("{x: \\d*}")
  public static class MayBeEmpty {
    @DELETE
    @Path("c{y}")
    public void behind() {}
  }

  /** Two variables with a literal between them. */
  @Path("{x}-{y}")
  public static class Divided {
    @GET
    @Path("{v}")
    public void divided() {}
  }

  /** Begins with an expression, and has as many literal characters below it. */
  @Path("{x: \\d*}/{w}")
  public static class PassedOver {
    @GET
    @Path("{x}-{y}/{v}")
    public void passedOver() {}
  }

  /** Begins with a literal, which Quarkus looks for first. */
  @Path("d-d")
  public static class Literal {
    @GET
    @Path("{v}")
    public void literal() {}
  }

  /** Has a locator that begins with an expression. */
  @Path("e")
  public static class Locating {
    @GET
    @Path("{x}-{y}")
    public void deeper() {}

    @Path("{x: \\d+}/z")
    public Exact located() {
      return new Exact();
    }
  }

  /** Begins with an expression. */
  @Path("{x: \\d+}")
  public static class Numbers {
    @GET
    @Path("b/{y}")
    public void numbered() {}
  }

  @ParameterizedTest
  @CsvSource({
    "a variable beside a literal may be empty, PUT, /a/, exact mixed, exact mixed",
    "or not, PUT, /ab, mixed, mixed",
    "an expression is passed over, GET, /b/12, below, below numbered",
    "or matches, GET, /1/b/2, numbered, numbered",
    "an escape may stay one, PUT, /a%20b, spaced, mixed spaced",
    "an empty expression is found before any slash, DELETE, /z/cd/, '', behind",
    "what is found there may go before a literal, GET, /a-a/aa, divided, divided passedOver",
    "but not before one at the start, GET, /d-d/aa, literal, literal",
    "nor is anything below it before a locator, GET, /e/a-a, deeper, ? deeper"
  })
  void aPathReachesWhatMayRun(
      String name, String method, String path, String elsewhere, String onQuarkus) {
    assertEquals(elsewhere, called(method, path, false), name);
    assertEquals(onQuarkus, called(method, path, true), name + ", on Quarkus");
  }

  private static String called(String method, String path, boolean matchesLoosely) {
    return new Mirror(ROOTS, matchesLoosely)
        .reach(RequestPath.readings(path)).called(method).stream()
            .map(each -> each.method() == null ? "?" : each.method().method().getName())
            .distinct()
            .sorted()
            .collect(Collectors.joining(" "));
  }
}
