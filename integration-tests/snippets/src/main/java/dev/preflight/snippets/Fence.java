package dev.preflight.snippets;

import java.util.Map;
import java.util.Optional;

/**
 * A fenced block of a page.
 *
 * <p>Its first line may hold words after the language, which forges leave out when they show it:
 *
 * <ul>
 *   <li>{@code file=PATH}: the block is that file of the project that the page builds up
 *   <li>{@code with=previous}: compiled together with the Java block before it
 *   <li>{@code with=ARTIFACT}: needs a library that only a build with {@code CI=true} has
 *   <li>{@code in=CLASS}: members or statements of a subclass of this class
 *   <li>{@code imports=NAMES}: with these imports, separated by commas, beside the usual ones
 *   <li>{@code says=compiler}: exactly what the compiler prints about the Java block before it
 *   <li>{@code says=generated}: the generated class of the Java block before it
 *   <li>{@code says=log}: what the page's project logs when it starts
 *   <li>{@code part-of=PAGE}: each line is one of a build file of that page, whose files are built
 *   <li>{@code by=TEST}: this test reads it from the page or, if it is text, expects each of its
 *       lines
 *   <li>{@code like=TEST}: this test does the same with other names
 *   <li>{@code not-run=REASON}: shown only; {@link Reason} has the reasons that count
 * </ul>
 *
 * @param page the file, relative to the top of the project
 * @param line of its first line, counted from 1
 * @param language the first word, empty if there is none
 * @param words the others
 * @param text without the fences and their indentation
 */
public record Fence(
    String page, int line, String language, Map<String, String> words, String text) {

  /** A copy of the words. */
  public Fence {
    words = Map.copyOf(words);
  }

  /** The value of a word, if the fence has it. */
  public Optional<String> word(String name) {
    return Optional.ofNullable(words.get(name));
  }

  /** Where it stands, as {@code README.md:12}. */
  public String place() {
    return page + ":" + line;
  }

  @Override
  public String toString() {
    return place() + " " + language;
  }
}
