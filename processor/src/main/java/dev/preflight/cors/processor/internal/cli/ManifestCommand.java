package dev.preflight.cors.processor.internal.cli;

import dev.preflight.cors.processor.internal.json.Json;
import dev.preflight.cors.processor.internal.surface.SurfaceDifference;
import dev.preflight.cors.processor.internal.surface.SurfaceFiles;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code manifest}. */
@Command(
    name = "manifest",
    description = "Merges and compares manifests.",
    subcommands = {ManifestCommand.Merge.class, ManifestCommand.Diff.class},
    mixinStandardHelpOptions = true)
final class ManifestCommand {

  /** {@code manifest merge}. */
  @Command(
      name = "merge",
      description = "Prints one manifest with the resources of all that are given.",
      mixinStandardHelpOptions = true)
  static final class Merge implements Callable<Integer> {

    @Spec @Nullable CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "FILE|JAR", description = "the manifests to merge")
    List<Path> manifests = new ArrayList<>();

    @Option(names = "--output", paramLabel = "FILE", description = "writes to this file instead")
    @Nullable Path output;

    @Override
    public Integer call() throws IOException {
      String json = ManifestFiles.read(manifests).toJson();
      if (output == null) {
        Objects.requireNonNull(spec).commandLine().getOut().print(json);
      } else {
        SurfaceFiles.write(output, json);
      }
      return Cli.FINE;
    }
  }

  /** {@code manifest diff}. */
  @Command(
      name = "diff",
      description =
          "Lists what the new manifest allows beyond the old one, and what it no longer allows;"
              + " exit code 1 if it allows more.",
      mixinStandardHelpOptions = true)
  static final class Diff implements Callable<Integer> {

    @Spec @Nullable CommandSpec spec;

    @Parameters(index = "0", paramLabel = "OLD", description = "the old manifest, FILE or JAR")
    Path before = Path.of("");

    @Parameters(index = "1", paramLabel = "NEW", description = "the new manifest, FILE or JAR")
    Path now = Path.of("");

    @Option(names = "--json", description = "prints JSON")
    boolean json;

    @Override
    public Integer call() {
      CommandSpec command = Objects.requireNonNull(spec);
      PrintWriter out = command.commandLine().getOut();
      SurfaceDifference difference =
          SurfaceDifference.between(
              ManifestFiles.read(List.of(before)), ManifestFiles.read(List.of(now)));
      if (json) {
        out.print(
            Json.of(Json.object("wider", difference.wider(), "narrower", difference.narrower())));
      } else {
        Terminal terminal = Terminal.of(command);
        print(out, "wider", difference.wider(), terminal);
        print(out, "narrower", difference.narrower(), terminal);
      }
      return difference.wider().isEmpty() ? Cli.FINE : Cli.FOUND;
    }

    private static void print(
        PrintWriter out, String title, List<String> lines, Terminal terminal) {
      if (!lines.isEmpty()) {
        out.println(terminal.strong(title));
        lines.forEach(
            line ->
                out.println(
                    "  " + (line.startsWith("+") ? terminal.bad(line) : terminal.good(line))));
      }
    }
  }
}
