package dev.preflight.cors.internal.deploy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.preflight.cors.CrossOrigin;
import dev.preflight.cors.SameOrigin;
import dev.preflight.cors.deploy.CorsFilter;
import dev.preflight.cors.internal.fingerprint.DeployedClass;
import dev.preflight.cors.policy.PolicyDraft;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseFilter;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.glassfish.jersey.internal.MapPropertiesDelegate;
import org.glassfish.jersey.server.ContainerRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is generated stands beside these classes, written by hand, sound and otherwise. */
class CompanionsTest {

  static final List<String> INITIALISED = new ArrayList<>();

  @Path("sound")
  @CrossOrigin("https://app.example.com")
  @SuppressWarnings({"EffectivelyPrivate", "UnusedMethod"})
  private static class Sound {
    @GET
    public String get() {
      return "";
    }
  }

  @Path("withdrawn")
  public static class Withdrawn {
    @GET
    public String get() {
      return "";
    }
  }

  @Path("old")
  @CrossOrigin("*")
  public static class Old {
    @GET
    public String get() {
      return "";
    }
  }

  @Path("failing")
  @CrossOrigin("*")
  public static class Failing {
    @GET
    public String get() {
      return "";
    }
  }

  @Path("missing")
  public static class Missing {
    @GET
    @SameOrigin
    public String get() {
      return "";
    }
  }

  @Path("taken")
  @CrossOrigin("*")
  public static class Taken {
    @GET
    public String get() {
      return "";
    }
  }

  @Path("plain")
  public static class Plain {
    @GET
    public String get() {
      return "";
    }
  }

  @CrossOrigin("*")
  public static class NoResource {}

  private final DeploymentProblems problems = new DeploymentProblems();
  private final Companions companions = new Companions(true, problems);

  @Test
  void aPrivateClassIsFoundWithWhatWasGeneratedForIt() {
    Companion found = companions.ofResource(Sound.class);
    assertNotNull(found);
    assertEquals("", found.paths().get(0).template());
    assertTrue(problems.isEmpty());
  }

  @ParameterizedTest
  @ValueSource(classes = {Plain.class, NoResource.class, String.class, int.class})
  void aClassThatNothingConcernsIsNoProblem(Class<?> type) {
    assertNull(companions.ofResource(type));
    assertTrue(problems.isEmpty());
  }

  @Test
  void anAnnotationWithoutAnythingGeneratedIsAProblem() {
    assertNull(companions.ofResource(Missing.class));
    assertEquals(
        "Preflight does not start this application, which would not be served as its cross-origin"
            + " policies say (1 problem):\n"
            + Missing.class.getName()
            + ": @CrossOrigin or @SameOrigin governs this class, but nothing was generated.\n"
            + "  The annotation processor did not run. Check that\n"
            + "  - preflight-processor is on the annotation processor path of the build"
            + " (annotationProcessorPaths with Maven, annotationProcessor with Gradle); JDK 23 and"
            + " later run no processor that is only on the class path\n"
            + "  - annotation processing is on in the IDE, and in the Eclipse compiler under"
            + " Maven\n"
            + "  - the jar was built from a whole compilation, not from a partial one\n"
            + "  - preflight-processor and preflight-runtime are of the same version",
        problems.take());
  }

  @Test
  void aClassOfTheUsersThatHasTheNameIsNamedAndNotInitialised() {
    assertNull(companions.ofResource(Taken.class));
    String problem = problems.take();
    assertTrue(
        problem.contains(
            "CompanionsTest$Taken: @CrossOrigin or @SameOrigin governs this class, but"
                + " dev.preflight.cors.internal.deploy.CompanionsTest_TakenCors from "),
        problem);
    assertTrue(
        problem.contains("which has the name of what is generated for it, is another class"),
        problem);
    assertEquals(List.of(), INITIALISED, "a user's class is none of our business");
  }

  @Test
  void aPolicyThatWasWithdrawnIsNotServedFromALeftOver() {
    assertNull(companions.ofResource(Withdrawn.class));
    String problem = problems.take();
    assertTrue(problem.contains("CompanionsTest$Withdrawn: "), problem);
    assertTrue(problem.contains("none of them has a policy any more"), problem);
    assertTrue(problem.contains("fix: compile everything anew"), problem);
  }

  @Test
  void anotherVersionIsToldFromAnotherSource() {
    assertNull(companions.ofResource(Old.class));
    String problem = problems.take();
    assertTrue(problem.contains("generated by another version of Preflight"), problem);
  }

  @Test
  void aClassThatCannotBeInitialisedIsNamedWithTheReason() {
    assertNull(companions.ofResource(Failing.class));
    String problem = problems.take();
    assertTrue(
        problem.contains(
            "CompanionsTest_FailingCors, which was generated for it, cannot be loaded:"),
        problem);
    assertTrue(problem.contains("IllegalStateException: out of order"), problem);
  }

  @Test
  void withoutTheComparisonALeftOverIsServed() {
    assertNotNull(new Companions(false, problems).ofResource(Withdrawn.class));
    assertNull(new Companions(false, problems).ofResource(Missing.class));
    assertTrue(problems.isEmpty());
  }

  @Test
  void calledAloneItHandlesThePreflightsOfItsClass() {
    ContainerRequest request = request("OPTIONS", "https://app.example.com");
    request.header("Access-Control-Request-Method", "GET");
    new CompanionsTest_SoundCors().filter(request);
    assertEquals(204, request.getAbortResponse().getStatus());
    assertEquals(
        "{access-control-allow-methods=[GET, HEAD],"
            + " access-control-allow-origin=[https://app.example.com],"
            + " access-control-max-age=[1800], vary=[Origin]}",
        new TreeMap<>(request.getAbortResponse().getHeaders()).toString());
  }

  @Test
  void calledAloneItRefusesAForeignOrigin() {
    ContainerRequest request = request("OPTIONS", "https://evil.example");
    request.header("Access-Control-Request-Method", "GET");
    new CompanionsTest_SoundCors().filter(request);
    assertEquals(403, request.getAbortResponse().getStatus());
  }

  private static ContainerRequest request(String method, String origin) {
    ContainerRequest request =
        new ContainerRequest(
            URI.create("http://localhost/"),
            URI.create("http://localhost/sound;v=1"),
            method,
            null,
            new MapPropertiesDelegate(),
            null);
    request.header("Origin", origin);
    return request;
  }

  static String fingerprint() {
    return DeployedClass.resource(Sound.class).text();
  }
}

final class CompanionsTest_SoundCors extends CorsFilter
    implements ContainerRequestFilter, ContainerResponseFilter {
  private static final PolicyDraft SOUND =
      policy("CompanionsTest.java:32").origins("https://app.example.com");

  static {
    register(new CompanionsTest_SoundCors());
  }

  CompanionsTest_SoundCors() {
    super("sound", CompanionsTest.fingerprint());
    preflight("").allows(SOUND, "GET", "HEAD");
    otherwise(SOUND);
  }
}

final class CompanionsTest_WithdrawnCors extends CorsFilter {
  static {
    register(new CompanionsTest_WithdrawnCors());
  }

  CompanionsTest_WithdrawnCors() {
    super("withdrawn", "1:0123456789abcdef");
  }
}

final class CompanionsTest_OldCors extends CorsFilter {
  static {
    register(new CompanionsTest_OldCors());
  }

  CompanionsTest_OldCors() {
    super("old", "0:0123456789abcdef");
  }
}

final class CompanionsTest_FailingCors extends CorsFilter {
  static {
    fail();
  }

  CompanionsTest_FailingCors() {
    super("failing", "1:0123456789abcdef");
  }

  private static void fail() {
    throw new IllegalStateException("out of order");
  }
}

final class CompanionsTest_TakenCors {
  static {
    CompanionsTest.INITIALISED.add("taken");
  }

  private CompanionsTest_TakenCors() {}
}
