package dev.preflight.cors.internal.response;

/**
 * Numbers for causes, computed without making an object (FNV-1a, 64 bits). Two causes that share a
 * number are reported as one, which an attacker may bring about for causes of his own only.
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
    long hash = start;
    for (int i = from; i < to; i++) {
      hash = (hash ^ text.charAt(i)) * PRIME;
    }
    return hash;
  }
}
