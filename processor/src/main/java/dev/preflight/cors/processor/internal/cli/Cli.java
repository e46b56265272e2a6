package dev.preflight.cors.processor.internal.cli;

import dev.preflight.cors.processor.internal.json.Json;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/**
 * {@code java -jar preflight-processor.jar}. See
 * docs/decisions/0023-the-command-line-is-in-the-processors-jar.md.
 */
@Command(
    name = "java -jar preflight-processor.jar",
    description = "Says why a browser blocks a call, and what to change.",
    subcommands = {
      ExplainCommand.class,
      AskCommand.class,
      CheckCommand.class,
      ReportCommand.class,
      LockCommand.class,
      ManifestCommand.class
    },
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {
      "0:nothing is wrong",
      "1:something is wrong: a call is blocked, a response differs, or a surface is wider",
      "2:there is no result: wrong arguments, an unreadable file, or no network"
    },
    footer = "Colours are used on a terminal only, and not if NO_COLOR is set.",
    mixinStandardHelpOptions = true,
    versionProvider = BuildVersion.class)
public final class Cli {

  static final int FINE = 0;
  static final int FOUND = 1;
  static final int UNUSABLE = 2;

  private Cli() {}

  public static void main(String[] arguments) {
    boolean terminal = Terminal.isOne();
    Charset charset = terminal ? Terminal.charset() : StandardCharsets.UTF_8;
    int code =
        run(
            new PrintWriter(new OutputStreamWriter(System.out, charset), true),
            new PrintWriter(new OutputStreamWriter(System.err, charset), true),
            terminal,
            arguments);
    System.out.flush();
    System.exit(code);
  }

  /** The exit code. */
  static int run(PrintWriter out, PrintWriter err, boolean terminal, String... arguments) {
    CommandLine line = new CommandLine(new Cli());
    line.setOut(out).setErr(err);
    line.setColorScheme(
        CommandLine.Help.defaultColorScheme(
            terminal ? CommandLine.Help.Ansi.ON : CommandLine.Help.Ansi.OFF));
    line.setExitCodeExceptionMapper(problem -> UNUSABLE);
    boolean json = Arrays.asList(arguments).contains("--json");
    line.setExecutionExceptionHandler(
        (problem, command, parsed) -> {
          tell(UnusableException.text(problem), json, out);
          err.println("preflight: " + UnusableException.text(problem));
          err.flush();
          return UNUSABLE;
        });
    CommandLine.IParameterExceptionHandler usual = line.getParameterExceptionHandler();
    line.setParameterExceptionHandler(
        (problem, wrong) -> {
          tell(UnusableException.text(problem), json, out);
          return usual.handleParseException(problem, wrong);
        });
    line.setUsageHelpAutoWidth(false);
    int code = arguments.length == 0 ? usage(line, err) : line.execute(arguments);
    out.flush();
    err.flush();
    return code;
  }

  /** Who reads JSON gets JSON, whatever happens. */
  private static void tell(String problem, boolean json, PrintWriter out) {
    if (json) {
      out.print(Json.of(Json.object("error", problem)));
      out.flush();
    }
  }

  private static int usage(CommandLine line, PrintWriter err) {
    line.usage(err);
    return UNUSABLE;
  }
}
