package dev.preflight.cors.browser;

/** Whom to follow where browsers do not do what the Fetch standard says. */
public enum Conformance {

  /**
   * What Chromium 156, Firefox 153 and WebKitGTK 2.50 were seen to do. In one point all three
   * differ from the standard: {@code Access-Control-Allow-Headers: *} covers {@code Authorization}.
   * Firefox announces that this will end.
   */
  BROWSERS,

  /** What the standard says. */
  STANDARD
}
