package dev.preflight.cors.jaxrs;

/**
 * Numbers for causes, computed without making an object (FNV-1a, 64 bits). Two causes that share a
 * number are reported as one, which an attacker may bring about for causes of his own only.
 */
final class Causes {

  /** The number of no text at all. */
  static final long START = 0xcbf29ce484222325L;

  private static final long PRIME = 0x100000001b3L;

  /** Longer texts are no origins, methods or header names; their beginning tells them apart. */
  private static final int LONGEST = 400;

  private Causes() {}

  static long hash(long start, String text) {
    long hash = (start ^ text.length()) * PRIME;
    int end = Math.min(text.length(), LONGEST);
    for (int i = 0; i < end; i++) {
      hash = (hash ^ text.charAt(i)) * PRIME;
    }
    return hash;
  }
}
