package dev.preflight.cors.expression.internal.syntax;

import org.jspecify.annotations.Nullable;

/** Reads {@code [...]}. */
final class CharacterClasses {

  private CharacterClasses() {}

  /** The cursor stands after the bracket, which is at {@code start}. */
  static Node bracketed(Cursor in, int start) throws RefusedException {
    boolean negated = in.take('^');
    AsciiSet set = AsciiSet.NONE;
    boolean empty = true;
    boolean single = true;
    while (empty || in.peek() != ']') {
      AsciiSet item = item(in);
      single = single && empty && item.size() <= 1;
      set = set.or(item);
      empty = false;
    }
    in.next();
    return new Node.One(negated ? set.complement() : set, single && !negated, start, in.position());
  }

  private static AsciiSet item(Cursor in) throws RefusedException {
    int start = in.position();
    if (in.take("&&")) {
      throw RefusedException.construct("the class intersection &&", start, in.position());
    }
    if (in.take("[")) {
      throw RefusedException.construct("a class within a class", start, in.position());
    }
    if (in.take("\\Q")) {
      throw RefusedException.construct("a quotation within a class", start, in.position());
    }
    @Nullable AsciiSet predefined = null;
    int from;
    if (in.take('\\')) {
      predefined = Escapes.predefined(in, start);
      from = predefined == null ? Escapes.character(in, start) : Cursor.END;
    } else {
      from = in.next();
    }
    if (predefined != null) {
      return predefined;
    }
    if (in.peek() != '-' || in.peekSecond() == ']' || in.peekSecond() == '[') {
      return AsciiSet.of(from);
    }
    in.next();
    int endStart = in.position();
    int to = in.take('\\') ? Escapes.character(in, endStart) : in.next();
    return AsciiSet.range(from, to);
  }
}
