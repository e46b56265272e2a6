package dev.preflight.cors.internal.jersey;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;
import org.glassfish.jersey.server.filter.HttpMethodOverrideFilter;

/**
 * Whether preflights are to be handled before matching, and which pre-matching filters the
 * application vouches for.
 *
 * @param areWanted whether the property is set
 * @param vouchedFor the names of filters that change neither URI nor method
 */
record EarlyResponses(boolean areWanted, Set<String> vouchedFor) {

  /**
   * Reads the property.
   *
   * @param value {@code true}, {@code false}, or names of classes with commas between them
   */
  static EarlyResponses of(String value) {
    Set<String> names = new LinkedHashSet<>();
    boolean wanted = false;
    for (String entry : value.split(",", -1)) {
      String name = entry.strip();
      boolean isName = !name.equalsIgnoreCase("true") && !name.equalsIgnoreCase("false");
      wanted |= name.equalsIgnoreCase("true") || (isName && !name.isEmpty());
      if (isName) {
        names.add(name);
      }
    }
    // Jersey's filter changes POST only, and what that may become is known: see MethodOverride.
    names.add(HttpMethodOverrideFilter.class.getName());
    return new EarlyResponses(wanted, names);
  }

  /** The filters among these that may change what an early response was given for. */
  Set<String> notVouchedFor(Collection<String> filters) {
    Set<String> names = new TreeSet<>(filters);
    names.removeAll(vouchedFor);
    return names;
  }
}
