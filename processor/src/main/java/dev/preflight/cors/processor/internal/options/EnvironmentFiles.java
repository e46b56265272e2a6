package dev.preflight.cors.processor.internal.options;

import dev.preflight.cors.rule.Location;
import dev.preflight.cors.rule.Member;
import dev.preflight.cors.rule.Problem;
import dev.preflight.cors.rule.Rule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;

/**
 * The properties files that {@code -Apreflight.config} names, as globs separated by semicolons.
 * They are read when first asked for.
 */
public final class EnvironmentFiles {

  /** A directory tree that is deeper below the fixed part of a glob holds no configuration. */
  private static final int DEEPEST = 20;

  private final Optional<String> patterns;
  private final List<EnvironmentFile> files = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();
  private boolean read;

  public EnvironmentFiles(Options options) {
    patterns = options.config();
  }

  /** Whether the option is set. */
  public boolean areNamed() {
    return patterns.isPresent();
  }

  /** The files that can be read. */
  public List<EnvironmentFile> all() {
    readAll();
    return files;
  }

  /** What is wrong with the others, to whoever asks first. */
  public List<Problem> takeProblems() {
    readAll();
    List<Problem> taken = List.copyOf(problems);
    problems.clear();
    return taken;
  }

  private void readAll() {
    if (read) {
      return;
    }
    read = true;
    for (String pattern : patterns.orElse("").split(";", -1)) {
      if (!pattern.isBlank()) {
        readMatching(pattern.strip());
      }
    }
  }

  private void readMatching(String pattern) {
    List<Path> paths;
    try {
      paths = matching(pattern.replace('\\', '/'));
    } catch (IOException | UncheckedIOException | InvalidPathException | PatternSyntaxException e) {
      problems.add(Rule.CONFIG_UNREADABLE.at(Location.of(Member.POLICY), pattern, e.toString()));
      return;
    }
    if (paths.isEmpty()) {
      problems.add(
          Rule.CONFIG_NOT_FOUND.at(
              Location.of(Member.POLICY),
              pattern,
              Path.of("").toAbsolutePath().toString(),
              isAbsolute(pattern)
                  ? "correct the path, or take it out of the option"
                  : "write an absolute path, in Maven -Apreflight.config=${project.basedir}/"
                      + pattern));
    }
    for (Path path : paths) {
      String name = path.toString().replace('\\', '/');
      try {
        files.add(EnvironmentFile.read(path, name));
      } catch (IOException | IllegalArgumentException e) {
        problems.add(
            Rule.CONFIG_UNREADABLE.at(Location.of(Member.POLICY), name, EnvironmentFile.reason(e)));
      }
    }
  }

  /** On any system: a glob is no path. */
  private static boolean isAbsolute(String pattern) {
    return pattern.matches("[/\\\\].*|[A-Za-z]:.*");
  }

  /** The files that a glob matches, in the order of their names. */
  private static List<Path> matching(String pattern) throws IOException {
    int meta = 0;
    while (meta < pattern.length() && "*?[{".indexOf(pattern.charAt(meta)) < 0) {
      meta++;
    }
    if (meta == pattern.length()) {
      Path path = Path.of(pattern);
      return Files.exists(path) ? List.of(path) : List.of();
    }
    Path start = Path.of(pattern.substring(0, pattern.lastIndexOf('/', meta) + 1));
    PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + pattern);
    if (!Files.isDirectory(start)) {
      return List.of();
    }
    try (Stream<Path> tree = Files.walk(start, DEEPEST)) {
      return tree.filter(path -> matcher.matches(path) && !Files.isDirectory(path))
          .sorted()
          .toList();
    }
  }
}
