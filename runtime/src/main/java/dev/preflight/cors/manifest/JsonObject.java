package dev.preflight.cors.manifest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A JSON object of a manifest, with its place, so that a wrong or missing member can be named. */
final class JsonObject {

  private final String place;
  private final Map<?, ?> members;

  private JsonObject(String place, Map<?, ?> members) {
    this.place = place;
    this.members = members;
  }

  static JsonObject of(String place, Object value) {
    if (value instanceof Map<?, ?> members) {
      return new JsonObject(place, members);
    }
    throw new ManifestException(name(place) + " is not an object");
  }

  boolean has(String name) {
    return members.containsKey(name);
  }

  String string(String name) {
    return as(String.class, name, "a string");
  }

  Optional<String> optionalString(String name) {
    return has(name) ? Optional.of(string(name)) : Optional.empty();
  }

  long integer(String name) {
    return as(Long.class, name, "an integer");
  }

  OptionalLong optionalInteger(String name) {
    return has(name) ? OptionalLong.of(integer(name)) : OptionalLong.empty();
  }

  boolean bool(String name) {
    return as(Boolean.class, name, "true or false");
  }

  List<String> strings(String name) {
    return elements(name, String.class, "a string");
  }

  /** Positions in a list of this size. */
  List<Integer> positions(String name, int size) {
    List<Integer> positions = new ArrayList<>();
    for (Long each : elements(name, Long.class, "an integer")) {
      positions.add(position(each, size, name));
    }
    return List.copyOf(positions);
  }

  int position(String name, int size) {
    return position(integer(name), size, name);
  }

  <T> List<T> objects(String name, Function<JsonObject, T> read) {
    List<T> found = new ArrayList<>();
    for (Object each : as(List.class, name, "an array")) {
      found.add(read.apply(of(path(name) + "[" + found.size() + "]", each)));
    }
    return found;
  }

  private <T> List<T> elements(String name, Class<T> type, String what) {
    List<T> found = new ArrayList<>();
    for (Object each : as(List.class, name, "an array")) {
      if (!type.isInstance(each)) {
        throw new ManifestException(path(name) + "[" + found.size() + "] is not " + what);
      }
      found.add(type.cast(each));
    }
    return found;
  }

  private int position(long position, int size, String name) {
    if (position < 0 || position >= size) {
      throw new ManifestException(path(name) + " names policy " + position + " of " + size);
    }
    return (int) position;
  }

  private <T> T as(Class<T> type, String name, String what) {
    @Nullable Object value = members.get(name);
    if (value == null) {
      throw new ManifestException(path(name) + " is missing");
    }
    if (!type.isInstance(value)) {
      throw new ManifestException(path(name) + " is not " + what);
    }
    return type.cast(value);
  }

  private String path(String name) {
    return place.isEmpty() ? name : place + "." + name;
  }

  private static String name(String place) {
    return place.isEmpty() ? "the manifest" : place;
  }
}
