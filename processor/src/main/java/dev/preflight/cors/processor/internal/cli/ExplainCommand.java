package dev.preflight.cors.processor.internal.cli;

import dev.preflight.cors.processor.internal.json.Json;
import dev.preflight.cors.processor.internal.page.RulePages;
import dev.preflight.cors.rule.Rule;
import java.io.PrintWriter;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code explain RULE}. */
@Command(
    name = "explain",
    description = "Prints the page of a rule; without a rule, lists all of them.",
    mixinStandardHelpOptions = true)
final class ExplainCommand implements Callable<Integer> {

  @Spec @Nullable CommandSpec spec;

  @Parameters(
      arity = "0..1",
      paramLabel = "RULE",
      description = "its name, as in the compiler's message: origin-null or [cors:origin-null]")
  @Nullable String id;

  @Option(names = "--json", description = "prints JSON")
  boolean json;

  @Override
  public Integer call() {
    CommandSpec command = java.util.Objects.requireNonNull(spec);
    PrintWriter out = command.commandLine().getOut();
    if (id == null) {
      if (json) {
        out.print(
            Json.of(
                Stream.of(Rule.values())
                    .map(each -> Json.object("rule", each.id(), "severity", severity(each)))
                    .toList()));
      } else {
        Stream.of(Rule.values()).map(ExplainCommand::line).forEach(out::println);
      }
      return Cli.FINE;
    }
    String name = id.toLowerCase(Locale.ROOT).replaceAll("^\\[?cors:|\\]$|\\.md$", "");
    Optional<Rule> rule = Rule.withId(name);
    if (rule.isEmpty()) {
      throw new UnusableException(
          "there is no rule "
              + id
              + ". "
              + nearest(name).orElse("Without a name, all are listed."));
    }
    String page = page(rule.get());
    out.print(
        json
            ? Json.of(
                Json.object(
                    "rule", rule.get().id(),
                    "severity", severity(rule.get()),
                    "page", page))
            : page);
    return Cli.FINE;
  }

  private static String line(Rule rule) {
    return String.format(Locale.ROOT, "%-50s %s", rule.id(), severity(rule));
  }

  private static String severity(Rule rule) {
    return rule.severity().name().toLowerCase(Locale.ROOT);
  }

  private static String page(Rule rule) {
    return RulePages.of(rule)
        .orElseThrow(
            () -> new UnusableException("the page of " + rule.id() + " is not in this jar"));
  }

  /** A question, if so much of it is right that it is not a guess. */
  private static Optional<String> nearest(String name) {
    return Stream.of(Rule.values())
        .map(Rule::id)
        .min(Comparator.comparingInt(each -> Distance.between(name, each)))
        .filter(each -> Distance.between(name, each) <= Math.max(2, name.length() / 3))
        .map(each -> "Did you mean " + each + "?");
  }
}
