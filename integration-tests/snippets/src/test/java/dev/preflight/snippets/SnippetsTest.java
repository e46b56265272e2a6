package dev.preflight.snippets;

import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/**
 * Everything that README and docs show is compiled or run, and the output that they show is what
 * comes; {@link Fence} lists the words by which a block says how. {@code target/snippets.tsv} lists
 * what became of each.
 */
final class SnippetsTest {

  static final Path TOP = Path.of(System.getProperty("preflight.root")).normalize();
  static final Path FOLDER = Path.of(System.getProperty("snippets.directory"));

  /** What was done with each block, by its place. */
  private static final TreeMap<String, String> DONE = new TreeMap<>();

  @TestFactory
  Stream<DynamicNode> everyBlockOf() throws IOException {
    return Page.all(TOP).stream().filter(page -> !page.fences().isEmpty()).map(SnippetsTest::page);
  }

  @AfterAll
  static void write() throws IOException {
    List<String> lines = new ArrayList<>();
    DONE.forEach((place, done) -> lines.add(place + "\t" + done));
    Files.write(Files.createDirectories(FOLDER).resolveSibling("snippets.tsv"), lines);
  }

  private static DynamicNode page(Page page) {
    PageProject project =
        new PageProject(page, FOLDER.resolve(page.name().replaceAll("\\W+", "-")));
    Stream<DynamicNode> blocks =
        IntStream.range(0, page.fences().size())
            .mapToObj(
                i -> dynamicTest(page.fences().get(i).toString(), () -> block(page, i, project)));
    return dynamicContainer(
        page.name(), Stream.concat(blocks, Stream.of(dynamicTest("ends", project::close))));
  }

  private static void block(Page page, int i, PageProject project) throws Exception {
    Fence fence = page.fences().get(i);
    Snippet snippet = new Snippet(page, i, project);
    if (fence.word("with").filter(each -> !each.equals("previous")).isPresent()) {
      assumeTrue(isThere(fence.words().get("with")), fence.place() + " needs " + fence.words());
    }
    DONE.put(key(fence), fence.language() + "\t" + snippet.run());
  }

  private static String key(Fence fence) {
    return "%s:%04d".formatted(fence.page(), fence.line());
  }

  private static boolean isThere(String artifact) {
    return System.getProperty("java.class.path").contains("/" + artifact + "-");
  }
}
