package dev.preflight.gradle;

import java.util.Optional;

/**
 * What becomes of a module between two builds.
 *
 * @param described as the page has it
 * @param before replaces something in the sources before the first build
 * @param edit replaces something before the second
 */
record Change(String described, Optional<Edit> before, Edit edit) {

  private static final String OTHER = "https://other.example.com";

  static final Change BODY =
      change("the body of `A`'s method", "shop/A", "return \"a\"", "return \"b\"");
  static final Change POLICY =
      change("the policy of `A`, narrowed", "shop/A", "https://app.example.com", OTHER);
  static final Change REMOVED =
      change(
          "the policy of `A`, removed", "shop/A", "@CrossOrigin(\"https://app.example.com\")", "");
  static final Change PACKAGE =
      change(
          "the policy of the package of `C`, narrowed",
          "shop/inner/package-info",
          "https://app.example.com",
          OTHER);
  static final Change ELSEWHERE =
      change("`Prices`, which is no resource", "shop/Prices", "int total", "long total");
  static final Change BESIDE_UNCHECKED =
      BODY.after(
          "; `Prices` has a `@SuppressWarnings(\"unchecked\")`",
          new Edit("shop/Prices", "class", "@SuppressWarnings(\"unchecked\") class"));
  static final Change BESIDE_OURS =
      BODY.after(
          "; `B` has a `@SuppressWarnings(\"cors:…\")`",
          new Edit(
              "shop/B",
              "@CrossOrigin(\"https://app.example.com\")",
              "@SuppressWarnings(\"cors:origin-redundant\")"
                  + " @CrossOrigin({\"*\", \"https://app.example.com\"})"));
  static final Change BESIDE_A_HEADER =
      BODY.after(
          "; the body of `B`'s method reads a request header",
          new Edit(
              "shop/B",
              "get() { return \"b\"; }",
              "get(@jakarta.ws.rs.core.Context jakarta.ws.rs.core.HttpHeaders headers) {"
                  + " return headers.getHeaderString(\"X-Tenant\"); }"));

  /** A text of a source, by the source's path without its ending, and what takes its place. */
  record Edit(String source, String text, String replacement) {}

  private static Change change(String described, String source, String text, String replacement) {
    return new Change(described, Optional.empty(), new Edit(source, text, replacement));
  }

  private Change after(String addition, Edit before) {
    return new Change(described + addition, Optional.of(before), edit);
  }
}
