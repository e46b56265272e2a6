package dev.preflight.cors.processor.internal.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Lists by key, each made when it is first asked for. */
public final class Lists {

  private Lists() {}

  /** The list of a key, to which more may be added. */
  public static <K, V> List<V> of(Map<K, List<V>> lists, K key) {
    List<V> list = lists.get(key);
    if (list == null) {
      list = new ArrayList<>();
      lists.put(key, list);
    }
    return list;
  }
}
