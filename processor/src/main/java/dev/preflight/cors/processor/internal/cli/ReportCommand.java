package dev.preflight.cors.processor.internal.cli;

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

  @Option(names = "--output", required = true, paramLabel = "FILE", description = "an HTML file")
  Path output = Path.of("");

  @Override
  public Integer call() throws IOException {
    SurfaceFiles.write(output, ReportPage.of(ManifestFiles.read(manifests)));
    return Cli.FINE;
  }
}
