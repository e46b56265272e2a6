package dev.preflight.cors.internal.fingerprint;

import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Everything about a resource class on which its generated class depends, as one short text: the
 * Jakarta REST annotations that make paths and methods, and ours, of the class, its supertypes and
 * its package. Compiler and reflection each collect the same facts; if the texts differ, the
 * generated class is left over from another version of the sources, and a policy that was withdrawn
 * would stay in force.
 *
 * <p>Facts, not conclusions: nothing here knows which policy governs, so neither side has to repeat
 * that for the other.
 */
public final class Fingerprint {

  /** Of this form. A text of another form was made by another version of Preflight. */
  public static final String FORM = "1:";

  private static final long FNV_START = 0xcbf29ce484222325L;
  private static final long FNV_PRIME = 0x100000001b3L;

  /** The same facts in the same order, whatever order they are found in. */
  private final TreeSet<String> facts = new TreeSet<>();

  private boolean bearsPolicy;
  private boolean packageBearsPolicy;
  private boolean isShared;
  private boolean isResource;

  /**
   * An annotation of ours, with the members that differ from their defaults: a member that a later
   * version adds changes nothing for those who do not write it.
   *
   * @param name the annotation's simple name
   * @param members values by member, each as text
   * @return the annotation as text
   */
  public static String annotation(String name, SortedMap<String, String> members) {
    return "@" + name + members;
  }

  /**
   * Adds a type: the class itself, or one of its supertypes.
   *
   * @param name its binary name
   * @param path the value of its {@code @Path}, or {@code null}
   * @param policies our annotations on it, composed ones included
   */
  public void type(String name, @Nullable String path, List<String> policies) {
    bearsPolicy |= !policies.isEmpty();
    for (String policy : policies) {
      isShared |= policy.startsWith("@CrossOrigin");
    }
    facts.add("type " + name + " " + quoted(path) + " " + policies);
  }

  /**
   * Adds a method of one of these types that bears an annotation of Jakarta REST, on itself or a
   * parameter, or of ours.
   *
   * @param type the binary name of the type that declares it
   * @param name its name
   * @param parameters how many parameters it has
   * @param httpMethods what its HTTP method designators designate
   * @param path the value of its {@code @Path}, or {@code null}
   * @param policies our annotations on it, composed ones included
   */
  public void method(
      String type,
      String name,
      int parameters,
      List<String> httpMethods,
      @Nullable String path,
      List<String> policies) {
    bearsPolicy |= !policies.isEmpty();
    isResource |= !httpMethods.isEmpty() || path != null;
    facts.add(
        "method "
            + type
            + "."
            + name
            + "/"
            + parameters
            + " "
            + (httpMethods.size() > 1 ? new TreeSet<>(httpMethods) : httpMethods)
            + " "
            + quoted(path)
            + " "
            + policies);
  }

  /**
   * Adds the package of the class.
   *
   * @param name its name
   * @param policies our annotations on it, composed ones included
   */
  public void ofPackage(String name, List<String> policies) {
    if (!policies.isEmpty()) {
      bearsPolicy = true;
      packageBearsPolicy = true;
      facts.add("package " + name + " " + policies);
    }
  }

  /**
   * Whether one of our annotations stands on anything that was added. For such a resource class a
   * class is generated, even if the annotations turn out not to govern anything in it, so that a
   * missing one always means that the processor did not run.
   *
   * @return {@code true} if one does
   */
  public boolean bearsPolicy() {
    return bearsPolicy;
  }

  /**
   * Whether one of our annotations stands on the package.
   *
   * @return {@code true} if one does
   */
  public boolean packageBearsPolicy() {
    return packageBearsPolicy;
  }

  /**
   * Whether {@code @CrossOrigin} stands on a type that was added.
   *
   * @return {@code true} if it does
   */
  public boolean isShared() {
    return isShared;
  }

  /**
   * Whether a method handles requests or locates a sub-resource.
   *
   * @return {@code true} if one does
   */
  public boolean isResource() {
    return isResource;
  }

  /**
   * The text.
   *
   * @return some twenty characters
   */
  public String text() {
    long hash = FNV_START;
    for (String fact : facts) {
      for (int i = 0; i < fact.length(); i++) {
        hash = (hash ^ fact.charAt(i)) * FNV_PRIME;
      }
      hash = (hash ^ '\n') * FNV_PRIME;
    }
    return FORM + HexFormat.of().toHexDigits(hash);
  }

  /** The facts, one a line, for a test that has to say how two texts came to differ. */
  @Override
  public String toString() {
    return String.join("\n", facts);
  }

  private static String quoted(@Nullable String value) {
    return value == null ? "-" : "\"" + value + "\"";
  }
}
