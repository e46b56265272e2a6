package dev.preflight.cors.processor.internal.cli;

import dev.preflight.cors.browser.Blocked;
import dev.preflight.cors.browser.Browser;
import dev.preflight.cors.browser.FetchResult;
import dev.preflight.cors.browser.FetchStep;
import dev.preflight.cors.browser.ScriptCall;
import dev.preflight.cors.internal.fetch.Methods;
import dev.preflight.cors.internal.surface.Fixes;
import dev.preflight.cors.internal.surface.Governed;
import dev.preflight.cors.internal.surface.Place;
import dev.preflight.cors.internal.surface.SurfaceServer;
import dev.preflight.cors.internal.surface.UndecidedException;
import dev.preflight.cors.internal.text.Printable;
import dev.preflight.cors.manifest.CorsManifest;
import dev.preflight.cors.manifest.ManifestMethod;
import dev.preflight.cors.processor.internal.json.Json;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ask}. */
@Command(
    name = "ask",
    description = "Says step by step what a browser does with a call, and which line decides.",
    mixinStandardHelpOptions = true)
final class AskCommand implements Callable<Integer> {

  /** Stands for the API, whose address a manifest does not know. */
  private static final String API = "https://api.invalid";

  @Spec @Nullable CommandSpec spec;

  @Option(
      names = "--manifest",
      required = true,
      paramLabel = "FILE|JAR",
      description = "cors-policies.json, a jar, a war, or a folder of classes; several are merged")
  List<Path> manifests = new ArrayList<>();

  @Option(
      names = "--origin",
      required = true,
      paramLabel = "O",
      description = "the origin of the page, as self.origin shows it")
  String origin = "";

  @Option(
      names = "--path",
      required = true,
      paramLabel = "P",
      description = "the path, relative to the application's base")
  String path = "";

  @Option(
      names = "--application",
      paramLabel = "CLASS",
      description = "the Application class that is deployed, if several have a policy")
  @Nullable String application;

  @Mixin CallOptions options = new CallOptions();

  @Option(names = "--json", description = "prints JSON")
  boolean json;

  @Override
  public Integer call() throws IOException {
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    Terminal terminal = Terminal.of(Objects.requireNonNull(spec));
    CorsManifest manifest = ManifestFiles.read(manifests);
    SurfaceServer server = new SurfaceServer(manifest, deployed(manifest), "");
    ScriptCall call = options.call(origin, url());
    String method = Methods.normalised(options.method);
    try {
      FetchResult result = new Browser(server).fetch(call);
      String pathname = Objects.requireNonNull(call.url().getRawPath());
      boolean preflight = result.blocked().filter(Blocked::preflight).isPresent();
      Optional<Governed> governed =
          preflight ? server.forPreflight(pathname, method) : server.forResponse(pathname, method);
      Verdict verdict =
          new Verdict(result, governed, place(server, pathname, method), origin, method);
      if (json) {
        out.print(Json.of(verdict.asJson()));
      } else {
        verdict.print(out, terminal);
      }
      return result.isAllowed() ? Cli.FINE : Cli.FOUND;
    } catch (UndecidedException unknown) {
      throw new UnusableException("the manifest alone does not tell: " + unknown.getMessage());
    }
  }

  private Optional<String> deployed(CorsManifest manifest) {
    return application == null
        ? SurfaceServer.applications(manifest).stream().findFirst()
        : Optional.of(application);
  }

  private URI url() {
    try {
      return URI.create(API + (path.startsWith("/") ? "" : "/") + path);
    } catch (IllegalArgumentException malformed) {
      throw new UnusableException("the path is not valid in a URL: " + malformed.getMessage());
    }
  }

  private static String place(SurfaceServer server, String path, String method)
      throws UndecidedException {
    Optional<Place> place = server.place(path, method);
    Optional<ManifestMethod> handler = place.flatMap(each -> each.handler(method));
    return place.isEmpty()
        ? "No resource in the manifest is at this path."
        : place.get().template()
            + handler
                .map(each -> ", " + each.handler() + " (" + each.source() + ")")
                .orElse(", which has no " + method);
  }

  /** What to say about a result. */
  private record Verdict(
      FetchResult result, Optional<Governed> governed, String place, String origin, String method) {

    private String summary() {
      if (result.isAllowed()) {
        return result.readable().isEmpty()
            ? "Yes. The script gets the response."
            : "Yes. The script gets the response, and can read "
                + String.join(", ", result.readable())
                + ".";
      }
      return result.isSent()
          ? "No. The method runs, but the script cannot read its response."
          : "No. The browser does not make the call.";
    }

    private String decides() {
      return governed
          .map(each -> each.policy().source() + ", on " + each.policy().declaredOn())
          .orElse("no policy");
    }

    private Optional<String> fix() {
      return result.blocked().map(each -> Fixes.of(each, governed, origin, method));
    }

    void print(PrintWriter out, Terminal terminal) {
      out.println(result.isAllowed() ? terminal.good(summary()) : terminal.bad(summary()));
      result.blocked().ifPresent(each -> out.println("  " + each.message()));
      out.println();
      out.println("path     " + Printable.of(place));
      out.println("decides  " + Printable.of(decides()));
      fix().ifPresent(each -> out.println(terminal.strong("fix      " + Printable.text(each))));
      Steps.print(result.steps(), out, terminal);
    }

    Object asJson() {
      return Json.object(
          "allowed", result.isAllowed(),
          "sent", result.isSent(),
          "message", result.blocked().map(Blocked::message).orElse(""),
          "path", place,
          "decides", decides(),
          "fix", fix().orElse(""),
          "readable", result.readable(),
          "steps", result.steps().stream().map(Steps::asJson).toList());
    }
  }

  /** The steps of Fetch. */
  static final class Steps {

    private Steps() {}

    static void print(List<FetchStep> steps, PrintWriter out, Terminal terminal) {
      int number = 1;
      for (FetchStep step : steps) {
        out.println();
        String title = number++ + ". " + step.title();
        out.println(step.passed() ? title : terminal.bad(title));
        out.println("   " + Printable.text(step.text()));
        step.lines().forEach(line -> out.println("     " + line.replace(API, "")));
        out.println("   " + step.specification());
      }
    }

    static Object asJson(FetchStep step) {
      return Json.object(
          "title", step.title(),
          "text", step.text(),
          "passed", step.passed(),
          "lines", step.lines(),
          "specification", step.specification());
    }
  }
}
