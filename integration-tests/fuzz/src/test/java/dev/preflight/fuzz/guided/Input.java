package dev.preflight.fuzz.guided;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Bytes, read as choices and texts. */
final class Input {

  private final byte[] bytes;
  private int position;

  Input(byte[] bytes) {
    this.bytes = bytes;
  }

  /** A number below this one. */
  int below(int size) {
    return position < bytes.length ? (bytes[position++] & 0xff) % size : 0;
  }

  @SafeVarargs
  final <T> T any(T... values) {
    return values[below(values.length)];
  }

  /** All that is left, as text: of any characters, or of one byte each as on the wire. */
  String rest(boolean wire) {
    String text =
        new String(
            bytes,
            position,
            bytes.length - position,
            wire ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
    position = bytes.length;
    return text;
  }

  /** All that is left, a piece for each byte; bytes beyond the pieces stand for themselves. */
  String pieces(List<String> pieces) {
    StringBuilder text = new StringBuilder();
    while (position < bytes.length) {
      int next = bytes[position++] & 0xff;
      // Printable bytes are themselves, so that what a fuzzer finds in our code's constants works.
      boolean plain = next >= ' ' && next <= '~';
      int piece = next < ' ' ? next : next - 95;
      text.append(plain ? String.valueOf((char) next) : pieces.get(piece % pieces.size()));
    }
    return text.toString();
  }

  /** All that is left, in lines. */
  List<String> lines() {
    return new ArrayList<>(List.of(rest(true).split("\n", -1)));
  }
}
