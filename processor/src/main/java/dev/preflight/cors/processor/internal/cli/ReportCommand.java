package dev.preflight.cors.processor.internal.cli;

import dev.preflight.cors.manifest.CorsManifest;
import dev.preflight.cors.processor.internal.options.ReportSubject;
import dev.preflight.cors.processor.internal.sarif.SarifLog;
import dev.preflight.cors.processor.internal.surface.ReportPage;
import dev.preflight.cors.processor.internal.surface.SurfaceFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code report}. */
@Command(
    name = "report",
    description = "Writes the report of one or more manifests, as -Apreflight.report does.",
    mixinStandardHelpOptions = true)
final class ReportCommand implements Callable<Integer> {

  @Option(
      names = "--manifest",
      required = true,
      paramLabel = "FILE|JAR",
      description = "the manifest to report on; several are merged")
  List<Path> manifests = new ArrayList<>();

  @Option(
      names = "--output",
      required = true,
      paramLabel = "FILE",
      description = "a name that ends in .html, or in .sarif for what is silenced or tolerated")
  Path output = Path.of("");

  @Option(names = "--project", paramLabel = "NAME", description = "stands at the top of the page")
  String project = "";

  @Option(names = "--module", paramLabel = "NAME", description = "stands at the top of the page")
  String module = "";

  // --version is the version of this command.
  @Option(
      names = "--module-version",
      paramLabel = "VERSION",
      description = "of the module; at the top")
  String moduleVersion = "";

  @Option(names = "--commit", paramLabel = "ID", description = "of the source; at the top")
  String commit = "";

  @Override
  public Integer call() throws IOException {
    CorsManifest manifest = ManifestFiles.read(manifests);
    SurfaceFiles.write(output, text(manifest));
    return Cli.FINE;
  }

  private String text(CorsManifest manifest) {
    String name = output.toString();
    if (name.endsWith(".html")) {
      return ReportPage.of(manifest, new ReportSubject(project, module, moduleVersion, commit));
    }
    if (name.endsWith(".sarif") || name.endsWith(".sarif.json")) {
      SarifLog log = new SarifLog();
      log.addAccepted(manifest);
      return log.text();
    }
    throw new UnusableException("--output must end in .html or .sarif");
  }
}
