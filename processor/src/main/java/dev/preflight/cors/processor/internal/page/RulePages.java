package dev.preflight.cors.processor.internal.page;

import dev.preflight.cors.rule.Rule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The text of {@code docs/rules}. */
public final class RulePages {

  private RulePages() {}

  /** The page of a rule in Markdown; empty where classes are used outside of the jar. */
  public static Optional<String> of(Rule rule) {
    try (InputStream stream = RulePages.class.getResourceAsStream("rules/" + rule.id() + ".md")) {
      return stream == null
          ? Optional.empty()
          : Optional.of(
              new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                  .replaceAll("(?m)^<!--.*-->\\R\\R?", ""));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
