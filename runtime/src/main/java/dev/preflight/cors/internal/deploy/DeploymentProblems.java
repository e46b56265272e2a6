package dev.preflight.cors.internal.deploy;

import dev.preflight.cors.internal.fingerprint.Fingerprint;
import java.net.URL;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What keeps the policies of an application from being in force as they were compiled. Collected
 * while the application starts, so that one message names everything.
 */
final class DeploymentProblems {

  private static final String GOVERNED = "@CrossOrigin or @SameOrigin governs this class, but ";

  private static final String CAUSES =
      "\n  The annotation processor did not run. Check that"
          + "\n  - preflight-processor is on the annotation processor path of the build"
          + " (annotationProcessorPaths with Maven, annotationProcessor with Gradle); JDK 23 and"
          + " later run no processor that is only on the class path"
          + "\n  - annotation processing is on in the IDE, and in the Eclipse compiler under Maven"
          + "\n  - the jar was built from a whole compilation, not from a partial one"
          + "\n  - preflight-processor and preflight-runtime are of the same version";

  private final Set<String> policies = new LinkedHashSet<>();
  private final Set<String> missing = new TreeSet<>();
  private final Set<String> others = new TreeSet<>();

  /** A policy breaks a rule with the values that its placeholders have here. */
  void unsound(String problem) {
    policies.add(problem);
  }

  /** One of our annotations stands on a class for which nothing was generated. */
  void missing(Class<?> type, Fingerprint now) {
    String elsewhere = now.packageBearsPolicy() ? packageOfElsewhere(type) : "";
    if (elsewhere.isEmpty()) {
      missing.add(type.getName());
    } else {
      others.add(type.getName() + ": " + GOVERNED + "nothing was generated." + elsewhere);
    }
  }

  /** The name of what would be generated belongs to another class. */
  void taken(Class<?> taken, Class<?> type) {
    others.add(
        type.getName()
            + ": "
            + GOVERNED
            + taken.getName()
            + " from "
            + DeploymentSummary.module(taken)
            + ", which has the name of what is generated for it, is another class"
            + "\n  fix: rename "
            + taken.getName()
            + ", or take it off the class path");
  }

  /** The compiler cannot have seen the class: it has no name, or was made by the application. */
  void nameless(Class<?> type) {
    others.add(
        type.getName()
            + ": "
            + GOVERNED
            + "it has no class file with a name, as lambda expressions, anonymous classes and"
            + " proxies of interfaces have none, so nothing can be generated for it"
            + "\n  fix: deploy a class with a name in its place");
  }

  /** A generated class was loaded from another place than its resource class. */
  void otherLoader(Class<?> generated, Class<?> type) {
    others.add(
        generated.getName()
            + " was loaded by "
            + generated.getClassLoader()
            + ", but "
            + type.getName()
            + ", for which it was generated, by "
            + type.getClassLoader()
            + "\n  fix: keep the two in one jar, and that jar in one place");
  }

  /** The server may not call a governed class, so each of its requests would fail. */
  void notOpen(Class<?> type) {
    String module = type.getModule().getName();
    others.add(
        type.getName()
            + ": Jersey cannot call it, since its package "
            + type.getPackageName()
            + " is neither exported nor opened by the module "
            + module
            + "\n  fix: write \"opens "
            + type.getPackageName()
            + ";\" into the module-info.java of "
            + module);
  }

  /** A generated class was made of something else than what is deployed. */
  void stale(Class<?> generated, Class<?> type, Fingerprint now) {
    others.add(
        type.getName()
            + ": "
            + generated.getName()
            + " was generated from other annotations or resource methods than the class, its"
            + " supertypes and its package "
            + type.getPackageName()
            + (now.bearsPolicy() ? " have now" : " have now: none of them has a policy any more")
            + ". It is left over from an earlier compilation."
            + "\n  fix: compile everything anew, with the processor, into an empty output directory"
            + " (mvn clean); preflight-annotations has to be present when the application runs"
            + packageOfElsewhere(type));
  }

  /**
   * A package has the annotations of the first {@code package-info} on the class path, which may be
   * another module's than the one that the class was compiled with.
   */
  private static String packageOfElsewhere(Class<?> type) {
    Class<?> info;
    try {
      info = Class.forName(type.getPackageName() + ".package-info", false, type.getClassLoader());
    } catch (ClassNotFoundException | LinkageError e) {
      return "";
    }
    return Objects.equals(location(info), location(type))
        ? ""
        : "\n  The class comes from "
            + DeploymentSummary.module(type)
            + ", and the package-info of its package "
            + type.getPackageName()
            + " from "
            + DeploymentSummary.module(info)
            + ", so the compiler may have seen other annotations of the package than are deployed."
            + "\n  fix: have one package-info for a package, in the module of its classes";
  }

  private static @Nullable URL location(Class<?> type) {
    CodeSource source = type.getProtectionDomain().getCodeSource();
    return source == null ? null : source.getLocation();
  }

  /** A generated class was made by another version of Preflight. */
  void otherVersion(Class<?> generated, Class<?> type) {
    others.add(
        type.getName()
            + ": "
            + generated.getName()
            + " was generated by another version of Preflight than the preflight-runtime that is"
            + " deployed\n  fix: compile it anew with the processor of the same version");
  }

  /** There are two copies of our classes. */
  void twoRuntimes(Class<?> generated, Class<?> superclass) {
    others.add(
        generated.getName()
            + " extends a "
            + superclass.getSimpleName()
            + " that was loaded by "
            + superclass.getClassLoader()
            + ", but this one by "
            + DeploymentProblems.class.getClassLoader()
            + ": there are two copies of preflight-runtime"
            + "\n  fix: keep one, in the application or in the server's shared libraries");
  }

  /** A generated class cannot be loaded or initialised. */
  void notLoadable(String generated, Class<?> type, Throwable failure) {
    others.add(
        type.getName()
            + ": "
            + generated
            + ", which was generated for it, cannot be loaded: "
            + rootOf(failure)
            + "\n  fix: compile it anew with the processor of the same version as"
            + " preflight-runtime");
  }

  /** The annotations of a class cannot be read. */
  void unreadable(Class<?> type, Throwable failure) {
    others.add(
        type.getName()
            + ": its annotations cannot be read, so that nothing tells whether a policy is missing:"
            + " "
            + rootOf(failure)
            + "\n  fix: put the class that is missing on the class path, or set"
            + " preflight.verify=false");
  }

  /** Anything else that contradicts what was compiled. */
  void other(String problem) {
    others.add(problem);
  }

  boolean isEmpty() {
    return count() == 0;
  }

  /** All problems as one text, and none any more. */
  String take() {
    List<String> lines = new ArrayList<>();
    int count = count();
    lines.add(
        policies.size() == count
            ? "Preflight cannot serve the cross-origin policies of this application with its"
                + " configuration "
                + counted(count)
            : "Preflight does not start this application, which would not be served as its"
                + " cross-origin policies say "
                + counted(count));
    // By where they are declared: the order in which a server names its classes says nothing.
    policies.stream()
        .sorted(Comparator.comparing((String each) -> each.substring(0, each.indexOf(": ") + 1)))
        .forEach(lines::add);
    if (!missing.isEmpty()) {
      lines.add(
          String.join(", ", missing)
              + ": @CrossOrigin or @SameOrigin governs "
              + (missing.size() == 1 ? "this class" : "these classes")
              + ", but nothing was generated."
              + CAUSES);
    }
    lines.addAll(others);
    policies.clear();
    missing.clear();
    others.clear();
    return String.join("\n", lines);
  }

  private int count() {
    return sum(List.of(policies, missing, others));
  }

  private static int sum(Collection<Set<String>> sets) {
    return sets.stream().mapToInt(Set::size).sum();
  }

  private static String counted(int count) {
    return "(" + count + (count == 1 ? " problem):" : " problems):");
  }

  private static String rootOf(Throwable failure) {
    Throwable root = failure;
    while (root.getCause() != null && root.getCause() != root) {
      root = root.getCause();
    }
    return root.toString();
  }
}
