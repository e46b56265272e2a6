package dev.preflight.cors.internal.deployed;

import dev.preflight.cors.browser.Network;
import dev.preflight.cors.browser.WireResponse;
import dev.preflight.cors.internal.surface.SurfaceServer;
import dev.preflight.cors.internal.surface.UndecidedException;
import dev.preflight.cors.internal.text.Printable;
import dev.preflight.cors.manifest.CorsManifest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;

/** Asks the deployed API about everything that its manifest shares. */
public final class SurfaceCheck {

  /** After so many requests without a response the others will have none either. */
  private static final int FAILURES = 3;

  private final CheckSettings settings;
  private final CorsManifest manifest;
  private final Network network;

  public SurfaceCheck(CheckSettings settings, CorsManifest manifest, Network network) {
    this.settings = settings;
    this.manifest = manifest;
    this.network = network;
  }

  /**
   * Sends the requests, one after the other.
   *
   * @param progress is told how many of how many were sent
   */
  public CheckResult run(BiConsumer<Integer, Integer> progress) {
    SurfaceServer server = new SurfaceServer(manifest, settings.application(), settings.basePath());
    Probes probes = new Probes(settings, manifest);
    Diagnosis diagnosis = new Diagnosis(origins(probes));
    List<String> notes = new ArrayList<>();
    probes
        .skipped()
        .forEach(
            each -> notes.add(each + ": no value fits its variables; give --value name=value"));
    int sent = 0;
    int failures = 0;
    int arrived = 0;
    int foreign = 0;
    for (Probe probe : probes.all()) {
      Optional<WireResponse> expected = expected(server, probe, notes);
      progress.accept(sent, probes.all().size());
      try {
        sent++;
        WireResponse actual = network.send(probe.request());
        arrived++;
        if (isForeign(actual)) {
          foreign++;
        }
        diagnosis.look(new Exchange(probe, expected, actual));
      } catch (IOException problem) {
        diagnosis.add(
            Failures.symptom(problem),
            probe.subject() + ": " + Printable.of(Failures.text(problem)));
        if (++failures >= FAILURES || Thread.currentThread().isInterrupted()) {
          notes.add("stopped after " + sent + " of " + probes.all().size() + " requests");
          break;
        }
      }
    }
    progress.accept(sent, probes.all().size());
    if (arrived > 0 && arrived == foreign) {
      diagnosis.add(
          Symptom.NOT_THE_API,
          "none of " + arrived + " responses has CORS headers; all are HTML pages or 404");
    }
    Set<String> pages = origins(probes);
    pages.remove(Probe.STRANGER);
    LocalNetwork.note(pages, settings.base()).ifPresent(notes::add);
    return new CheckResult(sent, diagnosis.findings(), notes);
  }

  private static boolean isForeign(WireResponse response) {
    boolean page =
        response
            .headers()
            .get("Content-Type")
            .filter(type -> type.startsWith("text/html"))
            .isPresent();
    return ((page && response.isOk()) || response.status() == 404)
        && response.headers().get("Access-Control-Allow-Origin").isEmpty()
        && !Exchange.varies(response.headers());
  }

  private static Set<String> origins(Probes probes) {
    Set<String> origins = new LinkedHashSet<>();
    probes.all().forEach(probe -> origins.add(probe.origin()));
    return origins;
  }

  private static Optional<WireResponse> expected(
      SurfaceServer server, Probe probe, List<String> notes) {
    try {
      return Optional.of(server.send(probe.request()));
    } catch (UndecidedException unknown) {
      String note = probe.method() + " " + probe.template() + ": " + unknown.getMessage();
      if (!notes.contains(note)) {
        notes.add(note);
      }
      return Optional.empty();
    }
  }
}
