package dev.preflight.cors.internal.deploy;

import dev.preflight.cors.OriginDecider;
import dev.preflight.cors.policy.CorsPolicy;
import dev.preflight.cors.policy.CorsPolicyBuilder;
import dev.preflight.cors.policy.PolicyDraft;
import jakarta.ws.rs.core.Application;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A policy where it was declared: a constant of the generated code. The compiler has proven it; it
 * becomes a {@link CorsPolicy} when the application is deployed.
 */
public final class PolicyDeclaration {

  private final String source;
  private final PolicyDraft draft;
  private final @Nullable Class<? extends OriginDecider> decider;
  private final @Nullable Class<? extends Application> application;

  private PolicyDeclaration(
      String source,
      PolicyDraft draft,
      @Nullable Class<? extends OriginDecider> decider,
      @Nullable Class<? extends Application> application) {
    this.source = source;
    this.draft = draft;
    this.decider = decider;
    this.application = application;
  }

  /**
   * A policy declared on a method, a class or a package.
   *
   * @param source file and line, such as {@code OrdersResource.java:12}
   * @param policy the policy as the compiler proved it
   * @return the declaration
   */
  public static PolicyDeclaration at(String source, CorsPolicyBuilder policy) {
    return new PolicyDeclaration(source, policy.draft(), policy.originsFrom(), null);
  }

  /**
   * The same declaration, in force only where this application is deployed.
   *
   * @param applicationClass the class that bears the annotation
   * @return the declaration
   */
  public PolicyDeclaration of(Class<? extends Application> applicationClass) {
    return new PolicyDeclaration(source, draft, decider, applicationClass);
  }

  /**
   * Where the policy was declared.
   *
   * @return file and line
   */
  public String source() {
    return source;
  }

  PolicyDraft draft() {
    return draft;
  }

  /** The class that decides about other origins. */
  @Nullable Class<? extends OriginDecider> decider() {
    return decider;
  }

  /** Whether an entry of its origins is known only now. */
  boolean isPlaceholder(int index) {
    return index >= 0 && draft.withOrigins(List.of(draft.origins().get(index))).hasPlaceholders();
  }

  /** Whether the declaration counts in a deployment of this application. */
  boolean isInForce(Class<? extends Application> deployed) {
    return application == null || application.isAssignableFrom(deployed);
  }
}
