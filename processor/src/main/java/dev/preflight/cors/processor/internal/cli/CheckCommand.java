package dev.preflight.cors.processor.internal.cli;

import dev.preflight.cors.browser.HeaderLines;
import dev.preflight.cors.browser.HttpNetwork;
import dev.preflight.cors.internal.deployed.CheckResult;
import dev.preflight.cors.internal.deployed.CheckSettings;
import dev.preflight.cors.internal.deployed.Finding;
import dev.preflight.cors.internal.deployed.SurfaceCheck;
import dev.preflight.cors.internal.deployed.Symptom;
import dev.preflight.cors.internal.deployed.UrlCheck;
import dev.preflight.cors.internal.surface.SurfaceServer;
import dev.preflight.cors.internal.text.Printable;
import dev.preflight.cors.manifest.CorsManifest;
import dev.preflight.cors.processor.internal.json.Json;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code check URL}. */
@Command(
    name = "check",
    description = {
      "Sends a deployed API what browsers send, through everything in front of it.",
      "With a manifest, compares every path that has a policy with what was compiled.",
      "Without one, makes a single call to any server.",
      "Sends to this URL only, follows no redirects, reads no bodies. Ctrl-C stops it."
    },
    mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {

  private static final int MOST_LINES = 8;

  @Spec @Nullable CommandSpec spec;

  @Parameters(
      paramLabel = "URL",
      description = "with a manifest, the base URL of the application; else the URL to call")
  String url = "";

  @Option(
      names = "--manifest",
      paramLabel = "FILE|JAR",
      description = "the manifest of what was compiled; several are merged")
  List<Path> manifests = new ArrayList<>();

  @Option(
      names = "--origin",
      paramLabel = "O",
      description = "the origin of a page; with a manifest, those in its policies by default")
  List<String> origins = new ArrayList<>();

  @Mixin CallOptions options = new CallOptions();

  @Option(
      names = "--login",
      paramLabel = "'H: V'",
      description = "a header of calls, not of preflights, such as 'Authorization: Bearer …'")
  List<String> login = new ArrayList<>();

  @Option(names = "--value", paramLabel = "NAME=V", description = "the value of a path variable")
  Map<String, String> values = new LinkedHashMap<>();

  @Option(
      names = "--all-methods",
      description = "also calls POST, PUT, PATCH and DELETE, which may change data")
  boolean allMethods;

  @Option(
      names = "--application",
      paramLabel = "CLASS",
      description = "the Application class that is deployed, if several have a policy")
  @Nullable String application;

  @Option(
      names = "--requests",
      paramLabel = "N",
      defaultValue = "500",
      description = "how many requests to send at most (default: ${DEFAULT-VALUE})")
  int requests = 500;

  @Option(
      names = "--rate",
      paramLabel = "N",
      defaultValue = "20",
      description = "requests per second (default: ${DEFAULT-VALUE})")
  int rate = 20;

  @Option(
      names = "--timeout",
      paramLabel = "S",
      defaultValue = "10",
      description = "seconds to wait for each response (default: ${DEFAULT-VALUE})")
  int timeout = 10;

  @Option(names = "--json", description = "prints JSON")
  boolean json;

  @Override
  public Integer call() {
    CommandSpec command = Objects.requireNonNull(spec);
    URI base = base();
    HttpNetwork network = new HttpNetwork(base, limits(), headers(login));
    CheckResult result =
        manifests.isEmpty() ? any(base, network) : compiled(base, network, command);
    PrintWriter out = command.commandLine().getOut();
    if (json) {
      out.print(Json.of(asJson(result)));
    } else {
      print(result, out, Terminal.of(command));
    }
    boolean unreachable =
        !result.findings().isEmpty()
            && result.findings().stream()
                .allMatch(finding -> finding.symptom() == Symptom.UNREACHABLE);
    return unreachable ? Cli.UNUSABLE : result.findings().isEmpty() ? Cli.FINE : Cli.FOUND;
  }

  private URI base() {
    try {
      URI base = URI.create(url);
      String scheme = String.valueOf(base.getScheme());
      if ((scheme.equals("http") || scheme.equals("https"))
          && base.getHost() != null
          && base.getRawUserInfo() == null) {
        return base.getRawPath() == null || base.getRawPath().isEmpty() ? base.resolve("/") : base;
      }
    } catch (IllegalArgumentException malformed) {
      // Told below.
    }
    throw new UnusableException(
        "\"" + url + "\" is not an address of the form http://host/path or https://host/path");
  }

  private HttpNetwork.Limits limits() {
    if (requests < 1 || rate < 1 || timeout < 1) {
      throw new UnusableException("--requests, --rate and --timeout must be at least 1");
    }
    return new HttpNetwork.Limits(
        requests, Duration.ofNanos(1_000_000_000L / rate), Duration.ofSeconds(timeout));
  }

  private static HeaderLines headers(List<String> written) {
    HeaderLines lines = HeaderLines.NONE;
    for (String header : written) {
      int colon = header.indexOf(':');
      if (colon < 1) {
        throw new UnusableException("--login takes 'Name: value'");
      }
      lines = lines.and(header.substring(0, colon).strip(), header.substring(colon + 1).strip());
    }
    return lines;
  }

  private CheckResult any(URI base, HttpNetwork network) {
    if (origins.size() != 1) {
      throw new UnusableException(
          "without a manifest, give the origin of one page: --origin https://app.example.com");
    }
    return new UrlCheck(options.sendable(origins.get(0), base), network, allMethods).run();
  }

  private CheckResult compiled(URI base, HttpNetwork network, CommandSpec command) {
    CorsManifest manifest = ManifestFiles.read(manifests);
    Optional<String> deployed =
        application == null
            ? SurfaceServer.applications(manifest).stream().findFirst()
            : Optional.of(application);
    CheckSettings settings =
        new CheckSettings(base, origins, values, allMethods, HeaderLines.NONE, deployed, limits());
    PrintWriter err = command.commandLine().getErr();
    boolean terminal = Terminal.of(command).isColoured();
    return new SurfaceCheck(settings, manifest, network)
        .run(
            (sent, all) -> {
              if (terminal) {
                err.print("\r" + sent + " of " + all + (sent.equals(all) ? "\r\u001b[K" : ""));
                err.flush();
              }
            });
  }

  private static void print(CheckResult result, PrintWriter out, Terminal terminal) {
    for (Finding finding : result.findings()) {
      Symptom symptom = finding.symptom();
      out.println(terminal.bad(symptom.title()) + " [" + symptom.id() + "]");
      finding.seen().stream().limit(MOST_LINES).forEach(line -> out.println("    " + line));
      int more = finding.seen().size() - MOST_LINES;
      if (more > 0) {
        out.println("    and " + more + " more");
      }
      out.println("  cause: " + symptom.cause());
      out.println("  look:  " + symptom.look());
      out.println();
    }
    result.notes().forEach(note -> out.println("note: " + Printable.text(note)));
    int findings = result.findings().size();
    String end =
        result.requests()
            + (result.requests() == 1 ? " request, " : " requests, ")
            + (findings == 0
                ? "nothing wrong"
                : findings + (findings == 1 ? " finding" : " findings"));
    out.println(findings == 0 ? terminal.good(end) : terminal.bad(end));
  }

  private static Object asJson(CheckResult result) {
    return Json.object(
        "requests", result.requests(),
        "findings",
            result.findings().stream()
                .map(
                    finding ->
                        Json.object(
                            "symptom", finding.symptom().id(),
                            "title", finding.symptom().title(),
                            "cause", finding.symptom().cause(),
                            "look", finding.symptom().look(),
                            "seen", finding.seen()))
                .toList(),
        "notes", result.notes());
  }
}
