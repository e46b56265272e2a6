package dev.preflight.engines;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Where an engine does something else than the standard says, which the report and the algorithm in
 * Java follow. {@code docs/browsers.md} tells users.
 */
enum Habit {
  /** Chromium counts client hints among the safelisted headers. */
  CLIENT_HINTS(
      "CHROMIUM", "header (DPR|Device-Memory|Downlink|ECT|RTT|Save-Data|Viewport-Width|Width)"),

  /** Chromium leaves a script's User-Agent out. */
  USER_AGENT("CHROMIUM", "header User-Agent");

  private final Pattern engines;
  private final Pattern facts;

  Habit(String engines, String facts) {
    this.engines = Pattern.compile(engines);
    this.facts = Pattern.compile(facts);
  }

  /** What explains that an engine leaves the standard in a fact. */
  static Optional<Habit> of(Engine engine, String fact) {
    return Stream.of(values())
        .filter(each -> each.engines.matcher(engine.name()).matches())
        .filter(each -> each.facts.matcher(fact).matches())
        .findFirst();
  }
}
