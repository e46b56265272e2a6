package dev.preflight.cors.internal.servlet;

import dev.preflight.cors.internal.response.GoverningPolicies;
import jakarta.servlet.ServletContext;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/**
 * The Jakarta REST applications of one web application that have started: an attribute of its
 * context, so that neither class loaders nor other web applications have a say. Each adds itself.
 */
public final class FrontedApplications {

  private static final String ATTRIBUTE = "dev.preflight.cors.applications";

  private final CopyOnWriteArrayList<Fronted> all = new CopyOnWriteArrayList<>();

  private volatile boolean fronted;

  private FrontedApplications() {}

  /**
   * An application: that of a servlet, or all below a base where it is a filter.
   *
   * @param servlet its name, or {@code null}
   * @param base the path below the web application where its paths begin; {@code null} for the part
   *     that chose the servlet
   */
  private record Fronted(
      @Nullable String servlet, @Nullable String base, GoverningPolicies policies) {}

  /**
   * The applications of a web application.
   *
   * @param context the web application
   * @return the one object that it has
   */
  public static FrontedApplications of(ServletContext context) {
    synchronized (context) {
      if (context.getAttribute(ATTRIBUTE) instanceof FrontedApplications found) {
        return found;
      }
      FrontedApplications made = new FrontedApplications();
      context.setAttribute(ATTRIBUTE, made);
      return made;
    }
  }

  /**
   * Adds an application that a servlet serves.
   *
   * @param servlet the name of the servlet
   * @param policies what governs it
   */
  public void addServlet(String servlet, GoverningPolicies policies) {
    put(servlet, null, policies);
  }

  /**
   * Adds an application that a servlet serves, whose paths do not begin where its mapping ends.
   *
   * @param servlet the name of the servlet
   * @param base where they begin, below the web application; such as {@code /api}, may be empty
   * @param policies what governs it
   */
  public void addServlet(String servlet, String base, GoverningPolicies policies) {
    put(servlet, base, policies);
  }

  private void put(String servlet, @Nullable String base, GoverningPolicies policies) {
    all.removeIf(each -> servlet.equals(each.servlet()));
    all.add(new Fronted(servlet, base, policies));
  }

  /**
   * Adds an application that a filter serves, which passes on what it does not find.
   *
   * @param base its path below that of the web application, such as {@code /api}; may be empty
   * @param policies what governs it
   */
  public void addBelow(String base, GoverningPolicies policies) {
    String bare = base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
    all.add(
        new Fronted(null, bare.isEmpty() || bare.startsWith("/") ? bare : "/" + bare, policies));
  }

  /**
   * Removes an application that has stopped.
   *
   * @param policies what governed it
   */
  public void remove(GoverningPolicies policies) {
    all.removeIf(each -> each.policies() == policies);
  }

  /** Whether the application of this servlet has started. */
  boolean hasServlet(String servlet) {
    return all.stream().anyMatch(each -> servlet.equals(each.servlet()));
  }

  /** A filter stands in front of them. */
  void front() {
    fronted = true;
  }

  /** Whether a filter that stands in front of them has started. */
  boolean areFronted() {
    return fronted;
  }

  /** The application that a request goes to, or {@code null}. */
  @Nullable Place at(Target target) {
    for (Fronted each : all) {
      String base = each.base() == null ? target.servletPath() : each.base();
      String path = target.below(base);
      if (each.servlet() != null) {
        if (each.servlet().equals(target.servlet())) {
          return path == null ? null : new Place(each.policies(), path, true);
        }
        continue;
      }
      if (path != null && each.policies().reaches(path)) {
        return new Place(each.policies(), path, true);
      }
    }
    return null;
  }
}
