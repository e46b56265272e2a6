package dev.preflight.cors.processor.internal.source;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/**
 * The sources of a compilation, over all rounds: which types and packages stand in them, and which
 * types wait for others that do not exist yet. Remembers names, since elements do not outlive their
 * round.
 */
public final class Sources {

  private final Elements elements;
  private final Set<String> names = new LinkedHashSet<>();
  private final Set<String> waiting = new LinkedHashSet<>();

  /** The types that came with this round: to look one up, the compiler asks every module. */
  private final Map<String, TypeElement> ofRound = new HashMap<>();

  private @Nullable TypeElement anyOfRound;

  public Sources(Elements elements) {
    this.elements = elements;
  }

  /**
   * Takes in a round.
   *
   * @param generated the names of the classes that are ours, in which there is nothing to read
   */
  public Round next(Set<? extends Element> rootElements, Set<String> generated) {
    Round round = Round.of(rootElements, waiting, generated, elements);
    ofRound.clear();
    anyOfRound = null;
    for (TypeElement type : round.types()) {
      names.add(type.getQualifiedName().toString());
      ofRound.put(type.getQualifiedName().toString(), type);
      anyOfRound = type;
    }
    for (PackageElement each : round.packages()) {
      names.add(each.getQualifiedName() + ".package-info");
    }
    return round;
  }

  /** Whether no type waits for others. */
  public boolean areComplete() {
    return waiting.isEmpty();
  }

  /** Whether an element's problems can be reported at the element itself. */
  public boolean contains(Element element) {
    if (element instanceof PackageElement each) {
      return names.contains(each.getQualifiedName() + ".package-info");
    }
    TypeElement type = element instanceof TypeElement itself ? itself : Hierarchy.typeOf(element);
    return names.contains(type.getQualifiedName().toString());
  }

  /** The types of all rounds, as elements of this round. */
  public List<TypeElement> all() {
    return types(names);
  }

  /** The types of these names, as elements of this round. */
  public List<TypeElement> types(Collection<String> qualifiedNames) {
    List<TypeElement> types = new ArrayList<>();
    for (String name : qualifiedNames) {
      TypeElement type = ofRound.get(name);
      if (type == null) {
        type = NamedTypes.find(elements, anyOfRound, name);
      }
      if (type != null) {
        types.add(type);
      }
    }
    return types;
  }
}
