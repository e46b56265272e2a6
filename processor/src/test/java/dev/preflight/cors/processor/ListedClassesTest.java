package dev.preflight.cors.processor;

import static dev.preflight.cors.processor.TableRow.row;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Applications that list their classes, with Quarkus REST on the class path and without. */
final class ListedClassesTest {

  private static final String QUARKUS =
      "package org.jboss.resteasy.reactive.server; public @interface ServerExceptionMapper {}";
  private static final String ORDERS =
      "@Path(\"o\") @CrossOrigin(\"https://a.example\") public class Orders {"
          + " @GET public String list() { return \"\"; } }";

  @TestFactory
  Stream<DynamicTest> onQuarkus() {
    return Stream.of(
        listing("return Set.of(Orders.class);").says("error ¦ application-lists-classes"),
        listing("Set<Class<?>> all = new HashSet<>(); all.add(Orders.class); return all;")
            .says("error ¦ application-lists-classes"),
        listing("return mine();", "private Set<Class<?>> mine() { return Set.of(Orders.class); }")
            .says("error ¦ application-lists-classes"),
        listing("return ALL;", "static final Set<Class<?>> ALL = Set.of(Orders.class);")
            .says("error ¦ application-lists-classes"),
        listing(
                "Set<Class<?>> all = new HashSet<>(dev.preflight.cors.deploy.Preflight"
                    + ".quarkusProviders()); all.add(Orders.class); return all;")
            .says(),
        listing(
                "return mine();",
                "private Set<Class<?>> mine() { Set<Class<?>> all = new HashSet<>(ours());"
                    + " all.add(Orders.class); return all; } private Set<Class<?>> ours() {"
                    + " return dev.preflight.cors.deploy.Preflight.quarkusProviders(); }")
            .says(),
        listing("return Set.of();").says(),
        listing("return super.getClasses();").says(),
        listing("return new HashSet<>();").says(),
        listing("return Elsewhere.classes(Orders.class);")
            .file("class Elsewhere { static Set<Class<?>> classes(Class<?> c) { return null; } }")
            .says());
  }

  @TestFactory
  Stream<DynamicTest> elsewhere() {
    return Stream.of(
        row("singletons are a list as well")
            .file(
                "public class Shop extends Application { @Override @Deprecated"
                    + " public Set<Object> ¦getSingletons() { return Set.of(new Orders()); } }")
            .file(ORDERS)
            .raw(QUARKUS)
            .says("error ¦ application-lists-classes"),
        row("without a policy there is nothing to lose")
            .file(application("getClasses", "return Set.of(Orders.class);"))
            .file("@Path(\"o\") public class Orders { @GET public String l() { return \"\"; } }")
            .raw(QUARKUS)
            .says(),
        row("other servers find what is not listed")
            .file(application("getClasses", "return Set.of(Orders.class);"))
            .file(ORDERS)
            .says());
  }

  private static String application(String marked, String body, String... members) {
    return "public class Shop extends Application { @Override public Set<Class<?>> "
        + marked
        + "() { "
        + body
        + " } "
        + String.join(" ", members)
        + " }";
  }

  private static TableRow listing(String body, String... members) {
    return row(body).file(application("¦getClasses", body, members)).file(ORDERS).raw(QUARKUS);
  }
}
