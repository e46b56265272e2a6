package dev.preflight.packaging;

/** Texts of resource classes. */
final class Sources {

  static final String OPEN = "@CrossOrigin(\"https://app.example.com\")";

  private Sources() {}

  /** A resource class at the path of its simple name in lower case, with one {@code GET}. */
  static String resource(String name, String annotation) {
    return resource(name, annotation, "@GET public String get() { return \"\"; }");
  }

  static String resource(String name, String annotation, String members) {
    return type(
        name,
        "@Path(\"" + simple(name).toLowerCase(java.util.Locale.ROOT) + "\") " + annotation,
        "class " + simple(name),
        members);
  }

  /** Any class or interface, with what resource classes import. */
  static String type(String name, String annotation, String declaration, String members) {
    return """
    package %s;
    import dev.preflight.cors.*;
    import jakarta.ws.rs.*;
    import jakarta.ws.rs.core.*;
    %s public %s { %s }
    """
        .formatted(name.substring(0, name.lastIndexOf('.')), annotation, declaration, members);
  }

  private static String simple(String name) {
    return name.substring(name.lastIndexOf('.') + 1);
  }
}
