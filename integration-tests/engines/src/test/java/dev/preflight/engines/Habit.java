package dev.preflight.engines;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Where an engine does something else than the standard says, which the report and the algorithm in
 * Java follow. {@code docs/browsers.md} tells users.
 */
enum Habit {
  /** Chromium counts client hints among the safelisted headers, if their values are valid. */
  CLIENT_HINTS("CHROMIUM", "header (DPR|Device-Memory|Downlink|RTT|Viewport-Width|Width)"),

  /** Chromium leaves a script's User-Agent out. */
  USER_AGENT("CHROMIUM", "header User-Agent"),

  /** Firefox looks at each line of a header, not at all of them together. */
  EACH_LINE("FIREFOX", "safelisted lines that together exceed 128 bytes"),

  /** Firefox names the page's origin in the preflight after a redirect, and null in the request. */
  ORIGIN_AFTER_REDIRECT("FIREFOX", "redirect 30[27] of (PUT|DELETE|X-A) to another API"),

  /** Firefox and WebKit ask first where an earlier request of the chain had to be asked about. */
  ASKS_AFTER_REDIRECT(
      "FIREFOX|WEBKIT",
      "redirect 30[23] of (PUT to another API|Authorization (to another API|from the page's"
          + " server))"),

  /** WebKit makes a GET of a DELETE that is redirected with 302. */
  DELETE_BECOMES_GET("WEBKIT", "redirect 302 of DELETE to another API"),

  /** Firefox remembers nothing where Access-Control-Max-Age is no number. */
  AGE_WITHOUT_NUMBER("FIREFOX", "remembered: age \"(\\+600|1\\.5|600, 600|600s|abc)\""),

  /** Firefox remembers the one method or header that was asked about, not that all are allowed. */
  REMEMBERS_ONE("FIREFOX", "remembered: every (method|header) by \\*"),

  /** Firefox forgets a preflight when the request after it is blocked. */
  FORGETS("FIREFOX", "remembered: after the request itself was blocked"),

  /** Firefox keeps apart what was asked with and without credentials. */
  BY_CREDENTIALS("FIREFOX", "remembered: first with, then without credentials");

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
