package dev.preflight.cors.processor.internal.unseen;

import dev.preflight.cors.processor.internal.diagnostic.Diagnostic;
import dev.preflight.cors.processor.internal.model.DerivedHeader;
import dev.preflight.cors.processor.internal.model.GovernedResource;
import dev.preflight.cors.processor.internal.model.Model;
import dev.preflight.cors.processor.internal.model.Readers;
import dev.preflight.cors.processor.internal.source.Sources;
import dev.preflight.cors.processor.internal.source.Suppressions;
import dev.preflight.cors.rule.Rule;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import javax.lang.model.element.TypeElement;

/**
 * What filters and helpers read that another processor generates, after the resources that they run
 * for were read. It cannot be waited for: whether another round comes, nobody knows before.
 */
public final class LateReads {

  private final Sources sources;

  /** The names that were derived for each method of each class, when its code was generated. */
  private final Map<String, Set<String>> derived = new HashMap<>();

  private final Set<String> classes = new LinkedHashSet<>();
  private boolean moreCame;

  public LateReads(Sources sources) {
    this.sources = sources;
  }

  /** Takes in a round. */
  public void add(Model model) {
    moreCame |= !classes.isEmpty() && !model.round().types().isEmpty();
    for (GovernedResource each : model.resources()) {
      if (each.isGoverned()) {
        classes.add(each.resource().type().getQualifiedName().toString());
        for (GovernedResource.GovernedMethod method : each.methods()) {
          Set<String> names = new LinkedHashSet<>(derived.getOrDefault(key(method), Set.of()));
          names.addAll(model.readers().headers().names(List.of(method.method())));
          derived.put(key(method), names);
        }
      }
    }
  }

  private static String key(GovernedResource.GovernedMethod method) {
    return method.method().type().getQualifiedName() + "#" + method.method().element();
  }

  /**
   * What is read now and was not when the code was generated, said once, at the first class.
   *
   * @param readers those of the last round; asked only if types came after the first resources
   */
  public List<Diagnostic> check(Supplier<Readers> readers) {
    if (!moreCame) {
      return List.of();
    }
    Readers now = readers.get();
    Map<String, String> late = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    Optional<TypeElement> first = Optional.empty();
    for (TypeElement type : sources.types(classes)) {
      now.governed(type).ifPresent(governed -> add(governed, now, late));
      first = first.isEmpty() && !late.isEmpty() ? Optional.of(type) : first;
    }
    return first
        .filter(type -> !Suppressions.isSilenced(type, Rule.REQUEST_HEADERS_NOT_SHOWN.id()))
        .map(type -> List.of(diagnostic(type, late)))
        .orElse(List.of());
  }

  private void add(GovernedResource governed, Readers now, Map<String, String> late) {
    for (GovernedResource.GovernedMethod method : governed.methods()) {
      Set<String> known = derived.getOrDefault(key(method), Set.of());
      for (DerivedHeader header : now.headers().of(List.of(method.method()))) {
        if (!known.contains(header.name()) && !isListed(header.name(), method)) {
          late.putIfAbsent(header.name(), header.from().get(0));
        }
      }
    }
  }

  private static boolean isListed(String name, GovernedResource.GovernedMethod method) {
    return method.effective().policies().stream()
        .allMatch(
            policy -> policy.draft().allowedHeaders().stream().anyMatch(name::equalsIgnoreCase));
  }

  private static Diagnostic diagnostic(TypeElement type, Map<String, String> late) {
    return Diagnostic.at(
        type,
        Rule.REQUEST_HEADERS_NOT_SHOWN,
        "another processor generated code that reads request headers, after the filter for "
            + type.getSimpleName()
            + " had been generated",
        String.join(", ", late.keySet())
            + " ("
            + String.join(", ", new LinkedHashSet<>(late.values()))
            + ") "
            + (late.size() == 1 ? "is" : "are")
            + " missing");
  }
}
