package dev.preflight.cors.internal.jersey;

/** The {@code ;name=value} of path segments, which play no part in Jersey's matching. */
final class MatrixParameters {

  private MatrixParameters() {}

  /**
   * A path as Jersey matches it: of each segment only what stands before its first semicolon.
   *
   * @param path an encoded path
   * @return the path without matrix parameters
   */
  static String strip(String path) {
    int semicolon = path.indexOf(';');
    if (semicolon < 0) {
      return path;
    }
    StringBuilder stripped = new StringBuilder(path.length());
    int from = 0;
    while (semicolon >= 0) {
      stripped.append(path, from, semicolon);
      int slash = path.indexOf('/', semicolon);
      from = slash < 0 ? path.length() : slash;
      semicolon = path.indexOf(';', from);
    }
    return stripped.append(path, from, path.length()).toString();
  }
}
