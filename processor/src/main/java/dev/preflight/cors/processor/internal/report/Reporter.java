package dev.preflight.cors.processor.internal.report;

import dev.preflight.cors.processor.internal.diagnostic.Diagnostic;
import dev.preflight.cors.processor.internal.options.Options;
import dev.preflight.cors.processor.internal.source.MemberValues;
import dev.preflight.cors.rule.Location;
import dev.preflight.cors.rule.Problem;
import dev.preflight.cors.rule.Severity;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.annotation.processing.Messager;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.tools.Diagnostic.Kind;

/** The one class that prints. Each problem is printed once, at the exact place, in source order. */
public final class Reporter {

  /** Problems of one annotation that are shown at the very element of a list. */
  private static final int MOST_LOCATED = 1_000;

  private final Messager messager;
  private final Options options;
  private final boolean locatesArrayElements;
  private final Set<String> printed = new HashSet<>();
  private final IdentityHashMap<AnnotationMirror, MemberValues> values = new IdentityHashMap<>();
  private final IdentityHashMap<AnnotationMirror, Integer> located = new IdentityHashMap<>();

  /**
   * Prints to the compiler.
   *
   * @param locatesArrayElements whether the compiler finds the place of a single element in an
   *     annotation's array; the Eclipse compiler knows the place of the array only
   */
  public Reporter(Messager messager, Options options, boolean locatesArrayElements) {
    this.messager = messager;
    this.options = options;
    this.locatesArrayElements = locatesArrayElements;
  }

  public void report(Collection<Diagnostic> diagnostics, List<? extends Element> roots) {
    if (diagnostics.isEmpty()) {
      return;
    }
    List<Diagnostic> sorted = new ArrayList<>(diagnostics);
    sorted.sort(new SourceOrder(roots));
    for (Diagnostic each : sorted) {
      print(each);
    }
  }

  /** Prints problems of the build as such, which have no place in the source. */
  public void report(List<Problem> problems) {
    for (Problem each : problems) {
      print(each);
    }
  }

  private void print(Problem problem) {
    if (printed.add(problem.text())) {
      messager.printMessage(kind(problem.rule().severity()), problem.text());
    }
  }

  private void print(Diagnostic diagnostic) {
    boolean located = isLocated(diagnostic);
    String text = text(diagnostic, located);
    if (!printed.add(key(diagnostic) + text)) {
      return;
    }
    Kind kind = kind(diagnostic.problem().rule().severity());
    Element element = diagnostic.element();
    if (diagnostic.annotation().isEmpty()) {
      messager.printMessage(kind, text, element);
    } else if (diagnostic.value().isEmpty()) {
      messager.printMessage(kind, text, element, diagnostic.annotation().get());
    } else {
      AnnotationMirror annotation = diagnostic.annotation().get();
      AnnotationValue value = diagnostic.value().get();
      messager.printMessage(
          kind, text, element, annotation, located ? value : values(annotation).holder(value));
    }
  }

  /**
   * Whether the place is given to the element. The compiler goes through the whole list for each,
   * which takes seconds for ten thousand.
   */
  private boolean isLocated(Diagnostic diagnostic) {
    return locatesArrayElements
        && (diagnostic.problem().location().index() == Location.WHOLE
            || diagnostic.annotation().isEmpty()
            || located.merge(diagnostic.annotation().get(), 1, Integer::sum) <= MOST_LOCATED);
  }

  /** The text; it names the entry of a list where only the list has a place. */
  private static String text(Diagnostic diagnostic, boolean located) {
    Problem problem = diagnostic.problem();
    if (located || problem.location().index() == Location.WHOLE) {
      return problem.text();
    }
    String entry = " (entry " + (problem.location().index() + 1) + ")";
    return new Problem(problem.rule(), problem.location(), problem.message() + entry, problem.fix())
        .text();
  }

  private MemberValues values(AnnotationMirror annotation) {
    return values.computeIfAbsent(annotation, MemberValues::new);
  }

  private static String key(Diagnostic diagnostic) {
    return String.format(
        Locale.ROOT,
        "%s %s %s ",
        diagnostic.element().getEnclosingElement(),
        diagnostic.element(),
        diagnostic.problem().location());
  }

  private Kind kind(Severity severity) {
    return switch (severity) {
      case ERROR -> Kind.ERROR;
      case WARNING -> options.warningsAreErrors() ? Kind.ERROR : Kind.WARNING;
      case NOTE -> Kind.NOTE;
    };
  }
}
