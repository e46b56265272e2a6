package dev.preflight.cors.processor.internal.check;

import dev.preflight.cors.processor.internal.diagnostic.Diagnostic;
import dev.preflight.cors.processor.internal.model.GovernedResource;
import dev.preflight.cors.processor.internal.model.ResourceMethod;
import dev.preflight.cors.processor.internal.source.Annotations;
import dev.preflight.cors.processor.internal.source.Names;
import dev.preflight.cors.rule.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;

/** Checks that the {@code @Path} templates of governed resources can be read. */
final class PathTemplateCheck implements Check<GovernedResource> {

  private static final Pattern VARIABLE_NAME =
      Pattern.compile("[\\p{L}\\p{Nd}_][\\p{L}\\p{Nd}_.-]*");

  @Override
  public List<Diagnostic> check(GovernedResource governed) {
    List<Diagnostic> found = new ArrayList<>();
    check(governed.resource().type(), found);
    for (ResourceMethod method : governed.resource().methods()) {
      check(method.annotated(), found);
    }
    return found;
  }

  private static void check(Element annotated, List<Diagnostic> found) {
    Optional<AnnotationMirror> path = Annotations.find(annotated, Names.PATH);
    Optional<String> template = Annotations.string(annotated, Names.PATH);
    if (path.isEmpty() || template.isEmpty()) {
      return;
    }
    Optional<String> fault = fault(template.get());
    if (fault.isPresent()) {
      found.add(
          Diagnostic.at(
              annotated,
              path.get(),
              Annotations.value(path.get(), "value"),
              Rule.PATH_TEMPLATE_INVALID,
              template.get(),
              fault.get()));
    }
  }

  /** What is wrong with a template. */
  static Optional<String> fault(String template) {
    int depth = 0;
    int start = 0;
    for (int i = 0; i < template.length(); i++) {
      char c = template.charAt(i);
      if (c == '{' && depth++ == 0) {
        start = i + 1;
      } else if (c == '}') {
        if (--depth < 0) {
          return Optional.of("a } closes nothing");
        }
        if (depth == 0) {
          Optional<String> fault = variableFault(template.substring(start, i));
          if (fault.isPresent()) {
            return fault;
          }
        }
      }
    }
    return depth > 0 ? Optional.of("a { is never closed") : Optional.empty();
  }

  private static Optional<String> variableFault(String variable) {
    int colon = variable.indexOf(':');
    String name = (colon < 0 ? variable : variable.substring(0, colon)).trim();
    if (!VARIABLE_NAME.matcher(name).matches()) {
      return Optional.of("\"" + name + "\" is not the name of a variable");
    }
    if (colon >= 0) {
      try {
        Pattern.compile(variable.substring(colon + 1).trim());
      } catch (PatternSyntaxException e) {
        return Optional.of(
            "the expression of {" + name + "} does not parse: " + e.getDescription());
      }
    }
    return Optional.empty();
  }
}
