package dev.preflight.cors.internal.deploy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The preflight resource and response filter of one resource class: the superclass of what is
 * generated for it. It mirrors the class's paths and says for each HTTP method there which policy
 * governs it; methods that it does not name are not shared with other origins.
 */
public abstract class CorsResource {

  private final Class<?> resourceClass;
  private final List<Path> paths = new ArrayList<>();
  private List<PolicyDeclaration> classPolicies = List.of();

  /**
   * For the generated subclass.
   *
   * @param resourceClass the class whose methods are governed
   */
  protected CorsResource(Class<?> resourceClass) {
    this.resourceClass = resourceClass;
  }

  /**
   * Adds a path of the resource class.
   *
   * @param template the {@code @Path} of the methods, relative to their class and as written there;
   *     empty for methods without
   * @return the path, to say what governs it
   */
  protected final Path path(String template) {
    Path path = new Path(template);
    paths.add(path);
    return path;
  }

  /**
   * Sets the policy of the class as a whole: the one that answers when a path has no method of the
   * requested name.
   *
   * @param policies the policy of the class or its package, or those of the module's applications,
   *     of which the deployed one counts
   */
  protected final void otherwise(PolicyDeclaration... policies) {
    classPolicies = List.of(policies);
  }

  /**
   * The class whose methods are governed.
   *
   * @return the resource class
   */
  public final Class<?> resourceClass() {
    return resourceClass;
  }

  List<Path> paths() {
    return Collections.unmodifiableList(paths);
  }

  List<PolicyDeclaration> classPolicies() {
    return classPolicies;
  }

  /** A path of the resource class with the policies of its HTTP methods. */
  public static final class Path {

    /** HTTP methods of one path that share a policy. */
    record Governed(PolicyDeclaration policy, List<String> methods) {}

    private final String template;
    private final List<Governed> governed = new ArrayList<>();

    private Path(String template) {
      this.template = template;
    }

    /**
     * Says which policy governs these HTTP methods.
     *
     * @param policy the nearest declaration
     * @param methods the HTTP methods that exist at this path and that it governs
     * @return this path
     */
    public Path governedBy(PolicyDeclaration policy, String... methods) {
      governed.add(new Governed(policy, List.of(methods)));
      return this;
    }

    String template() {
      return template;
    }

    List<Governed> governed() {
      return Collections.unmodifiableList(governed);
    }
  }
}
