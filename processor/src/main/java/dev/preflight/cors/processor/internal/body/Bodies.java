package dev.preflight.cors.processor.internal.body;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import dev.preflight.cors.processor.internal.scope.BodyScope;
import dev.preflight.cors.processor.internal.scope.ReadCalls;
import dev.preflight.cors.processor.internal.scope.SetCalls;
import dev.preflight.cors.processor.internal.scope.UnitNames;
import dev.preflight.cors.processor.internal.source.Annotations;
import dev.preflight.cors.processor.internal.source.Hierarchy;
import dev.preflight.cors.processor.internal.source.SourceFiles;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/**
 * Reads bodies for the request headers that they use and the response headers that they set.
 * Nothing is read before somebody asks, and nobody asks in a module without a policy. Only javac
 * shows bodies, and only those that it compiles.
 */
public final class Bodies {

  private static final String POST_CONSTRUCT = "jakarta.annotation.PostConstruct";

  private final SourceUnits units;
  private final Scopes scopes;
  private final Map<TypeElement, BodyReads> ofClasses = new HashMap<>();
  private final Map<Entry, Set<HeaderSet>> setBy = new HashMap<>();
  private final Map<TypeElement, Set<String>> namesIn = new HashMap<>();
  private final Map<Entry, BodyTrace> traces = new HashMap<>();

  /** A method, and the class of the object that it runs on. */
  private record Entry(ExecutableElement method, TypeElement self) {}

  /**
   * For one round.
   *
   * @param sources the types of all sources so far
   */
  public Bodies(
      ProcessingEnvironment environment, SourceFiles files, Supplier<List<TypeElement>> sources) {
    this.units = new SourceUnits(environment, files);
    this.scopes = new Scopes(units, environment.getTypeUtils(), sources);
  }

  /** Whether the compiler shows bodies at all. */
  public boolean areShown() {
    return units.areShown();
  }

  /** Whether the file of a class imports another one, or the class names it otherwise. */
  public boolean imports(TypeElement type, String qualifiedName) {
    Optional<CompilationUnitTree> unit = units.unit(type);
    if (unit.isEmpty()) {
      return false;
    }
    UnitNames names = units.names(unit.get());
    return names.imports(qualifiedName) || isNamed(type, names, qualifiedName);
  }

  /** {@code import some.library.*}, or the whole name where it is used. */
  private boolean isNamed(TypeElement type, UnitNames names, String qualifiedName) {
    int dot = qualifiedName.lastIndexOf('.');
    String simple = qualifiedName.substring(dot + 1);
    return names(type).contains(simple)
        && (names.importsAllOf(qualifiedName.substring(0, dot))
            || units
                .tree(type)
                .flatMap(tree -> NameScanner.first(tree, simple))
                .filter(found -> found.toString().equals(qualifiedName))
                .isPresent());
  }

  /**
   * What a method reads when it runs.
   *
   * @param self the class of the object that it runs on
   */
  public BodyReads of(ExecutableElement method, TypeElement self) {
    BodyReads reads = new BodyReads();
    addReads(new Entry(method, self), reads);
    return reads;
  }

  /** The response headers that a method sets when it runs on an object of this class. */
  public Set<HeaderSet> setBy(ExecutableElement method, TypeElement self) {
    Entry entry = new Entry(method, self);
    Set<HeaderSet> known = setBy.get(entry);
    if (known == null) {
      known = findSetBy(entry);
      setBy.put(entry, known);
    }
    return known;
  }

  private Set<HeaderSet> findSetBy(Entry entry) {
    Set<HeaderSet> sets = new LinkedHashSet<>();
    Optional<BodyScope> scope = scope(entry, SetCalls.canSet(met(entry).names()));
    if (scope.isPresent()) {
      walk(entry, new HeaderSetScanner(units, scopes, scope.get(), sets));
    }
    return sets;
  }

  /** The cookies that a method sets or looks for when it runs on an object of this class. */
  public Set<CookieUse> cookies(ExecutableElement method, TypeElement self) {
    Set<CookieUse> uses = new LinkedHashSet<>();
    Entry entry = new Entry(method, self);
    Optional<BodyScope> scope = scope(entry, CookieScanner.canUse(met(entry).names()));
    if (scope.isPresent()) {
      walk(entry, new CookieScanner(units, scopes, scope.get(), uses));
    }
    return uses;
  }

  /** The response headers that a class sets anywhere. */
  public Set<HeaderSet> setIn(TypeElement type) {
    Set<HeaderSet> sets = new LinkedHashSet<>();
    for (TypeElement each : Hierarchy.lineage(type)) {
      for (ExecutableElement method : ElementFilter.methodsIn(each.getEnclosedElements())) {
        sets.addAll(setBy(method, type));
      }
      for (ExecutableElement made : ElementFilter.constructorsIn(each.getEnclosedElements())) {
        sets.addAll(setBy(made, type));
      }
    }
    return sets;
  }

  /** The texts that are written in a class, wherever. */
  public Set<String> texts(TypeElement type) {
    Optional<Tree> tree = units.tree(type);
    return tree.isPresent() ? NameScanner.texts(tree.get()) : Set.of();
  }

  /** What the constructors and initialisers of a class read, before any of its methods runs. */
  public BodyReads ofClass(TypeElement type) {
    BodyReads known = ofClasses.get(type);
    if (known != null) {
      return known;
    }
    BodyReads reads = new BodyReads();
    for (TypeElement each : Hierarchy.lineage(type)) {
      for (Element member : each.getEnclosedElements()) {
        if (member.getKind() == ElementKind.CONSTRUCTOR
            || (member.getKind() == ElementKind.METHOD
                && Annotations.has(member, POST_CONSTRUCT))) {
          addReads(new Entry((ExecutableElement) member, type), reads);
        }
      }
    }
    ofClasses.put(type, reads);
    return reads;
  }

  /** The names that stand anywhere in a class. */
  public Set<String> names(TypeElement type) {
    Set<String> known = namesIn.get(type);
    if (known == null) {
      Optional<Tree> tree = units.tree(type);
      known = tree.isPresent() ? NameScanner.names(tree.get()) : Set.of();
      namesIn.put(type, known);
    }
    return known;
  }

  /** Where a name stands first in the file of a class. */
  public String placeOf(TypeElement type, String name) {
    return units
        .unit(type)
        .flatMap(
            unit ->
                units
                    .tree(type)
                    .flatMap(tree -> NameScanner.first(tree, name))
                    .map(found -> units.place(unit, found)))
        .orElse(type.getSimpleName() + ".java");
  }

  private void addReads(Entry entry, BodyReads reads) {
    Optional<BodyScope> scope = scope(entry, ReadCalls.canRead(met(entry).names()));
    if (scope.isPresent()) {
      walk(entry, new HeaderReadScanner(units, scopes, scope.get(), reads));
    }
  }

  /** What the first walk through a body met. */
  private BodyTrace met(Entry entry) {
    return traces.getOrDefault(entry, BodyTrace.NOTHING_KNOWN);
  }

  /**
   * The scope in which to walk through a body: empty where there is none, of a class file, and
   * where an earlier walk met nothing for this one.
   *
   * @param canFind whether this walk can find something where the earlier one has been
   */
  private Optional<BodyScope> scope(Entry entry, boolean canFind) {
    return (canFind || met(entry).leadsOn()) && body(entry) != null
        ? scopes.ofEntry(entry.method(), entry.self())
        : Optional.empty();
  }

  private void walk(Entry entry, BodyScanner scanner) {
    scanner.scan(body(entry), null);
    traces.putIfAbsent(entry, scanner.trace());
  }

  private @Nullable Tree body(Entry entry) {
    return units.tree(entry.method()).orElse(null) instanceof MethodTree tree
        ? tree.getBody()
        : null;
  }
}
