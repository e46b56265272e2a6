package dev.preflight.cors.policy;

import dev.preflight.cors.Risk;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A rule of the catalogue: the one definition of a diagnostic. Its id is the compiler's tag {@code
 * [cors:<id>]}, the key of {@code @SuppressWarnings("cors:<id>")}, and the name of its page {@code
 * docs/rules/<id>.md}.
 *
 * <p>The texts are {@linkplain java.util.Formatter format strings}; message and fix of one problem
 * share their arguments.
 */
public sealed interface Rule
    permits CompilationRule,
        DeciderRule,
        LockRule,
        MaxAgeRule,
        MethodRule,
        OptionRule,
        OriginRule,
        OriginSyntaxRule,
        PlaceholderRule,
        RegexRule,
        RequestHeaderRule,
        ResourceRule,
        ResponseHeaderRule,
        SuppressionRule {

  /**
   * The name of the constant; the source of {@link #id()}.
   *
   * @return the constant's name
   */
  String name();

  /**
   * What its constant says.
   *
   * @return the definition
   */
  RuleDefinition definition();

  /**
   * How much it matters.
   *
   * @return the severity
   */
  default Severity severity() {
    return definition().severity();
  }

  /**
   * The member it looks at, by which the index of rules is grouped.
   *
   * @return the member
   */
  default Member member() {
    return definition().member();
  }

  /**
   * What is wrong and why it matters, as a format string.
   *
   * @return the message's format
   */
  default String message() {
    return definition().message();
  }

  /**
   * What to write instead, as a format string.
   *
   * @return the fix's format
   */
  default String fix() {
    return definition().fix();
  }

  /**
   * The risk that a policy can take on purpose instead of keeping this rule.
   *
   * @return the value of {@code tolerate} that switches the rule off, empty for nearly all
   */
  default Optional<Risk> optIn() {
    return definition().optIn();
  }

  /**
   * The rule's one name.
   *
   * @return lower-case words joined by hyphens
   */
  default String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * The page that explains the rule.
   *
   * @return a path from the repository's top level
   */
  default String page() {
    return "docs/rules/" + id() + ".md";
  }

  /**
   * A problem of this rule.
   *
   * @param location where in the policy
   * @param arguments what the formats of message and fix name; strings are made safe to print
   * @return the problem
   */
  default Problem at(Location location, Object... arguments) {
    Object[] printable =
        Stream.of(arguments)
            .map(argument -> argument instanceof String text ? Printable.of(text) : argument)
            .toArray();
    return new Problem(
        this,
        location,
        String.format(Locale.ROOT, message(), printable),
        String.format(Locale.ROOT, fix(), printable));
  }

  /**
   * All rules, in the order of the catalogue.
   *
   * @return every rule once
   */
  static List<Rule> catalogue() {
    return Stream.<Rule[]>of(
            OriginSyntaxRule.values(),
            OriginRule.values(),
            PlaceholderRule.values(),
            RegexRule.values(),
            DeciderRule.values(),
            MethodRule.values(),
            RequestHeaderRule.values(),
            ResponseHeaderRule.values(),
            MaxAgeRule.values(),
            SuppressionRule.values(),
            ResourceRule.values(),
            LockRule.values(),
            OptionRule.values(),
            CompilationRule.values())
        .flatMap(Stream::of)
        .toList();
  }

  /**
   * The rule of an id.
   *
   * @param id as in {@link #id()}
   * @return the rule, or empty if there is none
   */
  static Optional<Rule> withId(String id) {
    return catalogue().stream().filter(rule -> rule.id().equals(id)).findFirst();
  }
}
