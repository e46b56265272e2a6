package dev.preflight.cors.processor.internal.cli;

import dev.preflight.cors.processor.internal.json.Json;
import dev.preflight.cors.processor.internal.surface.LockCheck;
import dev.preflight.cors.rule.Problem;
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

/** {@code lock}. */
@Command(
    name = "lock",
    description = "Compares manifests with a lock file, as -Apreflight.lock does.",
    mixinStandardHelpOptions = true)
final class LockCommand implements Callable<Integer> {

  @Spec @Nullable CommandSpec spec;

  @Option(
      names = "--manifest",
      required = true,
      paramLabel = "FILE|JAR",
      description = "the manifest to compare; several are merged")
  List<Path> manifests = new ArrayList<>();

  @Option(names = "--update", description = "rewrites the lock file instead")
  boolean update;

  @Parameters(paramLabel = "LOCK", description = "the lock file")
  String file = "";

  @Option(names = "--json", description = "prints JSON")
  boolean json;

  @Override
  public Integer call() {
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    List<Problem> problems = new LockCheck(file, ManifestFiles.read(manifests)).check(update);
    if (json) {
      out.print(Json.of(problems.stream().map(LockCommand::asJson).toList()));
    } else {
      problems.forEach(problem -> out.println(problem.text()));
    }
    return problems.stream().anyMatch(Problem::isError) ? Cli.FOUND : Cli.FINE;
  }

  private static Object asJson(Problem problem) {
    return Json.object(
        "rule", problem.rule().id(),
        "error", problem.isError(),
        "message", problem.message(),
        "fix", problem.fix());
  }
}
