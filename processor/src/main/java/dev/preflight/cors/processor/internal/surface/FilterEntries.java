package dev.preflight.cors.processor.internal.surface;

import dev.preflight.cors.manifest.ManifestFilter;
import dev.preflight.cors.manifest.ManifestHeader;
import dev.preflight.cors.processor.internal.body.HeaderRead;
import dev.preflight.cors.processor.internal.model.RequestFilter;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The filters of a module in its manifest: so that a build which compiles only some of its
 * resources still knows what runs before them.
 */
final class FilterEntries {

  private FilterEntries() {}

  static List<ManifestFilter> write(List<RequestFilter> filters) {
    List<ManifestFilter> entries = new ArrayList<>();
    for (RequestFilter each : filters) {
      entries.add(
          new ManifestFilter(
              each.className(),
              each.boundTo(),
              each.setsSecurityContext(),
              headers(each.headers())));
    }
    return entries;
  }

  private static List<ManifestHeader> headers(List<HeaderRead> reads) {
    NavigableMap<String, Set<String>> places = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    reads.forEach(
        read -> places.computeIfAbsent(read.name(), any -> new TreeSet<>()).add(read.source()));
    return places.entrySet().stream()
        .map(each -> new ManifestHeader(each.getKey(), List.copyOf(each.getValue())))
        .toList();
  }

  static List<RequestFilter> read(List<ManifestFilter> filters) {
    List<RequestFilter> read = new ArrayList<>();
    for (ManifestFilter each : filters) {
      read.add(
          new RequestFilter(
              each.className(), each.boundTo(), each.setsSecurityContext(), reads(each.headers())));
    }
    return read;
  }

  private static List<HeaderRead> reads(List<ManifestHeader> headers) {
    List<HeaderRead> reads = new ArrayList<>();
    for (ManifestHeader header : headers) {
      for (String from : header.from()) {
        reads.add(new HeaderRead(header.name(), from));
      }
    }
    return List.copyOf(reads);
  }
}
