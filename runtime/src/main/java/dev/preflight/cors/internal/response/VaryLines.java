package dev.preflight.cors.internal.response;

import java.util.AbstractList;
import java.util.Arrays;

/**
 * The lines of a {@code Vary} header: one of ours, until others add theirs. An ordinary list that
 * is made for every response of a governed path, and hardly ever changed: so it copies when it is.
 */
final class VaryLines extends AbstractList<Object> {

  /** What almost every response has. */
  private static final Object[] ORIGIN = {CorsResponseHeaders.ORIGIN};

  private Object[] lines = ORIGIN;

  @Override
  public int size() {
    return lines.length;
  }

  @Override
  public Object get(int index) {
    return lines[index];
  }

  @Override
  public Object set(int index, Object line) {
    Object before = lines[index];
    lines = lines.clone();
    lines[index] = line;
    return before;
  }

  @Override
  public void add(int index, Object line) {
    Object[] more = Arrays.copyOf(lines, lines.length + 1);
    System.arraycopy(lines, index, more, index + 1, lines.length - index);
    more[index] = line;
    lines = more;
    modCount++;
  }

  @Override
  public Object remove(int index) {
    Object removed = lines[index];
    Object[] fewer = Arrays.copyOf(lines, lines.length - 1);
    System.arraycopy(lines, index + 1, fewer, index, fewer.length - index);
    lines = fewer;
    modCount++;
    return removed;
  }
}
