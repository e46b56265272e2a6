package dev.preflight.cors.processor.internal.sarif;

import dev.preflight.cors.processor.internal.json.Json;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A place in a source file.
 *
 * @param file relative to the root of the build, with slashes, or an absolute URI
 * @param line from 1; 0 if it is not known
 * @param column from 1
 * @param endLine of the character behind the last
 * @param endColumn of the character behind the last
 */
record Place(String file, long line, long column, long endLine, long endColumn) {

  static Place file(String name, long line) {
    return new Place(name, line, 0, 0, 0);
  }

  Map<String, Object> artifact() {
    return file.contains(":")
        ? Json.object("uri", file)
        : Json.object("uri", file, "uriBaseId", "%SRCROOT%");
  }

  Map<String, Object> region() {
    Map<String, Object> region = new LinkedHashMap<>();
    region.put("startLine", line);
    if (column > 0) {
      region.put("startColumn", column);
      region.put("endLine", endLine);
      region.put("endColumn", endColumn);
    }
    return region;
  }

  Object location() {
    Map<String, Object> physical = Json.object("artifactLocation", artifact());
    if (line > 0) {
      physical.put("region", region());
    }
    return Json.object("physicalLocation", physical);
  }
}
