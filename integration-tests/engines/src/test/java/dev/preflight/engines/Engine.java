package dev.preflight.engines;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A browser as it is installed on this machine, started as a plain process. There is no driver in
 * between: the page does its work, posts what it saw, and goes where the server's response sends
 * it.
 */
enum Engine {
  CHROMIUM("chromium", "chromium-browser", "google-chrome") {
    @Override
    List<String> arguments(Path profile, int proxy) {
      return List.of(
          "--headless",
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--disable-dev-shm-usage",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync",
          "--disable-popup-blocking",
          "--proxy-server=http://127.0.0.1:" + proxy,
          "--user-data-dir=" + profile);
    }
  },

  FIREFOX("firefox-esr", "firefox") {
    @Override
    List<String> arguments(Path profile, int proxy) throws IOException {
      List<String> lines = new ArrayList<>();
      Map.ofEntries(
              Map.entry("network.proxy.type", "1"),
              Map.entry("network.proxy.http", "\"127.0.0.1\""),
              Map.entry("network.proxy.http_port", String.valueOf(proxy)),
              Map.entry("network.proxy.ssl", "\"127.0.0.1\""),
              Map.entry("network.proxy.ssl_port", String.valueOf(proxy)),
              Map.entry("network.proxy.no_proxies_on", "\"localhost,127.0.0.1,[::1]\""),
              Map.entry("browser.shell.checkDefaultBrowser", "false"),
              Map.entry("browser.aboutwelcome.enabled", "false"),
              Map.entry("datareporting.policy.dataSubmissionEnabled", "false"),
              Map.entry("app.normandy.enabled", "false"),
              Map.entry("app.update.enabled", "false"),
              Map.entry("network.captive-portal-service.enabled", "false"),
              Map.entry("network.connectivity-service.enabled", "false"),
              Map.entry("services.settings.server", "\"http://127.0.0.1:9\""),
              Map.entry("dom.security.https_first", "false"),
              Map.entry("dom.security.https_first_schemeless", "false"),
              Map.entry("dom.disable_open_during_load", "false"))
          .forEach((name, value) -> lines.add("user_pref(\"" + name + "\", " + value + ");"));
      Files.write(profile.resolve("user.js"), lines);
      return List.of("--headless", "--no-remote", "--profile", profile.toString());
    }
  },

  WEBKIT("MiniBrowser") {
    @Override
    List<String> arguments(Path profile, int proxy) {
      return List.of(
          "--private",
          "--proxy=http://127.0.0.1:" + proxy,
          "--ignore-host=localhost",
          "--ignore-host=127.0.0.1",
          "--ignore-host=::1");
    }
  };

  private static final Path LIBRARIES = Path.of("/usr/lib");

  /** The programs, with blanks between them. */
  private final String names;

  Engine(String... names) {
    this.names = String.join(" ", names);
  }

  abstract List<String> arguments(Path profile, int proxy) throws IOException;

  /** What is to be installed for this engine, in Debian's words. */
  String packages() {
    return switch (this) {
      case CHROMIUM -> "chromium";
      case FIREFOX -> "firefox-esr";
      case WEBKIT -> "webkit2gtk-driver xvfb xauth";
    };
  }

  /** The program, or nothing where it is not installed. */
  Optional<Path> program() {
    String chosen = System.getProperty("preflight." + name().toLowerCase(Locale.ROOT));
    if (chosen != null) {
      return Optional.of(Path.of(chosen));
    }
    if (this != WEBKIT) {
      return Stream.of(names.split(" ", -1)).flatMap(Engine::onPath).findFirst();
    }
    // It lies beside the library, and needs a display.
    return onPath("xvfb-run").findFirst().isEmpty() ? Optional.empty() : miniBrowser();
  }

  private static Optional<Path> miniBrowser() {
    try (Stream<Path> found =
        Files.find(
            LIBRARIES,
            4,
            (path, type) -> path.endsWith("MiniBrowser") && Files.isExecutable(path))) {
      return found.findFirst();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static Stream<Path> onPath(String name) {
    String path = System.getenv().getOrDefault("PATH", "");
    return Stream.of(path.split(File.pathSeparator))
        .map(folder -> Path.of(folder, name))
        .filter(Files::isExecutable);
  }

  /** Opens a page, with what a companion adds. */
  Process start(
      Path program,
      Path profile,
      int proxy,
      String url,
      List<String> more,
      Map<String, String> environment)
      throws IOException {
    List<String> command = new ArrayList<>();
    if (this == WEBKIT) {
      command.addAll(List.of("xvfb-run", "-a"));
    }
    command.add(program.toString());
    command.addAll(arguments(profile, proxy));
    command.addAll(more);
    command.add(url);
    ProcessBuilder builder = new ProcessBuilder(command);
    // Firefox insists on a home of its own, and none of them shall find settings of the user.
    builder.environment().put("HOME", profile.toString());
    builder.environment().put("XDG_RUNTIME_DIR", profile.toString());
    builder.environment().put("NO_AT_BRIDGE", "1");
    builder.environment().putAll(environment);
    builder.redirectErrorStream(true);
    builder.redirectOutput(profile.resolve("output.txt").toFile());
    return builder.start();
  }
}
