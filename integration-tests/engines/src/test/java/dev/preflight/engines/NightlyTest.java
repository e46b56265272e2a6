package dev.preflight.engines;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What needs more than a browser: https with certificates of this test, cookies of several sites,
 * and a clock that is put ahead by hours, for the longest times that preflights are remembered.
 * {@code docs/browsers.md} has the command. {@code nightly.tsv} holds what each engine did.
 */
@EnabledIfSystemProperty(
    named = "preflight.nightly",
    matches = "true",
    disabledReason = "-Dpreflight.nightly=true runs it; it needs cc and certutil")
class NightlyTest {

  private static final Path EXPECTED = Path.of("src/test/resources/engines/nightly.tsv");
  private static final List<String> HOSTS =
      List.of("app.site.example", "api.site.example", "api.other.example", "new.third.example");
  private static final List<String> PAGES =
      List.of(
          "SITE/jar",
          "API-BY-ADDRESS/jar",
          "https://api.site.example/jar",
          "http://api.site.example/jar",
          "https://api.other.example/jar",
          "SITE/cookies",
          "https://app.site.example/cookies",
          "http://app.site.example/cookies",
          "https://app.site.example/secure",
          "SITE/caps");

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource
  void everyFactIsAsRecorded(Engine engine) throws Exception {
    try (Surroundings surroundings = new Surroundings(folder)) {
      Map<String, String> seen = new TreeMap<>();
      EngineRun.of(engine, PAGES, "", surroundings)
          .forEach((name, told) -> seen.put(name, told.text()));
      if (Boolean.getBoolean("preflight.engines.rewrite")) {
        Facts.read(EXPECTED).with(engine, seen).write(EXPECTED);
        return;
      }
      assertEquals("", Facts.read(EXPECTED).unlike(engine, seen));
    }
  }

  /** Certificates, a proxy that tunnels, and the clock. */
  private static final class Surroundings implements EngineRun.Companion, AutoCloseable {

    private final Certificates certificates;
    private final MovableClock clock;
    private int port;
    private AutoCloseable tunnel = () -> {};

    Surroundings(Path folder) throws IOException, InterruptedException {
      certificates = new Certificates(folder, HOSTS);
      clock = new MovableClock(folder);
    }

    @Override
    public void beside(ScriptedServer server) throws IOException {
      try {
        Tunnel opened = new Tunnel(server.proxy(), server.listen(certificates.context()));
        tunnel = opened;
        port = opened.port();
      } catch (GeneralSecurityException e) {
        throw new IOException(e);
      }
      server.use(clock::move);
    }

    @Override
    public int proxy(ScriptedServer server) {
      return port;
    }

    @Override
    public void prepare(Engine engine, Path profile) throws IOException, InterruptedException {
      if (engine == Engine.FIREFOX) {
        certificates.trust(profile);
      }
    }

    @Override
    public List<String> arguments(Engine engine) {
      return switch (engine) {
        case CHROMIUM -> List.of("--ignore-certificate-errors");
        case FIREFOX -> List.of();
        case WEBKIT -> List.of("--ignore-tls-errors");
      };
    }

    @Override
    public Map<String, String> environment() {
      return clock.environment();
    }

    @Override
    public void close() {
      try {
        tunnel.close();
      } catch (Exception e) {
        throw new UncheckedIOException(new IOException(e));
      }
    }
  }
}
