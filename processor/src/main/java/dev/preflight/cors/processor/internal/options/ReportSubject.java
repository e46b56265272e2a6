package dev.preflight.cors.processor.internal.options;

/**
 * Whose surface a report shows. What nobody said is empty: a report names no more than it was told.
 *
 * @param project the product or the group of modules
 * @param module the module
 * @param version the version
 * @param commit the commit, or whatever identifies the sources
 */
public record ReportSubject(String project, String module, String version, String commit) {

  /** Nothing was said. */
  public static final ReportSubject UNNAMED = new ReportSubject("", "", "", "");
}
