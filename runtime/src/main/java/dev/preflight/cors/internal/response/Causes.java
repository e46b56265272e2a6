package dev.preflight.cors.internal.response;

/**
 * Numbers for causes, computed without making an object (FNV-1a, 64 bits, in four lanes that a
 * processor multiplies at once). Two causes that share a number are reported as one.
 */
final class Causes {

  /** The number of no text at all. */
  static final long START = 0xcbf29ce484222325L;

  private static final long PRIME = 0x100000001b3L;

  /** Of longer texts, which are rare or hostile, so much of the beginning and of the end counts. */
  private static final int BEGINNING = 96;

  private static final int END = 32;

  private Causes() {}

  static long hash(long start, String text) {
    int length = text.length();
    int beginning = Math.min(length, BEGINNING);
    long hash = hash((start ^ length) * PRIME, text, 0, beginning);
    return hash(hash, text, Math.max(beginning, length - END), length);
  }

  private static long hash(long start, String text, int from, int to) {
    long first = start;
    long second = ~start;
    long third = Long.rotateLeft(start, 21);
    long fourth = ~third;
    int i = from;
    for (; i + 4 <= to; i += 4) {
      first = (first ^ text.charAt(i)) * PRIME;
      second = (second ^ text.charAt(i + 1)) * PRIME;
      third = (third ^ text.charAt(i + 2)) * PRIME;
      fourth = (fourth ^ text.charAt(i + 3)) * PRIME;
    }
    for (; i < to; i++) {
      first = (first ^ text.charAt(i)) * PRIME;
    }
    first = (first ^ second) * PRIME;
    first = (first ^ Long.rotateLeft(third, 31)) * PRIME;
    return (first ^ Long.rotateLeft(fourth, 47)) * PRIME;
  }
}
