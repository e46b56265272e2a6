package dev.preflight.report;

/**
 * What became of a call.
 *
 * @param allowed whether the script gets the response
 * @param preflightStatus of the preflight's response; 0 without a preflight
 * @param sent whether the call itself was sent
 * @param allowOrigin what the last response said in {@code Access-Control-Allow-Origin}; may be
 *     empty
 * @param vary what it said in {@code Vary}; may be empty
 */
record Verdict(
    boolean allowed, int preflightStatus, boolean sent, String allowOrigin, String vary) {}
