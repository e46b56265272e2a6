package dev.preflight.cors.processor.internal.cli;

import java.io.Console;
import java.lang.reflect.InvocationTargetException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;

/** Whether somebody looks at the output, and colours for them. */
@SuppressWarnings("SystemConsoleNull") // isTerminal is asked, too
final class Terminal {

  private final Ansi ansi;

  private Terminal(Ansi ansi) {
    this.ansi = ansi;
  }

  static boolean isOne() {
    Console console = System.console();
    String noColour = System.getenv("NO_COLOR");
    return console != null
        && isTerminal(console)
        && (noColour == null || noColour.isEmpty())
        && !"dumb".equals(System.getenv("TERM"));
  }

  /** Since JDK 22 there is a console even where the output goes into a file. */
  private static boolean isTerminal(Console console) {
    try {
      return Boolean.TRUE.equals(Console.class.getMethod("isTerminal").invoke(console));
    } catch (NoSuchMethodException before22) {
      return true;
    } catch (IllegalAccessException | InvocationTargetException unusual) {
      return false;
    }
  }

  static Charset charset() {
    Console console = System.console();
    return console == null ? StandardCharsets.UTF_8 : console.charset();
  }

  static Terminal of(CommandSpec spec) {
    return new Terminal(spec.commandLine().getColorScheme().ansi());
  }

  boolean isColoured() {
    return ansi.enabled();
  }

  String good(String text) {
    return paint("32", text);
  }

  String bad(String text) {
    return paint("31", text);
  }

  String strong(String text) {
    return paint("1", text);
  }

  private String paint(String code, String text) {
    return isColoured() ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
  }
}
