package dev.preflight.snippets;

import java.util.ArrayList;
import java.util.List;

/**
 * A command of a page, and the output that the page shows under it.
 *
 * @param words as a shell hands them on
 * @param output empty if none is shown
 */
public record Command(List<String> words, String output) {

  /** A copy of the words. */
  public Command {
    words = List.copyOf(words);
  }

  /**
   * Reads the commands of a block. In a {@code console} block a command begins with {@code $ } and
   * what follows is its output; in others each line is one. A line that ends in a backslash goes on
   * in the next, a line that begins with # is a comment.
   *
   * @throws AssertionError if a {@code console} block begins with output
   */
  public static List<Command> of(Fence fence) {
    boolean console = fence.language().equals("console");
    List<Command> commands = new ArrayList<>();
    List<String> lines = fence.text().lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      if (console && !line.startsWith("$ ")) {
        throw new AssertionError(fence.place() + ": output before the first command: " + line);
      }
      StringBuilder command = new StringBuilder(console ? line.substring(2) : line);
      while (command.charAt(command.length() - 1) == '\\') {
        command.setLength(command.length() - 1);
        command.append(' ').append(lines.get(++i).strip());
      }
      StringBuilder output = new StringBuilder();
      while (console && i + 1 < lines.size() && !lines.get(i + 1).startsWith("$ ")) {
        output.append(lines.get(++i)).append('\n');
      }
      commands.add(new Command(words(command.toString()), output.toString()));
    }
    return commands;
  }

  /** The program. */
  public String program() {
    return words.get(0);
  }

  /** Whether the command is one of this program. */
  public boolean runs(String... first) {
    return words.size() >= first.length && words.subList(0, first.length).equals(List.of(first));
  }

  /** Splits at blanks outside quotes; {@code ~} is left as it is. */
  private static List<String> words(String line) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    boolean inWord = false;
    char quote = 0;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (quote == 0 && (c == '\'' || c == '"')) {
        quote = c;
        inWord = true;
      } else if (c == quote) {
        quote = 0;
      } else if (quote == 0 && c == ' ') {
        if (inWord) {
          words.add(word.toString());
        }
        word.setLength(0);
        inWord = false;
      } else if (quote == 0 && !inWord && c == '#') {
        return words;
      } else {
        word.append(c);
        inWord = true;
      }
    }
    if (inWord) {
      words.add(word.toString());
    }
    return words;
  }
}
