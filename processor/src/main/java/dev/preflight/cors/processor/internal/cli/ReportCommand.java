package dev.preflight.cors.processor.internal.cli;

import dev.preflight.cors.manifest.CorsManifest;
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
      description = "what is reported")
  List<Path> manifests = new ArrayList<>();

  @Option(
      names = "--output",
      required = true,
      paramLabel = "FILE",
      description = "ends in .html, or in .sarif for what is silenced and tolerated")
  Path output = Path.of("");

  @Override
  public Integer call() throws IOException {
    CorsManifest manifest = ManifestFiles.read(manifests);
    SurfaceFiles.write(output, text(manifest));
    return Cli.FINE;
  }

  private String text(CorsManifest manifest) {
    String name = output.toString();
    if (name.endsWith(".html")) {
      return ReportPage.of(manifest);
    }
    if (name.endsWith(".sarif") || name.endsWith(".sarif.json")) {
      SarifLog log = new SarifLog();
      log.addAccepted(manifest);
      return log.text();
    }
    throw new UnusableException("--output ends in .html or .sarif");
  }
}
