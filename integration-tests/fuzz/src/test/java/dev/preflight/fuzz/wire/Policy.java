package dev.preflight.fuzz.wire;

import dev.preflight.fuzz.NaiveOrigins;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A policy of the application as its annotations say, written down by hand.
 *
 * @param anyone whether it allows all origins
 * @param origins which it allows otherwise
 * @param credentials whether requests may bear credentials
 * @param headers the request headers that it allows, in lower case
 * @param exposed the response headers that it exposes, or {@code null}
 * @param maxAge how long it may be remembered
 */
record Policy(
    boolean anyone,
    Predicate<String> origins,
    boolean credentials,
    List<String> headers,
    @Nullable String exposed,
    String maxAge) {

  private static final Predicate<String> PARTNERS =
      NaiveOrigins.below("https://", "partner.example");

  /** Where the annotation does not say it. */
  private static final String USUAL = "1800";

  static final Policy ORDERS =
      new Policy(
          false,
          PARTNERS.or("https://app.example.com"::equals),
          true,
          List.of("content-type", "x-tenant"),
          "X-Total",
          "600");
  static final Policy CATALOGUE = new Policy(true, any -> true, false, List.of(), null, USUAL);
  static final Policy OPEN =
      new Policy(true, any -> true, false, List.of("x-page"), "X-Total", USUAL);
  static final Policy ECHO = app(true, List.of("*"));
  static final Policy ECHO_AUTHORIZED = app(true, List.of("*", "authorization"));
  static final Policy EXPRESSION =
      new Policy(
          false,
          Pattern.compile("https://app-[a-z0-9]{1,8}\\.example\\.org(:8443)?").asMatchPredicate(),
          false,
          List.of(),
          null,
          "0");
  static final Policy DECIDED =
      new Policy(
          false,
          NaiveOrigins.below("https://", "tenant.example")
              .and(NaiveOrigins::hasLabels)
              .or("http://localhost:3000"::equals),
          true,
          List.of(),
          null,
          USUAL);
  static final Policy PORTS =
      new Policy(
          false, NaiveOrigins.anyPort("http://localhost", 80), false, List.of("*"), null, USUAL);
  static final Policy MIXED_GET = app(false, List.of());
  static final Policy MIXED_PUT = admin();
  static final Policy ADMIN = admin();
  static final Policy DOCUMENTS = new Policy(false, PARTNERS, true, List.of(), null, USUAL);
  static final Policy SHELF = app(false, List.of());
  static final Policy OPTIONS = app(false, List.of());

  /** The policy of each governed method. Methods that are not here are closed or have none. */
  static final Map<String, Policy> OF_METHOD =
      Map.ofEntries(
          Map.entry("OrdersResource.list", ORDERS),
          Map.entry("OrdersResource.create", ORDERS),
          Map.entry("OrdersResource.get", ORDERS),
          Map.entry("OrdersResource.put", ORDERS),
          Map.entry("OrdersResource.conflict", ORDERS),
          Map.entry("OrdersResource.failure", ORDERS),
          Map.entry("OrdersResource.catalogue", CATALOGUE),
          Map.entry("OpenResource.get", OPEN),
          Map.entry("OpenResource.delete", OPEN),
          Map.entry("EchoResource.get", ECHO),
          Map.entry("EchoResource.put", ECHO),
          Map.entry("EchoResource.authorized", ECHO_AUTHORIZED),
          Map.entry("ExpressionResource.get", EXPRESSION),
          Map.entry("ExpressionResource.patch", EXPRESSION),
          Map.entry("DecidedResource.get", DECIDED),
          Map.entry("DecidedResource.delete", DECIDED),
          Map.entry("PortsResource.get", PORTS),
          Map.entry("PortsResource.put", PORTS),
          Map.entry("MixedResource.get", MIXED_GET),
          Map.entry("MixedResource.put", MIXED_PUT),
          Map.entry("AdminResource.get", ADMIN),
          Map.entry("DocumentsResource.get", DOCUMENTS),
          Map.entry("DocumentsResource.delete", DOCUMENTS),
          Map.entry("ShelfResource.get", SHELF),
          Map.entry("ShelfResource.put", SHELF),
          Map.entry("OptionsResource.get", OPTIONS),
          Map.entry("OptionsResource.options", OPTIONS));

  /** The policy of each class that bears one. */
  static final Map<String, Policy> OF_CLASS =
      Map.of(
          "OrdersResource", ORDERS,
          "OpenResource", OPEN,
          "EchoResource", ECHO,
          "ExpressionResource", EXPRESSION,
          "DecidedResource", DECIDED,
          "PortsResource", PORTS,
          "AdminResource", ADMIN,
          "DocumentsResource", DOCUMENTS,
          "ShelfResource", SHELF,
          "OptionsResource", OPTIONS);

  boolean allows(List<String> values) {
    return values.size() == 1 && !values.get(0).isEmpty() && origins.test(values.get(0));
  }

  /** The names in {@code Access-Control-Allow-Headers}, in lower case. */
  List<String> allowedHeaders(List<String> requested) {
    if (!credentials || !headers.contains("*")) {
      return headers;
    }
    List<String> names = new ArrayList<>();
    for (String line : requested) {
      for (String element : line.split(",", -1)) {
        String name = element.replaceAll("^[ \t]+|[ \t]+$", "");
        // A star would be taken literally, and no header has it in its name.
        if (name.matches("[!#$%&'+.^_`|~0-9A-Za-z-]+")
            && (headers.contains("authorization") || !name.equalsIgnoreCase("authorization"))) {
          names.add(name.toLowerCase(Locale.ROOT));
        }
      }
    }
    return names;
  }

  // By identity: two policies may say the same.

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }

  private static Policy app(boolean credentials, List<String> headers) {
    return new Policy(false, "https://app.example.com"::equals, credentials, headers, null, USUAL);
  }

  private static Policy admin() {
    return new Policy(false, "https://admin.example.com"::equals, true, List.of(), null, USUAL);
  }
}
