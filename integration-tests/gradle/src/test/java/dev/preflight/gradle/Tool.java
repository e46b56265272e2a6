package dev.preflight.gradle;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** What compiles a module, and compiles it again after a change. */
interface Tool {

  /** Prepares a module in an empty folder. */
  default void prepare(Path folder) throws IOException {}

  /** Compiles it; a build tool finds out by itself what of it. */
  void build(Path folder, List<Path> sources) throws IOException;

  /** Where the classes are. */
  Path classes(Path folder);
}
