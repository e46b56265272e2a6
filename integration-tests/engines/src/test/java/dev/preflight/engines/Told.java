package dev.preflight.engines;

import java.util.List;

/**
 * What a page told about a fact.
 *
 * @param text what it saw
 * @param calls what it did, for somebody else to do the same: how to tell it, and the calls, as
 *     call.js writes them; none where a fact is more than calls
 */
record Told(String text, List<String> calls) {}
