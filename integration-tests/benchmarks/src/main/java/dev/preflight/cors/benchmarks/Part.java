package dev.preflight.cors.benchmarks;

import java.nio.file.Path;
import java.util.List;

/** One measurement. */
interface Part {

  /**
   * Measures.
   *
   * @param directory where raw results are left
   * @param figures where the figures go that goals are about
   * @return tables for the report
   */
  List<Table> measure(Path directory, Figures figures) throws Exception;
}
