package dev.preflight.cors.processor.internal.surface;

import dev.preflight.cors.manifest.ManifestFilter;
import dev.preflight.cors.manifest.ManifestHeader;
import dev.preflight.cors.processor.internal.body.HeaderRead;
import dev.preflight.cors.processor.internal.model.RequestFilter;
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
    return filters.stream()
        .map(
            each ->
                new ManifestFilter(
                    each.className(),
                    each.boundTo(),
                    each.setsSecurityContext(),
                    headers(each.headers())))
        .toList();
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
    return filters.stream()
        .map(
            each ->
                new RequestFilter(
                    each.className(),
                    each.boundTo(),
                    each.setsSecurityContext(),
                    each.headers().stream()
                        .flatMap(
                            header ->
                                header.from().stream()
                                    .map(from -> new HeaderRead(header.name(), from)))
                        .toList()))
        .toList();
  }
}
