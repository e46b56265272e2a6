package dev.preflight.cors.processor.internal.check;

import dev.preflight.cors.policy.PolicyCompiler;
import dev.preflight.cors.processor.internal.diagnostic.Diagnostic;
import dev.preflight.cors.processor.internal.model.WrittenPolicy;
import dev.preflight.cors.processor.internal.options.EnvironmentFile;
import dev.preflight.cors.processor.internal.options.Options;
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
 * Checks placeholders with the values that they have in each environment: those of the properties
 * files that {@code -Apreflight.config} names, as globs separated by semicolons.
 */
public final class Environments {

  /** A directory tree that is deeper below the fixed part of a glob holds no configuration. */
  private static final int DEEPEST = 20;

  private final Optional<String> patterns;
  private final List<EnvironmentFile> files = new ArrayList<>();
  private final List<Problem> unreadable = new ArrayList<>();
  private boolean read;

  public Environments(Options options) {
    patterns = options.config();
  }

  /** The problems that a policy has in some environment, at the entries that bring them. */
  List<Diagnostic> check(WrittenPolicy policy) {
    if (patterns.isEmpty() || !policy.draft().hasPlaceholders()) {
      return List.of();
    }
    readAll();
    // Problems of the files are said once, at the first policy that needs them.
    List<Problem> found = new ArrayList<>(unreadable);
    unreadable.clear();
    for (EnvironmentFile file : files) {
      PolicyCompiler.compile(policy.draft(), file).problems().stream()
          .filter(problem -> isAtPlaceholder(problem, policy))
          .forEach(found::add);
    }
    return found.stream().map(policy::diagnostic).toList();
  }

  /** The compiler has told the others without any file. */
  private static boolean isAtPlaceholder(Problem problem, WrittenPolicy policy) {
    Location location = problem.location();
    return location.member() == Member.ORIGINS
        && location.index() != Location.WHOLE
        && policy
            .draft()
            .withOrigins(List.of(policy.draft().origins().get(location.index())))
            .hasPlaceholders();
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
      unreadable.add(Rule.CONFIG_UNREADABLE.at(Location.of(Member.POLICY), pattern, e.toString()));
      return;
    }
    if (paths.isEmpty()) {
      unreadable.add(
          Rule.CONFIG_NOT_FOUND.at(
              Location.of(Member.POLICY), pattern, Path.of("").toAbsolutePath().toString()));
    }
    for (Path path : paths) {
      String name = path.toString().replace('\\', '/');
      try {
        files.add(EnvironmentFile.read(path, name));
      } catch (IOException | IllegalArgumentException e) {
        unreadable.add(
            Rule.CONFIG_UNREADABLE.at(Location.of(Member.POLICY), name, EnvironmentFile.reason(e)));
      }
    }
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
