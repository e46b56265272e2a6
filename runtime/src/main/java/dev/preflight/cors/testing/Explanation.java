package dev.preflight.cors.testing;

import dev.preflight.cors.browser.Blocked;
import dev.preflight.cors.browser.FetchResult;
import dev.preflight.cors.browser.FetchStep;
import dev.preflight.cors.internal.fetch.Methods;
import dev.preflight.cors.internal.surface.Fixes;
import dev.preflight.cors.internal.surface.Governed;
import dev.preflight.cors.internal.surface.SurfaceServer;
import dev.preflight.cors.internal.surface.UndecidedException;
import dev.preflight.cors.internal.text.Printable;
import java.util.Optional;

/** Why a page may or may not make a call, over several lines. */
final class Explanation {

  private Explanation() {}

  static String of(FetchResult result, SurfaceServer compiled, String method, String path) {
    StringBuilder text = new StringBuilder();
    text.append(Printable.of(result.call().origin()))
        .append(result.isAllowed() ? " may " : " may not ")
        .append(Printable.of(method + " " + path))
        .append(result.blocked().map(each -> ": " + each.message()).orElse(""));
    Optional<Governed> governed = governed(result, compiled, Methods.normalised(method));
    text.append("\n  decides: ")
        .append(
            governed
                .map(each -> each.policy().source() + ", on " + each.policy().declaredOn())
                .orElse("no policy of the manifest"));
    result
        .blocked()
        .ifPresent(
            blocked ->
                text.append("\n  fix: ")
                    .append(
                        Printable.of(
                            Fixes.of(
                                blocked,
                                governed,
                                result.call().origin(),
                                result.call().method()))));
    for (FetchStep step : result.steps()) {
      text.append("\n  ").append(step.title()).append(' ').append(step.text());
      step.lines().forEach(line -> text.append("\n      ").append(line));
    }
    return text.toString();
  }

  private static Optional<Governed> governed(
      FetchResult result, SurfaceServer compiled, String method) {
    String path = Optional.ofNullable(result.call().url().getRawPath()).orElse("/");
    try {
      return result.blocked().filter(Blocked::preflight).isPresent()
          ? compiled.forPreflight(path, method)
          : compiled.forResponse(path, method);
    } catch (UndecidedException unknown) {
      return Optional.empty();
    }
  }
}
