package dev.preflight.cors.internal.portable;

import dev.preflight.cors.internal.deploy.Settings;
import dev.preflight.cors.internal.text.PreflightLog;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.Configuration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The application's filters before matching, and whether preflights may be handled before they run:
 * if the application vouches for all of them, as they may change what is asked for.
 */
final class PreMatchingFilters {

  private static final String OURS = "dev.preflight.cors.internal.";

  private final Configuration configuration;
  private final ServerView server;
  private final String vouched;
  private volatile @Nullable Set<String> names;
  private volatile @Nullable Boolean first;

  PreMatchingFilters(Configuration configuration, ServerView server, String vouched) {
    this.configuration = configuration;
    this.server = server;
    this.vouched = vouched;
  }

  boolean areAny() {
    return !names().isEmpty();
  }

  /** Whether preflights are handled before these filters. */
  boolean comeAfterPreflights() {
    Boolean found = first;
    if (found == null) {
      found = decide();
      first = found;
    }
    return found;
  }

  private synchronized boolean decide() {
    Boolean found = first;
    if (found != null) {
      return found;
    }
    boolean wanted = false;
    Set<String> uncertain = new TreeSet<>(names());
    for (String entry : vouched.split(",", -1)) {
      String name = entry.strip();
      wanted |= !name.isEmpty() && !name.equalsIgnoreCase("false");
      uncertain.remove(name);
    }
    if (wanted && !uncertain.isEmpty()) {
      PreflightLog.warning(
          Settings.PRE_MATCHING
              + " is set, but preflights are handled only after "
              + String.join(", ", uncertain)
              + ": a filter that runs before the server matches the request may change its URI or"
              + " its method, and so the policy that governs it. Name in "
              + Settings.PRE_MATCHING
              + ", with commas between them, the classes of those filters that change neither; let"
              + " the others pass on every request for which Preflight.isPreflight is true.");
    }
    return wanted && uncertain.isEmpty();
  }

  private Set<String> names() {
    Set<String> found = names;
    if (found == null) {
      found = new TreeSet<>();
      for (Class<?> each : registered()) {
        Class<?> type = each;
        // Containers make subclasses of what they manage, which do not inherit the annotation.
        while (type != Object.class && !type.isAnnotationPresent(PreMatching.class)) {
          type = type.getSuperclass();
        }
        if (type != Object.class && !type.getName().startsWith(OURS)) {
          found.add(type.getName());
        }
      }
      names = found;
    }
    return found;
  }

  private Collection<Class<?>> registered() {
    Collection<Class<?>> shown = server.preMatchingFilters();
    if (shown != null) {
      return shown;
    }
    List<Class<?>> all = new ArrayList<>(configuration.getClasses());
    configuration.getInstances().forEach(each -> all.add(each.getClass()));
    all.removeIf(each -> !ContainerRequestFilter.class.isAssignableFrom(each));
    return all;
  }
}
