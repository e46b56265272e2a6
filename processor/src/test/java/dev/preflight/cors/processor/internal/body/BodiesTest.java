package dev.preflight.cors.processor.internal.body;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.CompilationSubject;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import dev.preflight.cors.processor.internal.source.SourceFiles;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import org.junit.jupiter.api.Test;

/**
 * What is found in a body, whatever was asked first: what one question found spares walks for the
 * others, and must not change what they find.
 */
final class BodiesTest {

  private static final String HELPER =
      """
      package shop;

      import jakarta.servlet.http.*;
      import jakarta.ws.rs.container.*;
      import jakarta.ws.rs.core.*;
      import java.util.*;

      class Helper {
        private final HttpHeaders held;

        Helper(HttpHeaders held) {
          this.held = held;
        }

        String fromHeld() {
          return held.getHeaderString("X-Held");
        }

        static void set(Response.ResponseBuilder response, String name, String value) {
          response.header(name, value);
        }

        static Response.ResponseBuilder with(Response.ResponseBuilder response) {
          return response.cookie(new NewCookie.Builder("with").build());
        }

        static String read(HttpHeaders headers) {
          return headers.getHeaderString("X-Read");
        }
      }

      interface Sender {
        void send(Response.ResponseBuilder response);
      }

      class Stamping implements Sender {
        @Override
        public void send(Response.ResponseBuilder response) {
          response.header("X-Stamp", "1");
        }
      }
      """;

  /** Each does something else, and most call what does it. */
  private static final String RESOURCE =
      """
      package shop;

      import jakarta.servlet.http.*;
      import jakarta.ws.rs.container.*;
      import jakarta.ws.rs.core.*;
      import java.util.*;
      import java.util.function.*;

      class Resource {
        private static final Map<String, String> HEADERS = Map.of("X-Constant", "1");
        private final Helper helper = new Helper(null);
        private final Sender sender = new Stamping();
        private HttpHeaders headers;
        private HttpServletRequest request;

        void nothing() {}

        String plain(List<String> names, Map<String, Integer> counts) {
          counts.put("a", names.stream().map(String::trim).toList().size());
          return String.format("%s %s", names.get(0), counts.get("a"));
        }

        String reads() {
          return headers.getHeaderString("X-Here");
        }

        String readsByHelper() {
          return Helper.read(headers);
        }

        String readsWhatAnotherHolds() {
          return helper.fromHeld();
        }

        String readsByReference() {
          Function<String, String> read = headers::getHeaderString;
          return List.of("X-One", "X-Two").stream().map(headers::getHeaderString).toList().get(0);
        }

        String readsOfMap() {
          return headers.getRequestHeaders().getFirst("X-Map");
        }

        boolean readsNamesThatCame() {
          return headers.getRequestHeaders().keySet().stream()
              .anyMatch(name -> name.equalsIgnoreCase("X-Came"));
        }

        String tellsCaller(SecurityContext security) {
          return security.getUserPrincipal().getName();
        }

        void setsCaller(ContainerRequestContext context, SecurityContext security) {
          context.setSecurityContext(security);
        }

        Object checksConditions(Request of) {
          return of.evaluatePreconditions(new EntityTag("a"));
        }

        String readsUnknown() {
          return headers.getHeaderString(headers.toString());
        }

        Response sets() {
          return Response.ok().header("X-Set", "1").build();
        }

        Response setsByHelper() {
          Response.ResponseBuilder response = Response.ok();
          Helper.set(response, "X-By-Helper", "1");
          return response.build();
        }

        Response setsByImplementation() {
          Response.ResponseBuilder response = Response.ok();
          sender.send(response);
          return response.build();
        }

        Response setsEach() {
          Response.ResponseBuilder response = Response.ok();
          HEADERS.forEach((name, value) -> Helper.set(response, name, value));
          return response.build();
        }

        Response setsInLoop() {
          Response.ResponseBuilder response = Response.ok();
          for (Map.Entry<String, String> each : HEADERS.entrySet()) {
            Helper.set(response, each.getKey(), each.getValue());
          }
          return response.build();
        }

        Response created() {
          return Response.created(null).build();
        }

        void setsOfMap(ContainerResponseContext response) {
          response.getHeaders().putSingle("X-Of-Map", "1");
        }

        Response cookie() {
          return Response.ok().cookie(new NewCookie.Builder("mine").secure(true).build()).build();
        }

        Response cookieByHelper() {
          return Helper.with(Response.ok()).build();
        }

        jakarta.ws.rs.core.Cookie lookedFor() {
          return headers.getCookies().get("looked-for");
        }

        Response cookieOwn() {
          return Response.ok().header("Set-Cookie", "own=1").build();
        }

        Response servletCookie(HttpServletResponse response) {
          response.addCookie(new jakarta.servlet.http.Cookie("servlet", "1"));
          return null;
        }

        Response both() {
          return Response.ok(reads()).header("X-Set", Helper.read(headers)).build();
        }

        Response deep() {
          return deep1();
        }

        Response deep1() {
          return deep2();
        }

        Response deep2() {
          return deep3();
        }

        Response deep3() {
          return cookieByHelper();
        }
      }
      """;

  @Test
  void theOrderOfQuestionsChangesNothing() {
    Asking asking = new Asking();
    Compilation compilation =
        Compiler.javac()
            .withProcessors(asking)
            .compile(
                JavaFileObjects.forSourceString("shop.Helper", HELPER),
                JavaFileObjects.forSourceString("shop.Resource", RESOURCE));
    CompilationSubject.assertThat(compilation).succeeded();
    assertThat(asking.found).isNotEmpty();
    asking.found.forEach(
        (method, found) ->
            assertWithMessage("%s, asked in six orders", method)
                .that(Set.copyOf(found))
                .hasSize(1));
    assertThat(found(asking, "plain")).isEqualTo("[][][]false [] []");
    assertThat(found(asking, "setsByHelper")).contains("X-By-Helper");
    assertThat(found(asking, "setsByImplementation")).contains("X-Stamp");
    assertThat(found(asking, "setsEach")).contains("X-Constant");
    assertThat(found(asking, "cookieByHelper")).contains("with");
    assertThat(found(asking, "deep")).contains("with");
    assertThat(found(asking, "readsWhatAnotherHolds")).contains("X-Held");
    assertThat(found(asking, "tellsCaller")).contains("Resource.java");
    assertThat(found(asking, "setsCaller")).contains("true");
    assertThat(found(asking, "checksConditions")).contains("If-None-Match");
    assertThat(found(asking, "readsUnknown")).contains("Resource.java");
    assertThat(found(asking, "readsByReference")).contains("X-Two");
    assertThat(found(asking, "lookedFor")).contains("looked-for");
  }

  private static String found(Asking asking, String method) {
    return asking.found.getOrDefault(method, List.of("")).get(0);
  }

  /** Asks each question first, second and last. */
  @SupportedAnnotationTypes("*")
  private static final class Asking extends AbstractProcessor {

    private static final List<List<Character>> ORDERS =
        List.of(
            List.of('r', 's', 'c'),
            List.of('r', 'c', 's'),
            List.of('s', 'r', 'c'),
            List.of('s', 'c', 'r'),
            List.of('c', 'r', 's'),
            List.of('c', 's', 'r'));

    private final Map<String, List<String>> found = new TreeMap<>();

    @Override
    public SourceVersion getSupportedSourceVersion() {
      return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
      Set<TypeElement> types = ElementFilter.typesIn(round.getRootElements());
      for (List<Character> order : types.isEmpty() ? List.<List<Character>>of() : ORDERS) {
        Bodies bodies =
            new Bodies(processingEnv, new SourceFiles(processingEnv), () -> List.copyOf(types));
        TypeElement type = processingEnv.getElementUtils().getTypeElement("shop.Resource");
        for (ExecutableElement each : ElementFilter.methodsIn(type.getEnclosedElements())) {
          found
              .computeIfAbsent(each.getSimpleName().toString(), name -> new ArrayList<>())
              .add(ask(bodies, each, type, order));
        }
      }
      return false;
    }

    private static String ask(
        Bodies bodies, ExecutableElement method, TypeElement type, List<Character> order) {
      String reads = "";
      String sets = "";
      String cookies = "";
      for (char question : order) {
        switch (question) {
          case 'r' -> reads = text(bodies.of(method, type));
          case 's' -> sets = bodies.setBy(method, type).toString();
          default -> cookies = bodies.cookies(method, type).toString();
        }
      }
      return reads + " " + sets + " " + cookies;
    }

    private static String text(BodyReads reads) {
      return reads.headers() + "" + reads.logins() + reads.unknown() + reads.logsIn();
    }
  }
}
