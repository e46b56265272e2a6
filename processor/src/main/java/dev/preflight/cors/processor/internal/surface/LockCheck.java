package dev.preflight.cors.processor.internal.surface;

import dev.preflight.cors.manifest.CorsManifest;
import dev.preflight.cors.rule.Location;
import dev.preflight.cors.rule.Member;
import dev.preflight.cors.rule.Problem;
import dev.preflight.cors.rule.Rule;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Compares the cross-origin surface of the build with the one that was reviewed.
 *
 * <p>See docs/decisions/0014-lock-compares-grants-not-text.md.
 */
public final class LockCheck {

  /** A message with more lines than this shows the first ones. */
  private static final int MOST_LINES = 100;

  /** A difference to print as it is; its lines were made safe when the grants were read. */
  private record Difference(List<String> lines) {
    @Override
    public String toString() {
      List<String> shown = lines.subList(0, Math.min(lines.size(), MOST_LINES));
      int more = lines.size() - shown.size();
      return "\n    "
          + String.join("\n    ", shown)
          + (more == 0 ? "" : "\n    and " + more + " more lines");
    }
  }

  private final String file;
  private final Set<LockGrant> surface;
  private final List<String> silenced;

  /** Compares a surface with a lock file. */
  public LockCheck(String file, CorsManifest manifest) {
    this.file = file;
    this.surface = LockFile.grants(manifest);
    this.silenced = manifest.silenced();
  }

  /** What is wrong; with {@code update}, the file is written anew instead. */
  public List<Problem> check(boolean update) {
    try {
      Path path = Path.of(file);
      if (update) {
        return update(path);
      }
      if (!Files.exists(path)) {
        return surface.isEmpty() ? List.of() : List.of(missing());
      }
      return compare(LockFile.parse(Files.readString(path)));
    } catch (LockFile.OtherVersion other) {
      return List.of(
          Rule.LOCK_VERSION.at(
              Location.of(Member.POLICY),
              file,
              String.valueOf(other.getMessage()),
              LockFile.VERSION));
    } catch (LockFile.Unusable unusable) {
      return List.of(unreadable(String.valueOf(unusable.getMessage())));
    } catch (CharacterCodingException malformed) {
      return List.of(unreadable("it is not UTF-8 text"));
    } catch (IOException | InvalidPathException problem) {
      return List.of(unreadable(problem.toString()));
    }
  }

  /**
   * Writes the file, only if it changes, so that an up-to-date one does not look modified; and says
   * what changed, so that nobody loses a reviewed file without a word.
   */
  private List<Problem> update(Path path) throws IOException {
    boolean exists = Files.exists(path);
    String text = LockFile.text(surface, silenced);
    String before = exists ? current(path) : "";
    if (text.equals(before) || (surface.isEmpty() && !exists)) {
      return List.of();
    }
    SurfaceFiles.write(path, text);
    Set<LockGrant> reviewed = grants(before);
    List<String> changes = new ArrayList<>();
    reviewed.stream()
        .filter(grant -> !surface.contains(grant))
        .forEach(grant -> changes.add("- " + grant.line()));
    surface.stream()
        .filter(grant -> !reviewed.contains(grant))
        .forEach(grant -> changes.add("+ " + grant.line()));
    return changes.isEmpty()
        ? List.of()
        : List.of(Rule.LOCK_UPDATED.at(Location.of(Member.POLICY), file, new Difference(changes)));
  }

  private static String current(Path path) throws IOException {
    try {
      return Files.readString(path);
    } catch (CharacterCodingException malformed) {
      return "";
    }
  }

  /** What a file allowed before it is written anew; nothing, if it could not be read. */
  private static Set<LockGrant> grants(String text) {
    try {
      return LockFile.parse(text);
    } catch (LockFile.Unusable | LockFile.OtherVersion replaced) {
      return Set.of();
    }
  }

  private Problem missing() {
    int count = surface.size();
    return Rule.LOCK_MISSING.at(
        Location.of(Member.POLICY), file, count + (count == 1 ? " grant" : " grants"));
  }

  private Problem unreadable(String reason) {
    return Rule.LOCK_UNREADABLE.at(Location.of(Member.POLICY), file, reason);
  }

  private List<Problem> compare(Set<LockGrant> reviewed) {
    SurfaceDifference difference = SurfaceDifference.between(reviewed, surface);
    List<Problem> problems = new ArrayList<>();
    add(problems, Rule.LOCK_CHANGED, difference.wider());
    add(problems, Rule.LOCK_STALE, difference.narrower());
    return problems;
  }

  private void add(List<Problem> problems, Rule rule, List<String> lines) {
    if (!lines.isEmpty()) {
      problems.add(rule.at(Location.of(Member.POLICY), file, new Difference(lines)));
    }
  }
}
