package dev.preflight.cors.internal.deploy;

import dev.preflight.cors.policy.PolicyDraft;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a generated class says: which policy governs which HTTP methods at which paths of its
 * resource class, and what it was made of. Filled by its constructor, only read afterwards.
 */
public final class Companion {

  /** Stands where the policy of the deployed application governs, whichever that is. */
  private static final String OF_APPLICATION = "the deployed application";

  private final String root;
  private final String fingerprint;
  private final List<Path> paths = new ArrayList<>();
  private @Nullable PolicyDraft otherwise;

  /**
   * A companion without paths.
   *
   * @param root the {@code @Path} of the resource class; empty for a sub-resource
   * @param fingerprint what its class was made of
   */
  public Companion(String root, String fingerprint) {
    this.root = root;
    this.fingerprint = fingerprint;
  }

  /**
   * The policy of whichever application is deployed; request headers that are added to it are those
   * that the governed methods read.
   *
   * @return the draft that stands for it
   */
  public static PolicyDraft ofApplication() {
    return PolicyDraft.at(OF_APPLICATION);
  }

  static boolean isOfApplication(PolicyDraft policy) {
    return policy.source().equals(OF_APPLICATION);
  }

  /**
   * Adds a path of the resource class.
   *
   * @param template the {@code @Path} of the methods, relative to their class; empty for methods
   *     without
   * @return the path, to say what governs it
   */
  public Path path(String template) {
    Path path = new Path(template);
    paths.add(path);
    return path;
  }

  /**
   * Sets the policy of the class as a whole, for requests that no method handles.
   *
   * @param policy the policy of the class, its package or its application
   */
  public void otherwise(PolicyDraft policy) {
    otherwise = policy;
  }

  String root() {
    return root;
  }

  String fingerprint() {
    return fingerprint;
  }

  List<Path> paths() {
    return Collections.unmodifiableList(paths);
  }

  /** The policy of the class as a whole, or {@code null}. */
  @Nullable PolicyDraft otherwise() {
    return otherwise;
  }

  /** A path of the resource class with the policies of its HTTP methods. */
  public static final class Path {

    /** HTTP methods of one path that share a policy. */
    record Governed(PolicyDraft policy, Set<String> methods) {}

    private final String template;
    private final List<Governed> governed = new ArrayList<>();
    private final Set<String> sameOrigin = new LinkedHashSet<>();

    private Path(String template) {
      this.template = template;
    }

    /**
     * Says which policy governs these HTTP methods. {@code HEAD} is among them wherever {@code GET}
     * is: Jakarta REST handles it with the method for {@code GET} unless there is another.
     *
     * @param policy the policy
     * @param methods the HTTP methods that exist at this path and that it governs
     */
    public void allows(PolicyDraft policy, List<String> methods) {
      governed.add(new Governed(policy, new LinkedHashSet<>(methods)));
    }

    /**
     * Says which HTTP methods exist here and are for the resource's own origin only.
     *
     * @param methods the HTTP methods
     */
    public void sameOrigin(List<String> methods) {
      sameOrigin.addAll(methods);
    }

    /** Whether the path handles this HTTP method, with or without a policy. */
    boolean handles(String method) {
      return sameOrigin.contains(method)
          || governed.stream().anyMatch(each -> each.methods().contains(method));
    }

    String template() {
      return template;
    }

    List<Governed> governed() {
      return Collections.unmodifiableList(governed);
    }
  }
}
